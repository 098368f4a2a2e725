import { StatefulSet } from '../../../src/charts/workloads/stateful-set';
import { at, objectsOf, only } from '../../support/chart';

const containers = [{ name: 'web', image: 'nginx:1.29' }];
const SELECTOR = {
  'app.kubernetes.io/name': 'app',
  'app.kubernetes.io/instance': 'app',
  'app.kubernetes.io/component': 'web',
};

test('has a headless Service of its own', () => {
  const objects = objectsOf((chart) => {
    new StatefulSet(chart, 'web', { replicas: 3, containers });
  });
  expect(at(only(objects, 'StatefulSet'), 'spec.serviceName')).toBe('app-web-headless');
  expect(only(objects, 'Service')).toMatchObject({
    metadata: { name: 'app-web-headless' },
    spec: { clusterIP: 'None', selector: SELECTOR },
  });
});

test('uses the headless Service that it is told', () => {
  const objects = objectsOf((chart) => {
    new StatefulSet(chart, 'web', { serviceName: 'peers', containers });
  });
  expect(objects).toHaveLength(1);
  expect(at(objects[0], 'spec.serviceName')).toBe('peers');
});

test('has claims for each pod, and replaces pods in order', () => {
  const claim = {
    metadata: { name: 'data' },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
  } as const;
  const objects = objectsOf((chart) => {
    new StatefulSet(chart, 'web', {
      containers,
      volumeClaimTemplates: [claim],
      podManagementPolicy: 'OrderedReady',
      updateStrategy: { rollingUpdate: { partition: 1 } },
    });
  });
  expect(at(only(objects, 'StatefulSet'), 'spec')).toMatchObject({
    volumeClaimTemplates: [claim],
    podManagementPolicy: 'OrderedReady',
    updateStrategy: { rollingUpdate: { partition: 1 } },
  });
});
