import { z } from 'zod';
import { Deployment, defineChart, intOrString, PodDisruptionBudget } from '../../src';

/** How many pods may be missing while nodes are drained: a number, a share, and how many there are to be instead. */
export const podDisruptionBudget = defineChart(
  {
    name: 'pod-disruption-budget',
    version: '1.0.0',
    appVersion: '1.29.0',
    values: z.object({ maxUnavailable: intOrString().default('25%') }),
  },
  (chart, v) => {
    const workload = (id: string): Deployment =>
      new Deployment(chart, id, { replicas: 4, containers: [{ name: 'app', image: 'nginx:1.29' }] });

    new PodDisruptionBudget(chart, 'one-at-a-time', { selects: workload('front') });
    new PodDisruptionBudget(chart, 'a-share', { selects: workload('middle'), maxUnavailable: v.maxUnavailable });
    new PodDisruptionBudget(chart, 'a-quorum', {
      selects: workload('back'),
      minAvailable: 3,
      unhealthyPodEvictionPolicy: 'IfHealthyBudget',
    });
  },
);
