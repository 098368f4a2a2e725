import { z } from 'zod';
import { defineChart, Role, RoleBinding, ServiceAccount } from '../../src';

/** A service account that may read one ConfigMap, and whoever is in a group. */
export const role = defineChart(
  {
    name: 'role',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({
      group: z.string().min(1).default('operators'),
      config: z
        .string()
        .regex(/^[a-z]{1,20}$/)
        .default('settings'),
    }),
  },
  (chart, v) => {
    const account = new ServiceAccount(chart, 'reader', { automountServiceAccountToken: true });
    const reader = new Role(chart, 'config-reader', {
      rules: [
        { apiGroups: [''], resources: ['configmaps'], resourceNames: [v.config], verbs: ['get', 'watch'] },
        { apiGroups: ['apps'], resources: ['deployments', 'deployments/scale'], verbs: ['get', 'list'] },
      ],
    });
    new RoleBinding(chart, 'config-readers', { role: reader, subjects: [account, { kind: 'Group', name: v.group }] });
  },
);
