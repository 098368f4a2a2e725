import { z } from 'zod';
import { defineChart } from '../../src/charts/define-chart';
import { dependency } from '../../src/charts/dependency';
import { defineConfig } from '../../src/config';
import { entryOf } from '../../src/contract/entry';

// The compiler is the test: what is wrong here must not compile, what is right must.
const backend = defineChart(
  {
    name: 'backend',
    version: '1.0.0',
    values: z.object({
      host: z.string(),
      port: z.int().default(5432),
      mode: z.enum(['require', 'verify-full']).default('require'),
      image: z.object({ repository: z.string().default('backend'), tag: z.string().default('1') }),
      hosts: z.array(z.string()).default([]),
      labels: z.record(z.string(), z.string()).default({}),
    }),
  },
  () => undefined,
);
const web = defineChart({ name: 'web', version: '1.0.0', values: z.object({}) }, () => undefined);
const whole = defineChart(
  {
    name: 'whole',
    version: '1.0.0',
    values: z.object({}),
    dependencies: [dependency(backend, { alias: 'api' }), dependency(web, { enabled: true })],
  },
  () => undefined,
);
const charts = [backend, web, whole] as const;
const place = { application: 'places', account: '111122223333', region: 'eu-central-1' } as const;

export const right = defineConfig({
  charts: [backend, web, whole],
  environments: {
    dev: place,
    prod: {
      application: 'p',
      account: '1',
      region: 'r',
      outputs: ['outputs/cluster.json'],
      values: {
        backend: ({ cluster, edge }) => ({
          host: entryOf(cluster.databases, 'places').host,
          mode: 'verify-full',
          image: { repository: entryOf(cluster.repositories, 'backend').url },
          hosts: [edge.zone.name, ...entryOf(cluster.databases, 'places').readerHosts],
          labels: { region: cluster.region },
          fullnameOverride: 'api',
        }),
        whole: ({ cluster }) => ({ api: { port: entryOf(cluster.databases, 'places').port }, web: { enabled: false } }),
      },
    },
  },
});

export const withoutEnvironments = defineConfig({ charts: [backend] });

export const wrong = [
  defineConfig({
    charts,
    environments: {
      prod: {
        ...place,
        values: {
          // @ts-expect-error a required value is missing
          backend: () => ({ port: 1 }),
        },
      },
    },
  }),
  defineConfig({
    charts,
    environments: {
      prod: {
        ...place,
        values: {
          // @ts-expect-error a value is of another type
          backend: () => ({ host: 'a', port: '1' }),
        },
      },
    },
  }),
  defineConfig({
    charts,
    environments: {
      prod: {
        ...place,
        values: {
          // @ts-expect-error a text that is no member of the enum
          backend: () => ({ host: 'a', mode: 'no' }),
        },
      },
    },
  }),
  defineConfig({
    charts,
    environments: {
      prod: {
        ...place,
        values: {
          // @ts-expect-error a value that the chart does not have
          backend: () => ({ host: 'a', hots: 'b' }),
        },
      },
    },
  }),
  defineConfig({
    charts,
    environments: {
      prod: {
        ...place,
        values: {
          // @ts-expect-error a value that the chart does not have, further in
          backend: () => ({ host: 'a', image: { repo: 'b' } }),
        },
      },
    },
  }),
  defineConfig({
    charts,
    environments: {
      prod: {
        ...place,
        values: {
          // @ts-expect-error a chart that the configuration does not have
          backened: () => ({ host: 'a' }),
        },
      },
    },
  }),
  defineConfig({
    charts,
    environments: {
      prod: {
        ...place,
        values: {
          // @ts-expect-error an output that the contract does not have
          backend: ({ network }) => ({ host: network.vpc }),
        },
      },
    },
  }),
  defineConfig({
    charts,
    environments: {
      prod: {
        ...place,
        values: {
          // @ts-expect-error under a logical name there may be nothing
          backend: ({ cluster }) => ({ host: cluster.databases['places'].host }),
        },
      },
    },
  }),
  defineConfig({
    charts,
    environments: {
      prod: {
        ...place,
        values: {
          // @ts-expect-error a value that the chart inside the chart does not have
          whole: () => ({ api: { hots: 'a' } }),
        },
      },
    },
  }),
  defineConfig({
    charts,
    environments: {
      prod: {
        ...place,
        values: {
          // @ts-expect-error a chart that is not inside the chart
          whole: () => ({ backend: {} }),
        },
      },
    },
  }),
  defineConfig({
    charts,
    environments: {
      prod: {
        ...place,
        // @ts-expect-error a member that environments do not have
        regoin: 'eu-central-1',
      },
    },
  }),
  defineConfig({
    charts,
    environments: {
      // @ts-expect-error an environment without its account
      prod: { application: 'places', region: 'eu-central-1' },
    },
  }),
];
