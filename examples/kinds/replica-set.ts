import { z } from 'zod';
import { defineChart, ReplicaSet } from '../../src';

/** Replicas of a labelled template, found by labels, and by expressions besides. */
export const replicaSet = defineChart(
  {
    name: 'replica-set',
    version: '1.0.0',
    appVersion: '1.29.0',
    values: z.object({ replicas: z.int().min(0).max(10).default(3) }),
  },
  (chart, v) => {
    const containers = [{ name: 'web', image: 'nginx:1.29' }];

    new ReplicaSet(chart, 'by-labels', { replicas: v.replicas, containers });

    new ReplicaSet(chart, 'by-expressions', {
      replicas: 1,
      selector: { matchExpressions: [{ key: 'tier', operator: 'In', values: ['web', 'api'] }] },
      podMetadata: { labels: { tier: 'web' } },
      containers,
    });
  },
);
