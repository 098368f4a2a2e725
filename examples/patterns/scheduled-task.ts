import { z } from 'zod';
import { defineChart, imageValues, ScheduledTask } from '../../src';

export const chart = defineChart(
  {
    name: 'report',
    version: '1.0.0',
    appVersion: '2.3.1',
    values: z.object({
      image: imageValues({ repository: 'example/report' }),
      schedule: z.string().default('30 3 * * *').describe('When the report is made'),
    }),
  },
  (scope, v) => {
    new ScheduledTask(scope, 'nightly', { image: v.image, schedule: v.schedule, timeZone: 'Etc/UTC' });
  },
);
