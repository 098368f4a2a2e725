import { z } from 'zod';
import { ClusterRole, ClusterRoleBinding, defineChart, items, RoleBinding, ServiceAccount } from '../../src';

/** Rules for URLs, rules gathered by label, and cluster roles bound in the whole cluster and in a namespace. */
export const clusterRole = defineChart(
  {
    name: 'cluster-role',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({
      team: z.string().min(1).default('team-a'),
      urls: z
        .array(z.string().regex(/^\/[a-z]+\*?$/))
        .min(1)
        .default(['/metrics', '/healthz*']),
    }),
  },
  (chart, v) => {
    const account = new ServiceAccount(chart, 'scraper', { automountServiceAccountToken: true });
    const metrics = new ClusterRole(chart, 'metrics', {
      metadata: { labels: { 'example.com/aggregate-to-monitoring': 'true' } },
      rules: [
        { apiGroups: [''], resources: ['nodes/metrics'], verbs: ['get'] },
        { nonResourceURLs: [items(v.urls, (url) => url)], verbs: ['get'] },
      ],
    });
    new ClusterRole(chart, 'monitoring', {
      aggregationRule: {
        clusterRoleSelectors: [{ matchLabels: { 'example.com/aggregate-to-monitoring': 'true' } }],
      },
    });
    new ClusterRoleBinding(chart, 'scrapers', { role: metrics, subjects: [account, { kind: 'Group', name: v.team }] });
    new RoleBinding(chart, 'viewers', {
      role: ClusterRole.existing('view'),
      subjects: [
        { kind: 'Group', name: v.team },
        { kind: 'User', name: 'auditor' },
      ],
    });
  },
);
