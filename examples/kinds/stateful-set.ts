import { z } from 'zod';
import { defineChart, StatefulSet } from '../../src';

/** Pods with volumes and names of their own, rolled out one after another, the last ones first as a canary. */
export const statefulSet = defineChart(
  {
    name: 'stateful-set',
    version: '1.0.0',
    appVersion: '17.0.0',
    values: z.object({
      replicas: z.int().min(0).max(5).default(3),
      partition: z.int().min(0).max(5).default(0),
      size: z
        .string()
        .regex(/^[1-9][0-9]Gi$/)
        .default('10Gi'),
    }),
  },
  (chart, v) => {
    new StatefulSet(chart, 'postgres', {
      replicas: v.replicas,
      podManagementPolicy: 'OrderedReady',
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: v.partition } },
      persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Delete' },
      volumeClaimTemplates: [
        {
          metadata: { name: 'data' },
          spec: {
            accessModes: ['ReadWriteOnce'],
            storageClassName: 'gp3',
            resources: { requests: { storage: v.size } },
          },
        },
      ],
      securityContext: { fsGroup: 999 },
      containers: [
        {
          name: 'postgres',
          image: 'postgres:17',
          ports: [{ name: 'postgres', containerPort: 5432 }],
          volumeMounts: [{ name: 'data', mountPath: '/var/lib/postgresql' }],
        },
      ],
    });
  },
);
