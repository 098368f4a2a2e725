import { Pod } from '../../../src/charts/workloads/pod';
import { Service } from '../../../src/charts/networking/service';
import { at, objectsOf, only } from '../../support/chart';

const SELECTOR = {
  'app.kubernetes.io/name': 'app',
  'app.kubernetes.io/instance': 'app',
  'app.kubernetes.io/component': 'web',
};

test('carries the labels that a Service selects it by', () => {
  const ports = [{ name: 'http', containerPort: 80 }];
  const objects = objectsOf((chart) => {
    const selects = new Pod(chart, 'web', {
      metadata: { labels: { tier: 'front' } },
      containers: [{ name: 'web', image: 'nginx:1.29', ports }],
    });
    new Service(chart, 'service', { selects });
  });
  expect(at(only(objects, 'Pod'), 'metadata.labels')).toMatchObject({ ...SELECTOR, tier: 'front' });
  expect(at(only(objects, 'Service'), 'spec.selector')).toEqual(SELECTOR);
});

test('has init containers, probes and everything else of the API', () => {
  const [pod] = objectsOf((chart) => {
    new Pod(chart, 'web', {
      restartPolicy: 'OnFailure',
      initContainers: [{ name: 'log', image: 'log:1', restartPolicy: 'Always' }],
      containers: [{ name: 'web', image: 'nginx:1.29', livenessProbe: { grpc: { port: 9000 } } }],
    });
  });
  expect(at(pod, 'spec')).toMatchObject({
    restartPolicy: 'OnFailure',
    initContainers: [{ name: 'log', restartPolicy: 'Always' }],
    containers: [{ livenessProbe: { grpc: { port: 9000 } } }],
  });
});
