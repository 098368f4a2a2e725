import { IMMUTABLE_FIELDS } from '../../../src/charts/api/immutable-fields';
import { Cluster } from '../support/cluster';
import { namespace } from '../support/fixtures';
import { hasCondition, type ObjectReference } from '../support/objects';

const podSpec = { containers: [{ name: 'main', image: 'registry.example.com/app:1.0.0' }] };
const workload = {
  selector: { matchLabels: { app: 'a' } },
  template: { metadata: { labels: { app: 'a', b: 'b' } }, spec: podSpec },
};
const otherSelector = { matchLabels: { app: 'a', b: 'b' } };
const jobTemplate = { metadata: { labels: { app: 'a' } }, spec: { ...podSpec, restartPolicy: 'Never' } };
const claim = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
const volume = { capacity: { storage: '1Gi' }, accessModes: ['ReadWriteOnce'], storageClassName: '' };
const nodeAffinity = {
  required: {
    nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['a'] }] }],
  },
};
const onExit = (value: number) => ({
  rules: [{ action: 'FailJob', onExitCodes: { operator: 'In', values: [value] } }],
});
const snapshot = (name: string) => ({ apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name });
const rbac = (name: string) => ({ apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name });
const definition = {
  group: 'example.com',
  scope: 'Namespaced',
  names: { kind: 'Widget', plural: 'widgets', singular: 'widget', listKind: 'WidgetList' },
  versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
};

/** For each path of the table: apiVersion, what the object is before, and what the field would become. */
const changes: Readonly<Record<string, Readonly<Record<string, readonly [string, object, unknown]>>>> = {
  ClusterRoleBinding: { roleRef: ['rbac.authorization.k8s.io/v1', { roleRef: rbac('view') }, rbac('edit')] },
  CustomResourceDefinition: {
    'spec.group': ['apiextensions.k8s.io/v1', { spec: definition }, 'other.example.com'],
    'spec.scope': ['apiextensions.k8s.io/v1', { spec: definition }, 'Cluster'],
    'spec.names.kind': ['apiextensions.k8s.io/v1', { spec: definition }, 'Gadget'],
    'spec.names.plural': ['apiextensions.k8s.io/v1', { spec: definition }, 'gadgets'],
  },
  DaemonSet: { 'spec.selector': ['apps/v1', { spec: workload }, otherSelector] },
  Deployment: { 'spec.selector': ['apps/v1', { spec: workload }, otherSelector] },
  EndpointSlice: { addressType: ['discovery.k8s.io/v1', { addressType: 'IPv4', endpoints: [] }, 'IPv6'] },
  IngressClass: {
    'spec.controller': ['networking.k8s.io/v1', { spec: { controller: 'example.com/a' } }, 'example.com/b'],
  },
  Job: {
    'spec.selector': [
      'batch/v1',
      {
        spec: {
          manualSelector: true,
          selector: { matchLabels: { app: 'a' } },
          template: { ...jobTemplate, metadata: { labels: { app: 'a', b: 'b' } } },
        },
      },
      otherSelector,
    ],
    'spec.template': [
      'batch/v1',
      { spec: { template: jobTemplate } },
      { ...jobTemplate, spec: { ...jobTemplate.spec, restartPolicy: 'OnFailure' } },
    ],
    'spec.completions': ['batch/v1', { spec: { template: jobTemplate, completions: 1 } }, 2],
    'spec.completionMode': ['batch/v1', { spec: { template: jobTemplate, completions: 1 } }, 'Indexed'],
    'spec.podFailurePolicy': ['batch/v1', { spec: { template: jobTemplate, podFailurePolicy: onExit(1) } }, onExit(2)],
    'spec.backoffLimitPerIndex': [
      'batch/v1',
      { spec: { template: jobTemplate, completions: 1, completionMode: 'Indexed', backoffLimitPerIndex: 1 } },
      2,
    ],
    'spec.successPolicy': [
      'batch/v1',
      {
        spec: {
          template: jobTemplate,
          completions: 2,
          completionMode: 'Indexed',
          successPolicy: { rules: [{ succeededCount: 1 }] },
        },
      },
      { rules: [{ succeededCount: 2 }] },
    ],
    'spec.managedBy': ['batch/v1', { spec: { template: jobTemplate, managedBy: 'example.com/a' } }, 'example.com/b'],
  },
  PersistentVolume: {
    'spec.csi': [
      'v1',
      { spec: { ...volume, csi: { driver: 'example.com', volumeHandle: 'a' } } },
      { driver: 'example.com', volumeHandle: 'b' },
    ],
    'spec.hostPath': ['v1', { spec: { ...volume, hostPath: { path: '/a', type: '' } } }, { path: '/b', type: '' }],
    'spec.local': ['v1', { spec: { ...volume, nodeAffinity, local: { path: '/a' } } }, { path: '/b' }],
    'spec.nfs': ['v1', { spec: { ...volume, nfs: { server: 'a', path: '/' } } }, { server: 'b', path: '/' }],
    'spec.volumeMode': ['v1', { spec: { ...volume, nfs: { server: 'a', path: '/' } } }, 'Block'],
  },
  PersistentVolumeClaim: {
    'spec.accessModes': ['v1', { spec: claim }, ['ReadWriteMany']],
    'spec.selector': ['v1', { spec: { ...claim, selector: { matchLabels: { a: 'a' } } } }, { matchLabels: { b: 'b' } }],
    'spec.storageClassName': ['v1', { spec: { ...claim, storageClassName: 'a' } }, 'b'],
    'spec.volumeMode': ['v1', { spec: claim }, 'Block'],
    'spec.volumeName': ['v1', { spec: { ...claim, volumeName: 'a' } }, 'b'],
    'spec.dataSource': ['v1', { spec: { ...claim, dataSource: snapshot('a') } }, snapshot('b')],
    'spec.dataSourceRef': ['v1', { spec: { ...claim, dataSourceRef: snapshot('a') } }, snapshot('b')],
  },
  PriorityClass: {
    value: ['scheduling.k8s.io/v1', { value: 1 }, 2],
    preemptionPolicy: ['scheduling.k8s.io/v1', { value: 1, preemptionPolicy: 'Never' }, 'PreemptLowerPriority'],
  },
  ReplicaSet: { 'spec.selector': ['apps/v1', { spec: workload }, otherSelector] },
  RoleBinding: { roleRef: ['rbac.authorization.k8s.io/v1', { roleRef: rbac('view') }, rbac('edit')] },
  RuntimeClass: { handler: ['node.k8s.io/v1', { handler: 'a' }, 'b'] },
  Secret: { type: ['v1', { type: 'Opaque' }, 'example.com/other'] },
  Service: {
    'spec.clusterIP': [
      'v1',
      { spec: { clusterIP: 'None', selector: { app: 'a' }, ports: [{ port: 80 }] } },
      '10.96.0.77',
    ],
    'spec.loadBalancerClass': [
      'v1',
      { spec: { type: 'LoadBalancer', loadBalancerClass: 'example.com/a', ports: [{ port: 80 }] } },
      'example.com/b',
    ],
  },
  StatefulSet: {
    'spec.selector': ['apps/v1', { spec: { ...workload, serviceName: 'a' } }, otherSelector],
    'spec.serviceName': ['apps/v1', { spec: { ...workload, serviceName: 'a' } }, 'b'],
    'spec.podManagementPolicy': ['apps/v1', { spec: { ...workload, serviceName: 'a' } }, 'Parallel'],
    'spec.volumeClaimTemplates': [
      'apps/v1',
      { spec: { ...workload, serviceName: 'a' } },
      [{ metadata: { name: 'data' }, spec: claim }],
    ],
  },
  StorageClass: {
    provisioner: ['storage.k8s.io/v1', { provisioner: 'example.com/a' }, 'example.com/b'],
    parameters: ['storage.k8s.io/v1', { provisioner: 'example.com/a', parameters: { type: 'a' } }, { type: 'b' }],
    reclaimPolicy: ['storage.k8s.io/v1', { provisioner: 'example.com/a' }, 'Retain'],
    volumeBindingMode: ['storage.k8s.io/v1', { provisioner: 'example.com/a' }, 'WaitForFirstConsumer'],
  },
};
const rows = Object.entries(IMMUTABLE_FIELDS).flatMap(([kind, paths]) => paths.map((path) => [kind, path] as const));

describe('IMMUTABLE_FIELDS', () => {
  let cluster: Cluster;
  const made: ObjectReference[] = [];
  const meta = (name: string) => ({ name, namespace: 'immutable-fields' });
  beforeAll(async () => {
    cluster = await Cluster.connect(process.env['KUBECONFIG'] ?? '');
    await cluster.create(namespace('immutable-fields', 'privileged'));
    await cluster.waitFor({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: meta('default') });
  });
  afterEach(async () => {
    for (const object of made.splice(0)) {
      await cluster.delete(object);
      await cluster.waitUntilGone(object);
    }
  });
  afterAll(async () => {
    await cluster.delete(namespace('immutable-fields'));
    await cluster.close();
  });

  it.each(rows)('names what the API server refuses to change of a %s: %s', async (kind, path) => {
    const [apiVersion, before, after] = changes[kind]?.[path] ?? ['', {}, {}];
    const name =
      kind === 'CustomResourceDefinition'
        ? 'widgets.example.com'
        : `${kind}-${path.replaceAll('.', '-')}`.toLowerCase();
    const object = { ...before, apiVersion, kind, metadata: meta(name) };
    await cluster.create(object);
    made.push(object);
    if (kind === 'CustomResourceDefinition') await cluster.waitFor(object, (crd) => hasCondition(crd, 'Established'));
    const changed = cluster.tryChange(object, `/${path.replaceAll('.', '/')}`, after);
    await expect(changed).rejects.toThrow(/immutable|forbidden|may not change|cannot change/i);
  });

  it('leaves out what may be changed', async () => {
    const object = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: meta('mutable'),
      spec: { ...workload, replicas: 0 },
    };
    await cluster.create(object);
    await expect(cluster.tryChange(object, '/spec/replicas', 1)).resolves.toMatchObject({
      object: { spec: { replicas: 1 } },
    });
  });
});
