import { Size } from 'cdk8s';
import { z } from 'zod';
import { defineChart, PersistentVolumeClaim } from '../../src';

/** Dynamic provisioning: a claim of a named class, one that many nodes share, one for a single pod, and one of the cluster's default class. */
export const persistentVolumeClaim = defineChart(
  {
    name: 'persistent-volume-claim',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({
      size: z
        .string()
        .regex(/^[0-9]+Gi$/)
        .default('20Gi'),
    }),
  },
  (chart, v) => {
    new PersistentVolumeClaim(chart, 'growing', {
      storageClassName: 'gp3',
      resources: { requests: { storage: v.size } },
      metadata: { annotations: { 'helm.sh/resource-policy': 'keep' } },
    });
    new PersistentVolumeClaim(chart, 'shared', {
      accessModes: ['ReadWriteMany'],
      storageClassName: 'efs',
      resources: { requests: { storage: Size.gibibytes(5) } },
    });
    new PersistentVolumeClaim(chart, 'exclusive', {
      accessModes: ['ReadWriteOncePod'],
      storageClassName: 'gp3',
      resources: { requests: { storage: '1Gi' } },
    });
    new PersistentVolumeClaim(chart, 'scratch', { resources: { requests: { storage: '1Gi' } } });
  },
);
