import { z } from 'zod';
import { defineChart, LimitRange } from '../../src';

/** Defaults, bounds and the ratio of limits to requests. */
export const limitRange = defineChart(
  {
    name: 'limit-range',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({
      memory: z
        .string()
        .regex(/^[0-9]+[MG]i$/)
        .default('256Mi'),
    }),
  },
  (chart, v) => {
    new LimitRange(chart, 'limits', {
      limits: [
        {
          type: 'Container',
          defaultRequest: { cpu: '100m', memory: '128Mi' },
          default: { memory: v.memory },
          min: { memory: '16Mi' },
          max: { memory: '4Gi' },
          maxLimitRequestRatio: { memory: 2 },
        },
        { type: 'Pod', max: { memory: '8Gi' } },
        { type: 'PersistentVolumeClaim', min: { storage: '1Gi' }, max: { storage: '50Gi' } },
      ],
    });
  },
);
