import { z } from 'zod';
import {
  ConfigMap,
  defineChart,
  dependency,
  Deployment,
  hook,
  renderManifests,
  Service,
  type ValuesOf,
} from '../../src';

// The compiler is the test: each of these mistakes must not compile.
const values = z.object({
  name: z.string().default('web'),
  replicas: z.int().default(2),
  flag: z.boolean().default(false),
  image: z.object({ tag: z.string().default('1') }),
  env: z.record(z.string(), z.string()).default({}),
});

type Values = ValuesOf<typeof values>;

// @ts-expect-error there is no such value
export type Unknown = Values['nam'];

// @ts-expect-error there is no such value inside
export type UnknownInside = Values['image']['tags'];

export const chart = defineChart({ name: 'web', version: '1.0.0', values }, (chart, v) => {
  // @ts-expect-error text is no number
  new Deployment(chart, 'text', { replicas: v.name, containers: [{ name: 'web', image: 'nginx:1.29' }] });

  // @ts-expect-error a flag is no text
  new ConfigMap(chart, 'flag', { data: { flag: v.flag } });

  // @ts-expect-error a map of values is no list to walk through
  for (const _ of v.env) chart.notes('an entry');

  // @ts-expect-error there is no such event
  new ConfigMap(chart, 'hook', { metadata: { annotations: hook({ events: ['pre-instal'] }) } });

  // @ts-expect-error there is no such field
  new Service(chart, 'service', { port: [{ port: 80 }] });

  // @ts-expect-error a name is no workload
  new Service(chart, 'selects', { selects: 'web', ports: [{ port: 80 }] });
});

// @ts-expect-error a chart has a version
defineChart({ name: 'web', values }, () => undefined);

// @ts-expect-error values are an object of zod
defineChart({ name: 'web', version: '1.0.0', values: z.string() }, () => undefined);

// @ts-expect-error the dependency has no such value
dependency(chart, { values: { replica: 3 } });

// @ts-expect-error a release has no such field
renderManifests(chart, { release: { nameSpace: 'team' } });
