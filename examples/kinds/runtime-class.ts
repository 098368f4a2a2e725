import { z } from 'zod';
import { defineChart, RuntimeClass } from '../../src';

/** A sandbox, with what it costs and where it runs. */
export const runtimeClass = defineChart(
  {
    name: 'runtime-class',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({
      handler: z
        .string()
        .regex(/^[a-z]+$/)
        .default('runsc'),
    }),
  },
  (chart, v) => {
    new RuntimeClass(chart, 'sandbox', {
      handler: v.handler,
      overhead: { podFixed: { cpu: '50m', memory: '64Mi' } },
      scheduling: {
        nodeSelector: { 'example.com/sandbox': 'true' },
        tolerations: [{ key: 'example.com/sandbox', operator: 'Exists', effect: 'NoSchedule' }],
      },
    });
  },
);
