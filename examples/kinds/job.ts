import { z } from 'zod';
import { defineChart, Job } from '../../src';

/** Work in parallel, by index, tried again, ended at a deadline, and tidied up. */
export const job = defineChart(
  {
    name: 'job',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({
      completions: z.int().min(1).max(20).default(6),
      backoffLimit: z.int().min(0).max(6).default(4),
    }),
  },
  (chart, v) => {
    const containers = [{ name: 'work', image: 'busybox:1.37', command: ['true'] }];

    new Job(chart, 'parallel', { completions: v.completions, parallelism: 2, containers });

    new Job(chart, 'indexed', {
      completionMode: 'Indexed',
      completions: 3,
      parallelism: 3,
      backoffLimitPerIndex: 1,
      maxFailedIndexes: 1,
      containers,
    });

    new Job(chart, 'patient', {
      backoffLimit: v.backoffLimit,
      activeDeadlineSeconds: 600,
      ttlSecondsAfterFinished: 3600,
      restartPolicy: 'OnFailure',
      containers,
    });
  },
);
