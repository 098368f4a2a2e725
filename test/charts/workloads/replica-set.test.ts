import { ReplicaSet } from '../../../src/charts/workloads/replica-set';
import { Service } from '../../../src/charts/networking/service';
import { at, objectsOf, only } from '../../support/chart';

const web = { name: 'web', image: 'nginx:1.29' };
const containers = [web];
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
      selector: { matchExpressions },
      podMetadata: { labels: { tier: 'web' } },
    });
  });
  expect(at(set, 'spec.selector')).toEqual({ matchLabels: SELECTOR, matchExpressions });
  expect(at(set, 'spec.replicas')).toBe(3);
});

test('keeps the selector of a set that is in the cluster already, and gives it to its pods', () => {
  const objects = objectsOf((chart) => {
    const listening = [{ ...web, ports: [{ name: 'http', containerPort: 8080 }] }];
    const set = new ReplicaSet(chart, 'web', { containers: listening, selector: { matchLabels: { app: 'legacy' } } });
    new Service(chart, 'service', { selects: set, ports: [{ port: 80, targetPort: 'http' }] });
  });
  const set = only(objects, 'ReplicaSet');
  expect(at(set, 'spec.selector')).toEqual({ matchLabels: { app: 'legacy' } });
  expect(at(set, 'spec.template.metadata.labels')).toEqual({ app: 'legacy' });
  expect(at(only(objects, 'Service'), 'spec.selector')).toEqual({ app: 'legacy' });
});
