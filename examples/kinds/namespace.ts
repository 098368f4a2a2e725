import { z } from 'zod';
import { defineChart, Namespace } from '../../src';

/** A namespace that refuses whatever is not `restricted`, and one that does so with host paths allowed. */
export const namespace = defineChart(
  {
    name: 'namespace',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({
      team: z
        .string()
        .regex(/^[a-z]{1,20}$/)
        .default('a'),
    }),
  },
  (chart, v) => {
    new Namespace(chart, 'payments', { metadata: { labels: { team: v.team } } });
    new Namespace(chart, 'node-agents', {
      podSecurity: { enforce: 'privileged', audit: 'baseline', warn: 'baseline', version: 'v1.35' },
    });
  },
);
