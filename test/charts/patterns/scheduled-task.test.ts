import { ScheduledTask, type ScheduledTaskProps } from '../../../src/charts/patterns/scheduled-task';
import { at, objectsOf, only } from '../../support/chart';

const taskOf = (props: Partial<ScheduledTaskProps> = {}) =>
  only(
    objectsOf((chart) => {
      new ScheduledTask(chart, 'report', { image: 'report:1', schedule: '@daily', ...props });
    }),
    'CronJob',
  );

test('runs one at a time, is tried again twice, and is ended after an hour', () => {
  expect(at(taskOf(), 'spec')).toMatchObject({
    schedule: '@daily',
    concurrencyPolicy: 'Forbid',
    jobTemplate: { spec: { backoffLimit: 2, activeDeadlineSeconds: 3600 } },
  });
});

test('runs as it is told', () => {
  const task = taskOf({ timeZone: 'Etc/UTC', suspend: true, backoffLimit: 0, activeDeadlineSeconds: 60 });
  expect(at(task, 'spec')).toMatchObject({
    timeZone: 'Etc/UTC',
    suspend: true,
    jobTemplate: { spec: { backoffLimit: 0, activeDeadlineSeconds: 60 } },
  });
});

test('has a name that leaves room for those of its Jobs', () => {
  const objects = objectsOf((chart) => {
    new ScheduledTask(chart, 'a-task-with-quite-a-long-name-that-goes-on-and-on', { image: 'x:1', schedule: '@daily' });
  });
  expect(at(only(objects, 'CronJob'), 'metadata.name')).toMatch(/^.{1,52}$/);
});
