import { z } from 'zod';
import { Deployment, defineChart, intOrString } from '../../src';

/** Pods replaced by a rolling update, all at once, and with a history to go back in. */
export const deployment = defineChart(
  {
    name: 'deployment',
    version: '1.0.0',
    appVersion: '1.29.0',
    values: z.object({
      replicas: z.int().min(0).max(10).default(3),
      maxSurge: intOrString().default('25%'),
      paused: z.boolean().default(false),
    }),
  },
  (chart, v) => {
    const containers = [{ name: 'web', image: 'nginx:1.29' }];

    new Deployment(chart, 'rolling', {
      replicas: v.replicas,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: v.maxSurge, maxUnavailable: 0 } },
      minReadySeconds: 10,
      containers,
    });

    new Deployment(chart, 'recreated', { strategy: { type: 'Recreate' }, containers });

    new Deployment(chart, 'remembered', {
      revisionHistoryLimit: 3,
      progressDeadlineSeconds: 120,
      paused: v.paused,
      containers,
    });
  },
);
