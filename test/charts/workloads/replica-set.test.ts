import { ReplicaSet } from '../../../src/charts/workloads/replica-set';
import { at, objectsOf } from '../../support/chart';

const containers = [{ name: 'web', image: 'nginx:1.29' }];
const SELECTOR = {
  'app.kubernetes.io/name': 'app',
  'app.kubernetes.io/instance': 'app',
  'app.kubernetes.io/component': 'web',
};

test('selects its pods by labels, and by expressions besides', () => {
  const matchExpressions = [{ key: 'tier', operator: 'In', values: ['web'] }] as const;
  const [set] = objectsOf((chart) => {
    new ReplicaSet(chart, 'web', {
      replicas: 3,
      containers,
      matchExpressions,
      podMetadata: { labels: { tier: 'web' } },
    });
  });
  expect(at(set, 'spec.selector')).toEqual({ matchLabels: SELECTOR, matchExpressions });
  expect(at(set, 'spec.replicas')).toBe(3);
});
