import { z } from 'zod';
import { defineChart, Deployment, PersistentVolume, PersistentVolumeClaim } from '../../src';

/** Static provisioning: a disk that is there already, and the claim that gets it. */
export const persistentVolume = defineChart(
  {
    name: 'persistent-volume',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({
      volumeId: z
        .string()
        .regex(/^vol-[0-9a-f]+$/)
        .default('vol-0123456789abcdef0'),
    }),
  },
  (chart, v) => {
    const disk = new PersistentVolume(chart, 'disk', {
      capacity: { storage: '10Gi' },
      csi: { driver: 'ebs.csi.aws.com', volumeHandle: v.volumeId, fsType: 'ext4' },
    });
    const data = new PersistentVolumeClaim(chart, 'data', {
      persistentVolume: disk,
      resources: { requests: { storage: '10Gi' } },
    });
    new Deployment(chart, 'disk-reader', {
      strategy: { type: 'Recreate' },
      containers: [
        {
          name: 'reader',
          image: 'nginx:1.29',
          mounts: [{ volume: data.volume({ readOnly: true }), mountPath: '/data' }],
        },
      ],
    });
  },
);
