import { z } from 'zod';
import { defineChart, StatefulService } from '../../src';

export const chart = defineChart(
  {
    name: 'cache',
    version: '1.0.0',
    values: z.object({
      image: z.string().default('valkey/valkey:8.1').describe('Image of the cache'),
      storageClassName: z.string().default('gp3').describe('Class of the volumes'),
    }),
  },
  (scope, v) => {
    new StatefulService(scope, 'valkey', {
      image: v.image,
      ports: [{ name: 'valkey', containerPort: 6379 }],
      storage: { size: '10Gi', mountPath: '/data', storageClassName: v.storageClassName },
    });
  },
);
