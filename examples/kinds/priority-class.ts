import { z } from 'zod';
import { defineChart, PriorityClass } from '../../src';

/** What customers wait for, and what may wait. */
export const priorityClass = defineChart(
  {
    name: 'priority-class',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({ urgent: z.int().min(1).max(1_000_000).default(100_000) }),
  },
  (chart, v) => {
    new PriorityClass(chart, 'urgent', { value: v.urgent, description: 'What customers wait for' });
    new PriorityClass(chart, 'batch', { value: -10, preemptionPolicy: 'Never' });
  },
);
