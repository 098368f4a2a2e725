import { z } from 'zod';
import { defineChart, StorageClass } from '../../src';

/** Encrypted EBS volumes that may grow, and a class that keeps them when their claims go. */
export const storageClass = defineChart(
  {
    name: 'storage-class',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({
      iops: z
        .string()
        .regex(/^[0-9]+$/)
        .default('6000'),
    }),
  },
  (chart, v) => {
    StorageClass.gp3(chart, 'gp3', { metadata: { name: 'gp3' }, isDefault: true });
    StorageClass.gp3(chart, 'gp3-fast', { reclaimPolicy: 'Retain', parameters: { iops: v.iops } });
    new StorageClass(chart, 'efs', {
      provisioner: 'efs.csi.aws.com',
      volumeBindingMode: 'Immediate',
      allowVolumeExpansion: false,
      mountOptions: ['tls'],
    });
  },
);
