import { z } from 'zod';
import { customResource, defineChart } from '../../src';

interface QueueSpec {
  /** Messages that it holds. */
  readonly length: number;
}

/** The class of the objects that the definition of `custom-resource-definition.ts` lets a cluster hold. */
export const Queue = customResource<{ readonly spec: QueueSpec }>('chartwright.example.com/v1', 'Queue');

/** A typed custom resource. */
export const customResourceChart = defineChart(
  {
    name: 'custom-resource',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({ length: z.int().min(1).max(1000).default(10) }),
  },
  (chart, v) => {
    new Queue(chart, 'order-queue', { spec: { length: v.length } });
  },
);
