import { hook, KEEP } from '../../src/charts/hook';
import { printChart } from '../../src/charts/print/chart';
import { synthesize } from '../../src/charts/synthesize';
import { Pod } from '../../src/charts/workloads/pod';
import { chartOf } from '../support/chart';

test('is said in annotations, each of them text', () => {
  expect(hook({ events: ['pre-install', 'pre-upgrade'], weight: -5, deletePolicies: ['hook-failed'] })).toEqual({
    'helm.sh/hook': 'pre-install,pre-upgrade',
    'helm.sh/hook-weight': '-5',
    'helm.sh/hook-delete-policy': 'hook-failed',
  });
});

test('goes when all is well, and makes place for the next one, unless it is told otherwise', () => {
  expect(hook({ events: ['test'] })).toMatchObject({
    'helm.sh/hook-weight': '0',
    'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded',
  });
});

test('cannot have an event that Helm does not know', () => {
  // @ts-expect-error Helm would drop the object
  expect(hook({ events: ['pre-instal'] })).toBeDefined();
  // @ts-expect-error a hook that never runs
  expect(hook({ events: [] })).toBeDefined();
});

test('of a test is printed in a folder of its own', () => {
  const chart = chartOf({}, (scope) => {
    const containers = [{ name: 'check', image: 'busybox:1.37' }];
    new Pod(scope, 'check', { containers, metadata: { annotations: hook({ events: ['test'] }) } });
    new Pod(scope, 'kept', { containers, metadata: { annotations: KEEP } });
  });
  const files = [...printChart(synthesize(chart)).files.keys()];
  expect(files).toEqual(expect.arrayContaining(['templates/tests/check-pod.yaml', 'templates/kept-pod.yaml']));
});
