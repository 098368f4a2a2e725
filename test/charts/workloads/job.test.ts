import { Job } from '../../../src/charts/workloads/job';
import { at, objectsOf } from '../../support/chart';

const containers = [{ name: 'web', image: 'nginx:1.29' }];

test('runs pods until they are done, and starts none of them again', () => {
  const [job] = objectsOf((chart) => {
    new Job(chart, 'web', { containers, completions: 4, parallelism: 2, completionMode: 'Indexed', backoffLimit: 1 });
  });
  expect(at(job, 'spec')).toMatchObject({ completions: 4, parallelism: 2, completionMode: 'Indexed', backoffLimit: 1 });
  expect(at(job, 'spec.template.spec.restartPolicy')).toBe('Never');
  expect(at(job, 'spec.selector')).toBeUndefined();
});

test('has a deadline of its own, and a time after which it is removed', () => {
  const [job] = objectsOf((chart) => {
    new Job(chart, 'web', {
      containers,
      activeDeadlineSeconds: 60,
      ttlSecondsAfterFinished: 5,
      restartPolicy: 'OnFailure',
    });
  });
  expect(at(job, 'spec')).toMatchObject({ activeDeadlineSeconds: 60, ttlSecondsAfterFinished: 5 });
  expect(at(job, 'spec.template.spec.activeDeadlineSeconds')).toBeUndefined();
  expect(at(job, 'spec.template.spec.restartPolicy')).toBe('OnFailure');
});

test('tells the deadline of its pods from its own', () => {
  const [job] = objectsOf((chart) => {
    new Job(chart, 'web', { containers, activeDeadlineSeconds: 60, podActiveDeadlineSeconds: 20 });
  });
  expect(at(job, 'spec.activeDeadlineSeconds')).toBe(60);
  expect(at(job, 'spec.template.spec.activeDeadlineSeconds')).toBe(20);
});
