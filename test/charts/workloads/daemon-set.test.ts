import { DaemonSet } from '../../../src/charts/workloads/daemon-set';
import { at, objectsOf } from '../../support/chart';

const containers = [{ name: 'web', image: 'nginx:1.29' }];
const SELECTOR = {
  'app.kubernetes.io/name': 'app',
  'app.kubernetes.io/instance': 'app',
  'app.kubernetes.io/component': 'web',
};

test('runs a pod on every node, with host paths where it asks for them', () => {
  const volume = { name: 'logs', hostPath: { path: '/var/log' } };
  const [set] = objectsOf((chart) => {
    new DaemonSet(chart, 'web', {
      tolerations: [{ operator: 'Exists' }],
      updateStrategy: { rollingUpdate: { maxUnavailable: '10%' } },
      containers: [{ name: 'web', image: 'nginx:1.29', mounts: [{ volume, mountPath: '/logs', readOnly: true }] }],
    });
  });
  expect(at(set, 'spec.selector.matchLabels')).toEqual(SELECTOR);
  expect(at(set, 'spec.updateStrategy.rollingUpdate.maxUnavailable')).toBe('10%');
  expect(at(set, 'spec.template.spec.volumes.0')).toEqual(volume);
});

test('does not spread its pods: there is one on each node anyway', () => {
  const [set] = objectsOf((chart) => {
    new DaemonSet(chart, 'web', { containers });
  });
  expect(at(set, 'spec.template.spec.topologySpreadConstraints')).toBeUndefined();
});
