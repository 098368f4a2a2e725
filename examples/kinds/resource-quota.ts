import { z } from 'zod';
import { defineChart, ResourceQuota } from '../../src';

/** A quota on CPU and memory, one on numbers of objects, and one for pods of a high priority. */
export const resourceQuota = defineChart(
  {
    name: 'resource-quota',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({ pods: z.int().min(0).max(1000).default(20) }),
  },
  (chart, v) => {
    new ResourceQuota(chart, 'compute', {
      hard: { 'requests.cpu': 4, 'requests.memory': '8Gi', 'limits.memory': '16Gi', pods: v.pods },
    });
    new ResourceQuota(chart, 'objects', {
      hard: { 'count/deployments.apps': 10, configmaps: 50, 'services.loadbalancers': 0 },
    });
    new ResourceQuota(chart, 'urgent-pods', {
      hard: { pods: 5 },
      scopeSelector: {
        matchExpressions: [{ scopeName: 'PriorityClass', operator: 'In', values: ['system-cluster-critical'] }],
      },
    });
  },
);
