import { z } from 'zod';
import { cpuUtilization, Deployment, defineChart, HorizontalPodAutoscaler, memoryUtilization } from '../../src';

/** Pods by load: of CPU, of memory, by custom and external metrics, and not too fast. */
export const horizontalPodAutoscaler = defineChart(
  {
    name: 'horizontal-pod-autoscaler',
    version: '1.0.0',
    appVersion: '1.29.0',
    values: z.object({
      maxReplicas: z.int().min(2).max(50).default(10),
      cpu: z.int().min(10).max(100).default(70),
      window: z.int().min(0).max(3600).default(300),
    }),
  },
  (chart, v) => {
    const workload = (id: string): Deployment =>
      new Deployment(chart, id, { containers: [{ name: 'app', image: 'nginx:1.29' }] });

    new HorizontalPodAutoscaler(chart, 'by-cpu', {
      scales: workload('busy'),
      minReplicas: 2,
      maxReplicas: v.maxReplicas,
      metrics: [cpuUtilization(v.cpu)],
    });

    new HorizontalPodAutoscaler(chart, 'by-memory', {
      scales: workload('hungry'),
      maxReplicas: 5,
      metrics: [memoryUtilization(80)],
    });

    new HorizontalPodAutoscaler(chart, 'by-custom-metrics', {
      scales: workload('asked'),
      maxReplicas: 20,
      metrics: [
        {
          type: 'Pods',
          pods: { metric: { name: 'requests_per_second' }, target: { type: 'AverageValue', averageValue: '100' } },
        },
        {
          type: 'External',
          external: {
            metric: { name: 'queue_length', selector: { matchLabels: { queue: 'orders' } } },
            target: { type: 'Value', value: '30' },
          },
        },
      ],
    });

    new HorizontalPodAutoscaler(chart, 'slowly', {
      scales: workload('steady'),
      maxReplicas: 10,
      behavior: {
        scaleUp: { policies: [{ type: 'Percent', value: 100, periodSeconds: 60 }], selectPolicy: 'Max' },
        scaleDown: {
          stabilizationWindowSeconds: v.window,
          policies: [{ type: 'Pods', value: 1, periodSeconds: 120 }],
        },
      },
    });
  },
);
