import { z } from 'zod';
import { defineChart, imageValues, ingressValues, WebService } from '../../src';

export const chart = defineChart(
  {
    name: 'shop',
    version: '1.0.0',
    appVersion: '2.3.1',
    values: z.object({
      replicaCount: z.int().min(1).max(50).default(2).describe('Pods of the shop'),
      image: imageValues({ repository: 'example/shop' }),
      ingress: ingressValues(),
    }),
  },
  (scope, v) => {
    new WebService(scope, 'web', { image: v.image, replicas: v.replicaCount, ingress: v.ingress });
  },
);
