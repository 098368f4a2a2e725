import { Cron } from 'cdk8s';
import { z } from 'zod';
import { CronJob, defineChart } from '../../src';

/** Work by a schedule: in a time zone, one run in place of another, and with a history. */
export const cronJob = defineChart(
  {
    name: 'cron-job',
    version: '1.0.0',
    appVersion: '1.0.0',
    values: z.object({
      schedule: z.enum(['30 3 * * *', '*/5 * * * *', '@daily']).default('30 3 * * *'),
      suspend: z.boolean().default(false),
    }),
  },
  (chart, v) => {
    const containers = [{ name: 'report', image: 'busybox:1.37', command: ['date'] }];

    new CronJob(chart, 'every-night', {
      schedule: v.schedule,
      timeZone: 'Europe/Berlin',
      suspend: v.suspend,
      containers,
    });

    new CronJob(chart, 'replacing', {
      schedule: Cron.everyMinute(),
      suspend: v.suspend,
      concurrencyPolicy: 'Replace',
      startingDeadlineSeconds: 30,
      containers,
    });

    new CronJob(chart, 'recorded', {
      schedule: '@hourly',
      suspend: v.suspend,
      successfulJobsHistoryLimit: 5,
      failedJobsHistoryLimit: 2,
      backoffLimit: 0,
      activeDeadlineSeconds: 900,
      containers,
    });
  },
);
