import { ApiObject, Cron, Duration, Size } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import fc from '../support/properties';
import { z } from 'zod';
import { ConfigMap, defineChart, Deployment, each, Ingress, Service, type Builder, type HelmChart } from '../../src';
import { synthesize } from '../../src/charts/synthesize';

const values = z.object({
  name: z.string().max(20).default('web'),
  mode: z.enum(['a', 'b']).default('a'),
  count: z.int().min(1).max(100).default(2),
  queues: z.record(z.string(), z.string()).default({ one: 'x' }),
});

/** What an author does with text that is taken for known. */
const TEXT: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.slice(0, 7),
  (text) => text.slice(3),
  (text) => [...text].reverse().join(''),
  (text) => text.repeat(9),
  (text) => `/${text}/{{ . }}`,
  (text) => text.replaceAll(/\d/g, '-'),
  (text) => encodeURIComponent(` ${text}`),
  (text) => Buffer.from(text).toString('base64'),
];

/** What an author does with a number that is taken for known. */
const NUMBER: readonly ((count: number) => number)[] = [
  (count) => count,
  (count) => count + 1,
  (count) => count * 60,
  (count) => -count,
  (count) => count * 1024,
];

/** Places that take text or a number, of which most check what they get. */
const PLACES: readonly ((chart: HelmChart, text: string, count: number) => unknown)[] = [
  (chart, text) => new ConfigMap(chart, 'config', { data: { [text]: 'x' } }),
  (chart, text) => new ConfigMap(chart, text, { data: { a: text } }),
  (chart, text) => new ConfigMap(chart, 'labelled', { metadata: { labels: { [text]: text, team: text } } }),
  (chart, text) => new ApiObject(chart, 'named', { apiVersion: 'v1', kind: 'Secret', metadata: { name: text } }),
  (chart, text, count) =>
    new Deployment(chart, text, { replicas: count, component: text, containers: [{ name: text, image: text }] }),
  (chart, text, count) =>
    new Service(chart, 'service', {
      selects: new Deployment(chart, 'web', {
        containers: [{ name: 'web', image: 'nginx:1.29', ports: [{ name: text, containerPort: count }] }],
      }),
      ports: [{ name: text, port: count, targetPort: text }],
    }),
  (chart, text, count) =>
    new Ingress(chart, 'ingress', {
      rules: [{ host: text, paths: [{ path: text, backend: { service: text, port: count } }] }],
    }),
  (chart, text, count) =>
    new plus.Deployment(chart, 'foreign', {
      replicas: count,
      containers: [{ image: text, portNumber: count, envVariables: { [text]: plus.EnvValue.fromValue(text) } }],
    }),
  (chart, _, count) =>
    new plus.HorizontalPodAutoscaler(chart, 'scaler', {
      target: new plus.Deployment(chart, 'target', { containers: [{ image: 'x' }] }),
      minReplicas: count,
      maxReplicas: 4,
      scaleUp: { stabilizationWindow: Duration.seconds(count) },
    }),
  (chart, text, count) =>
    new plus.CronJob(chart, text, {
      schedule: Cron.everyMinute(),
      startingDeadline: Duration.minutes(count),
      containers: [{ image: text }],
    }),
  (chart, _, count) =>
    new plus.PersistentVolumeClaim(chart, 'claim', { storage: Size.mebibytes(count), storageClassName: 'gp3' }),
  (chart, text) => {
    chart.notes(text);
    throw new Error(`what the author says of ${text}`);
  },
  (chart, text) =>
    new plus.Ingress(chart, 'foreign-ingress', {
      rules: [
        {
          path: text,
          backend: plus.IngressBackend.fromService(new plus.Service(chart, text, { ports: [{ port: 80 }] })),
        },
      ],
    }),
];

/** Everything that an error tells: its message and its place. */
function told(build: Builder<typeof values>): string {
  try {
    synthesize(defineChart({ name: 'shop', version: '1.0.0', values }, build));
  } catch (error) {
    return error instanceof Error ? `${error.message} ${JSON.stringify('place' in error ? error.place : {})}` : '';
  }
  return '';
}

/** The beginning of a mark for text, in any case, and what only a mark for a number is as long as. */
const MARK = /zq0[0-9a-z]*|\d{9,}/i;

test('no message ever shows a mark, whatever an author does with a value and wherever it goes', () => {
  const author = fc.record({
    text: fc.constantFrom(...TEXT),
    number: fc.constantFrom(...NUMBER),
    places: fc.uniqueArray(fc.constantFrom(...PLACES), { minLength: 1, maxLength: 2 }),
    from: fc.constantFrom('name', 'mode', 'key', 'object'),
  });
  fc.assert(
    fc.property(author, ({ text, number, places, from }) => {
      const message = told((chart, v) => {
        const use = (given: string): void => {
          for (const place of places) place(chart, text(given), number(v.count));
        };
        if (from === 'key') {
          each(v.queues, (_, key) => {
            use(key);
          });
        } else use(from === 'name' ? v.name : from === 'mode' ? v.mode : new ConfigMap(chart, 'own', {}).name);
      });
      expect(message).not.toMatch(MARK);
    }),
    { numRuns: 150, seed: 1 },
  );
});
