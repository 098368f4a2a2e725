import { CronJob } from '../../../src/charts/workloads/cron-job';
import { Cron } from 'cdk8s';
import { at, objectsOf } from '../../support/chart';

const containers = [{ name: 'web', image: 'nginx:1.29' }];

test('makes Jobs by a schedule, one at a time', () => {
  const [cronJob] = objectsOf((chart) => {
    new CronJob(chart, 'web', {
      schedule: '*/5 * * * *',
      timeZone: 'Etc/UTC',
      containers,
      backoffLimit: 2,
      suspend: true,
    });
  });
  expect(at(cronJob, 'spec')).toMatchObject({
    schedule: '*/5 * * * *',
    timeZone: 'Etc/UTC',
    concurrencyPolicy: 'Forbid',
    suspend: true,
    jobTemplate: { spec: { backoffLimit: 2, template: { spec: { restartPolicy: 'Never' } } } },
  });
  expect(at(cronJob, 'spec.jobTemplate.spec.suspend')).toBeUndefined();
});

test('takes a schedule of cdk8s, and another policy', () => {
  const [cronJob] = objectsOf((chart) => {
    new CronJob(chart, 'web', { schedule: Cron.daily(), concurrencyPolicy: 'Replace', containers });
  });
  expect(at(cronJob, 'spec')).toMatchObject({ schedule: '0 0 * * *', concurrencyPolicy: 'Replace' });
});

test('tells the suspension of its Jobs, and the deadline of their pods, from its own', () => {
  const [cronJob] = objectsOf((chart) => {
    new CronJob(chart, 'web', { schedule: '@daily', containers, jobSuspend: true, podActiveDeadlineSeconds: 20 });
  });
  expect(at(cronJob, 'spec.suspend')).toBeUndefined();
  expect(at(cronJob, 'spec.jobTemplate.spec.suspend')).toBe(true);
  expect(at(cronJob, 'spec.jobTemplate.spec.template.spec.activeDeadlineSeconds')).toBe(20);
});
