import { z } from 'zod';
import { defineChart, TeamNamespace } from '../../src';

/** A namespace for a team, with a larger quota and traffic among its own pods. */
export const chart = defineChart(
  {
    name: 'team-namespace',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({
      cpu: z
        .string()
        .regex(/^[0-9]+$/)
        .default('8'),
    }),
  },
  (scope, v) => {
    new TeamNamespace(scope, 'team-a', {
      members: [{ kind: 'Group', name: 'team-a' }],
      quota: { 'requests.cpu': v.cpu, persistentvolumeclaims: null },
      ingress: [{ from: [{ podSelector: {} }] }],
      egress: [{ to: [{ podSelector: {} }] }],
    });
  },
);
