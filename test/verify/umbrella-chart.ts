import { ApiObject } from 'cdk8s';
import { z } from 'zod';
import {
  check,
  defineChart,
  dependency,
  externalDependency,
  globalValues,
  hook,
  le,
  ne,
  or,
  when,
  type HelmChart,
} from '../../src';

function config(chart: HelmChart, id: string, data: unknown): ApiObject {
  return new ApiObject(chart, id, { apiVersion: 'example.com/v1', kind: 'Words', data });
}

/** Hooks, a test, a CRD, a rule, notes, a typed `global`, and something to import. */
export const store = defineChart(
  {
    name: 'store',
    version: '2.0.0',
    appVersion: '7.2',
    kubeVersion: '>=1.31.0-0',
    values: z.object({
      size: z.int().min(1).max(5).default(2),
      text: z.string().default('text'),
      on: z.boolean().default(true),
      labels: z.record(z.string(), z.string()).default({ a: 'b' }),
      exports: z.object({ data: z.object({ class: z.string().default('gp3'), speed: z.int().default(3000) }) }),
      global: globalValues({ region: z.string().default('eu'), level: z.int().min(0).max(9).default(1) }),
    }),
  },
  (chart, v) => {
    const words = config(chart, 'words', {
      size: v.size,
      text: v.text,
      labels: v.labels,
      class: v.exports.data.class,
      region: v.global.region,
      level: v.global.level,
      chart: chart.info.name,
      release: `${chart.release.name}/${chart.release.namespace}`,
    });
    when(v.on, () => {
      new ApiObject(chart, 'migrate', {
        apiVersion: 'example.com/v1',
        kind: 'Job',
        metadata: { annotations: hook({ events: ['pre-install', 'pre-upgrade'], weight: -5 }) },
        spec: { template: { spec: { words: words.name, text: v.text } } },
      });
    });
    new ApiObject(chart, 'probe', {
      apiVersion: 'example.com/v1',
      kind: 'Pod',
      metadata: { annotations: hook({ events: ['test'], deletePolicies: ['hook-succeeded'] }) },
      spec: { words: words.name, region: v.global.region },
    });
    new ApiObject(chart, 'words.example.com', {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'words.example.com' },
      spec: { group: 'example.com', names: { kind: 'Words', plural: 'words' }, scope: 'Namespaced', versions: [] },
    });
    check(or(le(v.size, 4), ne(v.text, '')), 'a large store needs a text');
    chart.notes(`${v.text} in ${chart.release.name}`);
  },
);

/** A part with a part of its own under an alias, which a tag turns off, and from which it imports. */
const api = defineChart(
  {
    name: 'api',
    version: '1.0.0',
    values: z.object({
      host: z.string().default('example.com'),
      cacheDefaults: z.object({ class: z.string(), speed: z.int().optional() }),
    }),
    dependencies: [
      dependency(store, {
        alias: 'cache',
        tags: ['caches'],
        values: { size: 3, exports: { data: { class: 'io2' } } },
        importValues: [{ child: 'exports.data', parent: 'cacheDefaults' }],
      }),
    ],
  },
  (chart, v) => {
    config(chart, 'words', { host: v.host, class: v.cacheDefaults.class, speed: v.cacheDefaults.speed });
  },
);

const library = defineChart(
  { name: 'library', version: '1.0.0', type: 'library', values: z.object({ prefix: z.string().default('a') }) },
  () => undefined,
);

/** What can be said of dependencies, all at once. */
export const umbrella = defineChart(
  {
    name: 'umbrella',
    version: '3.0.0',
    values: z.object({
      text: z.string().default('whole'),
      class: z.string(),
      speed: z.int(),
      global: globalValues({ region: z.string().default('us'), whole: z.boolean().default(true) }),
    }),
    dependencies: [
      dependency(api, { alias: 'front', enabled: true, tags: ['fronts'], values: { host: 'front.example.com' } }),
      dependency(store, { alias: 'left', tags: ['sides', 'caches'], importValues: ['data'] }),
      dependency(store, { alias: 'right', enabled: false, values: { global: { region: 'ap' }, labels: { c: 'd' } } }),
      dependency(library),
    ],
    externalDependencies: [
      externalDependency({
        name: 'redis',
        version: '20.1.0',
        repository: 'https://charts.example.com',
        alias: 'sessions',
        enabled: true,
        values: { architecture: 'standalone' },
      }),
    ],
  },
  (chart, v) => {
    config(chart, 'words', { text: v.text, class: v.class, speed: v.speed, region: v.global.region });
    when(v.global.whole, () => {
      config(chart, 'global', { region: v.global.region });
    });
  },
);
