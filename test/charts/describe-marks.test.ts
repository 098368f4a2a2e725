import { Duration, Size } from 'cdk8s';
import {
  ConfigMap,
  Cpu,
  CronJob,
  Deployment,
  HorizontalPodAutoscaler,
  Ingress,
  IngressBackend,
  Job,
  NetworkPolicyIpBlock,
  PersistentVolumeClaim,
  Service,
  Volume,
} from 'cdk8s-plus-28';
import { z } from 'zod';
import { ChartwrightError } from '../../src/errors';
import { at } from '../../src/charts/adopt/manifest';
import type { HelmChart } from '../../src/charts/helm-chart';
import { set } from '../../src/charts/set';
import { mul } from '../../src/values/functions';
import { late } from '../../src/values/nodes';
import type { ValuesOf } from '../../src/values/values-of';
import { chartOf, only } from '../support/chart-of';

const VALUES = z.object({
  other: z.string().default('x'),
  size: z.object({ count: z.int().min(10).max(500).default(40), text: z.string().default('/x') }),
});

type Build = (chart: HelmChart, v: ValuesOf<typeof VALUES>) => unknown;

const container = { image: 'x', portNumber: 80 };

const deployment = (chart: HelmChart, id = 'api'): Deployment => new Deployment(chart, id, { containers: [container] });

const autoscaler = (chart: HelmChart, props: object): HorizontalPodAutoscaler =>
  new HorizontalPodAutoscaler(chart, 'autoscaler', { target: deployment(chart), maxReplicas: 5, ...props });

/** What a construct refuses, or works out wrongly: the code of the error, the construct it names, and the value. */
const BREAKS: readonly (readonly [string, Build, string | undefined, string])[] = [
  [
    'the minimum of an autoscaler against its maximum',
    (chart, v) => autoscaler(chart, { minReplicas: v.size.count }),
    'autoscaler',
    'size.count',
  ],
  [
    'a stabilisation window',
    (chart, v) => autoscaler(chart, { scaleUp: { stabilizationWindow: Duration.minutes(v.size.count) } }),
    'autoscaler',
    'size.count',
  ],
  [
    'the weight of an affinity',
    (chart, v) => {
      deployment(chart).scheduling.colocate(deployment(chart, 'other'), { weight: v.size.count });
    },
    undefined,
    'size.count',
  ],
  [
    'a time in minutes',
    (chart, v) => new Job(chart, 'seed', { activeDeadline: Duration.minutes(v.size.count), containers: [container] }),
    'seed',
    'size.count',
  ],
  [
    'a time that is compared with another',
    (chart, v) => new Deployment(chart, 'api', { minReady: Duration.seconds(v.size.count), containers: [container] }),
    'api',
    'size.count',
  ],
  [
    'the size of a claim in another unit',
    (chart, v) => new PersistentVolumeClaim(chart, 'data', { storage: Size.mebibytes(v.size.count) }),
    'data',
    'size.count',
  ],
  [
    'memory in another unit',
    (chart, v) =>
      new Deployment(chart, 'api', {
        containers: [{ ...container, resources: { memory: { limit: Size.gibibytes(v.size.count) } } }],
      }),
    'api',
    'size.count',
  ],
  [
    'the path of an ingress',
    (chart, v) => {
      const backend = IngressBackend.fromService(deployment(chart).exposeViaService());
      new Ingress(chart, 'web').addRule(v.size.text, backend);
    },
    'web',
    'size.text',
  ],
  [
    'a block of addresses',
    (chart, v) => NetworkPolicyIpBlock.ipv4(chart, 'block', v.size.text),
    undefined,
    'size.text',
  ],
  [
    'a port that no container has',
    (chart, v) => deployment(chart).exposeViaService({ ports: [{ port: v.size.count }] }),
    'api',
    'size.count',
  ],
  [
    'a sum',
    (chart, v) => new Deployment(chart, 'api', { replicas: v.size.count + 1, containers: [container] }),
    'api',
    'size.count',
  ],
];

function errorOf(build: Build): ChartwrightError {
  try {
    chartOf(VALUES, build);
  } catch (error) {
    if (error instanceof ChartwrightError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const MARK = /zq[a-z0-9]{10}|\d{10,}|\d+ days/;

test.each(BREAKS)('fails for %s, with the value, the construct and the way out', (_, build, construct, value) => {
  const error = errorOf(build);
  expect([error.code, error.place]).toEqual(['E_VALUE_INSPECTED', { construct, value }]);
  expect(error.message).toContain(value);
  expect(error.message).toContain(construct === undefined ? 'called at describe-marks.test.ts:' : `'${construct}'`);
  expect(error.message).toMatch(/set\(construct, pointer, value\)|use add, sub, mul/);
  expect(error.message).not.toMatch(MARK);
});

test('fails for what a method of several constructs refuses, and names them all', () => {
  const { message } = errorOf((chart, v) => {
    const [one] = [deployment(chart, 'one'), deployment(chart, 'two')];
    one.exposeViaService({ ports: [{ port: v.size.count }] });
  });
  expect(message).toMatch(
    /^one of 'one', 'two' \(Deployment\), called at describe-marks\.test\.ts:\d+, looked at size\.count/,
  );
});

test('fails for an object that is incomplete, by its construct, whatever its name will be', () => {
  const error = errorOf((chart) => new Deployment(chart, 'api'));
  expect([error.code, error.message]).toEqual(['E_CHART_OBJECT', "'api': PodSpec must have at least 1 container"]);
});

test('fails with the name of an object in place of its mark, which is not what is wrong', () => {
  const error = errorOf((chart) => new Deployment(chart, 'api', { containers: [{ image: 'x' }] }).exposeViaService());
  expect(error.code).toBe('E_CHART_OBJECT');
  expect(error.message).toContain("'api' (Deployment): Unable to expose deployment ‹name of api› via a service");
});

test('fails with an error of the builder itself by the line that throws it', () => {
  const own = new TypeError('my own');
  const error = errorOf(() => {
    throw own;
  });
  expect([error.code, error.cause]).toEqual(['E_CHART_OBJECT', own]);
  expect(error.message).toMatch(/, called at describe-marks\.test\.ts:\d+: my own$/);
});

test('fails with what a builder throws that is no error', () => {
  const thrown: unknown = 'my own';
  const error = errorOf(() => {
    throw thrown;
  });
  expect([error.code, error.message]).toEqual(['E_CHART_OBJECT', 'the builder throws my own']);
});

test('the way out works: set puts in what the construct cannot take', () => {
  const tree = chartOf(VALUES, (chart, v) => {
    set(autoscaler(chart, {}), '/spec/minReplicas', v.size.count);
    const job = new Job(chart, 'seed', { activeDeadline: Duration.minutes(1), containers: [container] });
    set(job, '/spec/activeDeadlineSeconds', mul(v.size.count, 60));
    const claim = new PersistentVolumeClaim(chart, 'data', { storage: Size.gibibytes(1) });
    set(claim, '/spec/resources/requests/storage', `${v.size.count}Mi`);
    const web = new Ingress(chart, 'web');
    web.addRule('/', IngressBackend.fromService(new Service(chart, 'service', { ports: [{ port: 80 }] })));
    set(web, '/spec/rules/0/http/paths/0/path', v.size.text);
  });
  expect(at(only(tree, 'HorizontalPodAutoscaler'), 'spec', 'minReplicas')).toBe(40);
  expect(at(only(tree, 'Job'), 'spec', 'activeDeadlineSeconds')).toBe(2400);
  expect(at(only(tree, 'PersistentVolumeClaim'), 'spec', 'resources')).toEqual({ requests: { storage: '40Mi' } });
  expect(at(only(tree, 'Ingress'), 'spec', 'rules')).toMatchObject([{ http: { paths: [{ path: '/x' }] } }]);
});

test('values work where a construct passes them on', () => {
  const tree = chartOf(VALUES, (chart, v) => {
    const config = new ConfigMap(chart, 'config', { data: { [v.other]: `${v.other}:${v.size.count}` } });
    new CronJob(chart, 'job', {
      schedule: late({ expressionString: `${v.size.count} * * * *` }),
      startingDeadline: Duration.seconds(v.size.count),
      containers: [
        {
          image: `${v.other}:1`,
          resources: { cpu: { request: Cpu.millis(v.size.count) }, memory: { request: Size.mebibytes(v.size.count) } },
          volumeMounts: [{ path: v.size.text, volume: Volume.fromConfigMap(chart, 'files', late(config)) }],
        },
      ],
    });
    new PersistentVolumeClaim(chart, 'data', { storage: Size.gibibytes(v.size.count) });
  });
  expect(only(tree, 'ConfigMap')).toMatchObject({ data: { x: 'x:40' } });
  expect(at(only(tree, 'CronJob'), 'spec')).toMatchObject({
    schedule: '40 * * * *',
    startingDeadlineSeconds: 40,
    jobTemplate: {
      spec: {
        template: {
          spec: {
            containers: [
              {
                image: 'x:1',
                resources: { requests: { cpu: '40m', memory: '40Mi' } },
                volumeMounts: [{ mountPath: '/x', name: 'configmap-config' }],
              },
            ],
          },
        },
      },
    },
  });
  expect(at(only(tree, 'PersistentVolumeClaim'), 'spec', 'resources')).toEqual({ requests: { storage: '40Gi' } });
});
