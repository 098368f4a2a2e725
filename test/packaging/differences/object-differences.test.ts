import type { JsonObject } from '../../../src/packaging/differences/difference';
import { objectDifferences } from '../../../src/packaging/differences/object-differences';

function object(apiVersion: string, kind: string, fields: JsonObject = {}, metadata: JsonObject = {}): JsonObject {
  return { apiVersion, kind, metadata: { name: 'web', ...metadata }, ...fields };
}

const deployment = (spec: JsonObject, metadata?: JsonObject) => object('apps/v1', 'Deployment', { spec }, metadata);

test('the same objects in another order have no difference', () => {
  const [a, b] = [deployment({ replicas: 1 }), object('v1', 'Service')];
  expect(objectDifferences([a, b], [b, { ...a }])).toEqual([]);
});

test('a field that changed is told with its path, before and after', () => {
  const containers = (image: string, env: string) => [
    { name: 'side', image: 'x' },
    { name: 'main', image, env: [{ name: 'A', value: env }] },
  ];
  const before = deployment({ template: { spec: { containers: containers('a:1', '1') } } });
  const after = deployment({ template: { spec: { containers: containers('a:2', '2').reverse() } } });
  expect(objectDifferences([before], [after])).toEqual([
    {
      subject: 'object',
      change: 'changed',
      name: 'Deployment web',
      path: 'spec.template.spec.containers[main].env[A].value',
      before: '1',
      after: '2',
    },
    {
      subject: 'object',
      change: 'changed',
      name: 'Deployment web',
      path: 'spec.template.spec.containers[main].image',
      before: 'a:1',
      after: 'a:2',
    },
  ]);
});

test('labels that follow from the version of the chart are no difference', () => {
  const labelled = (version: string) =>
    deployment(
      { template: { metadata: { labels: { 'helm.sh/chart': version } } } },
      { labels: { 'helm.sh/chart': `web-${version}`, 'app.kubernetes.io/version': version } },
    );
  expect(objectDifferences([labelled('1')], [labelled('2')])).toEqual([]);
});

test('an object under another version of its API is the same object', () => {
  expect(
    objectDifferences(
      [object('autoscaling/v1', 'HorizontalPodAutoscaler')],
      [object('autoscaling/v2', 'HorizontalPodAutoscaler')],
    ),
  ).toMatchObject([{ change: 'changed', path: 'apiVersion' }]);
});

test.each<[string, JsonObject, JsonObject, string]>([
  [
    'a selector',
    deployment({ selector: { matchLabels: { a: '1' } } }),
    deployment({ selector: { matchLabels: { a: '2' } } }),
    "'spec.selector.matchLabels.a' is immutable",
  ],
  [
    'volume claims of a StatefulSet',
    object('apps/v1', 'StatefulSet', { spec: { volumeClaimTemplates: [{}] } }),
    object('apps/v1', 'StatefulSet', { spec: {} }),
    'is immutable',
  ],
  [
    'the template of a Job',
    object('batch/v1', 'Job', { spec: { template: 1 } }),
    object('batch/v1', 'Job', { spec: { template: 2 } }),
    'is immutable',
  ],
  [
    'the role of a binding',
    object('rbac.authorization.k8s.io/v1', 'RoleBinding', { roleRef: { name: 'a' } }),
    object('rbac.authorization.k8s.io/v1', 'RoleBinding', { roleRef: { name: 'b' } }),
    'is immutable',
  ],
  [
    'a sealed ConfigMap',
    object('v1', 'ConfigMap', { immutable: true, data: { a: '1' } }),
    object('v1', 'ConfigMap', { immutable: true, data: { a: '2' } }),
    'is sealed',
  ],
  [
    'a port that is gone',
    object('v1', 'Service', { spec: { ports: [{ name: 'http' }, { name: 'admin' }] } }),
    object('v1', 'Service', { spec: { ports: [{ name: 'http' }] } }),
    "'spec.ports[admin]' is what others rely on",
  ],
  ['a claim that shrinks', claim('10Gi'), claim('9Gi'), 'a volume cannot shrink'],
])('%s breaks upgrades', (_, before, after, reason) => {
  expect(objectDifferences([before], [after]).map(({ breaking }) => breaking)).toEqual([
    expect.stringContaining(reason),
  ]);
});

test.each<[string, JsonObject, JsonObject]>([
  [
    'replicas of a StatefulSet',
    object('apps/v1', 'StatefulSet', { spec: { replicas: 1 } }),
    object('apps/v1', 'StatefulSet', { spec: { replicas: 2 } }),
  ],
  [
    'a ConfigMap that is not sealed',
    object('v1', 'ConfigMap', { data: { a: '1' } }),
    object('v1', 'ConfigMap', { data: { a: '2' } }),
  ],
  ['a claim that grows', claim('900Mi'), claim('1Gi')],
  ['a Job that is a hook', hook(1), hook(2)],
  [
    'a port that comes',
    object('v1', 'Service', { spec: { ports: [] } }),
    object('v1', 'Service', { spec: { ports: [{ name: 'http' }] } }),
  ],
])('%s breaks nothing', (_, before, after) => {
  expect(objectDifferences([before], [after]).map(({ breaking }) => breaking)).toEqual([undefined]);
});

test.each<[string, JsonObject, string | undefined]>([
  ['a claim', claim('1Gi'), 'its data goes with it'],
  [
    'a claim that is kept',
    object('v1', 'PersistentVolumeClaim', {}, { annotations: { 'helm.sh/resource-policy': 'keep' } }),
    undefined,
  ],
  ['a Deployment', deployment({}), undefined],
])('taking %s away says whether something is lost', (_, before, breaking) => {
  expect(objectDifferences([before], [])).toMatchObject([{ change: 'removed', breaking }]);
});

function claim(storage: string): JsonObject {
  return object('v1', 'PersistentVolumeClaim', { spec: { resources: { requests: { storage } } } });
}

function hook(template: number): JsonObject {
  return object('batch/v1', 'Job', { spec: { template } }, { annotations: { 'helm.sh/hook': 'pre-upgrade' } });
}
