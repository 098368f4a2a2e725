import { typeOfKind } from '../../../src/charts/api/field-lookup';
import { KINDS } from '../../../src/charts/api/kinds';
import { problemsOf } from '../../../src/charts/checks/object';
import { Cluster } from '../support/cluster';
import { isReady, namespace } from '../support/fixtures';
import type { KubernetesObject } from '../support/objects';

const ours = 'object-checks';
const meta = (name: string) => ({ name, namespace: ours, labels: { app: name } });
const workload = {
  replicas: 1,
  selector: { matchLabels: { app: 'web' } },
  template: {
    metadata: { labels: { app: 'web' }, annotations: { 'example.com/checksum': 'a b/c' } },
    spec: {
      initContainers: [{ name: 'sidecar', image: 'registry.example.com/sidecar:1', restartPolicy: 'Always' }],
      containers: [
        {
          name: 'main',
          image: 'registry.example.com/web:1',
          env: [{ name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }],
          ports: [{ name: 'http', containerPort: 8080 }],
          readinessProbe: { httpGet: { path: '/', port: 'http' } },
          lifecycle: { preStop: { sleep: { seconds: 5 } } },
          resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '64Mi' } },
          volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
        },
      ],
      tolerations: [{ key: 'dedicated', operator: 'Exists' }],
      topologySpreadConstraints: [
        { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway' },
      ],
      volumes: [{ name: 'tmp', emptyDir: { medium: 'Memory', sizeLimit: '64Mi' } }],
    },
  },
};
const objects: readonly KubernetesObject[] = [
  { apiVersion: 'apps/v1', kind: 'Deployment', metadata: meta('web'), spec: workload },
  {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: meta('db'),
    spec: {
      ...workload,
      serviceName: 'web',
      volumeClaimTemplates: [
        {
          metadata: { name: 'data' },
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
        },
      ],
    },
  },
  { apiVersion: 'v1', kind: 'Service', metadata: meta('web'), spec: { ports: [{ port: 80, targetPort: 'http' }] } },
  {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: meta('web'),
    spec: { maxReplicas: 3, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' } },
  },
  { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: meta('web'), spec: { maxUnavailable: '50%' } },
  { apiVersion: 'v1', kind: 'Secret', metadata: meta('web'), data: { '.hidden': 'YQ==' } },
];

/** What the API server keeps of an object's metadata for itself, left out. */
function asWritten({ metadata, ...rest }: KubernetesObject): KubernetesObject {
  const kept = ['name', 'namespace', 'labels', 'annotations', 'finalizers', 'ownerReferences', 'generateName'];
  const { name } = metadata;
  return {
    ...rest,
    metadata: { ...Object.fromEntries(Object.entries(metadata).filter(([key]) => kept.includes(key))), name },
  };
}

describe('problemsOf', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await Cluster.connect(process.env['KUBECONFIG'] ?? '');
    await cluster.create(namespace(ours, 'privileged'));
    await cluster.waitFor({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: ours } });
    for (const object of objects) await cluster.create(object);
    await cluster.waitFor({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'db-0', namespace: ours } }, isReady);
  });
  afterAll(async () => {
    await cluster.delete(namespace(ours));
    await cluster.close();
  });

  it('has nothing against what is in the cluster, with every default that the API server fills in', async () => {
    const kinds = KINDS.filter(({ apiVersion, kind }) => typeOfKind(apiVersion, kind) !== undefined);
    const lists = kinds.map(async (kind) => cluster.list(kind, { namespace: ours }));
    // The system's own priority classes are greater than those that anybody else may make.
    const found = (await Promise.all(lists))
      .flat()
      .filter(({ metadata }) => !/^system-(cluster|node)-critical$/.test(metadata.name));
    const problems = found.map((object) => [object.kind, object.metadata.name, problemsOf(asWritten(object))] as const);
    expect(problems.filter(([, , messages]) => messages.length > 0)).toEqual([]);
    expect(new Set(found.map(({ kind }) => kind)).size).toBeGreaterThan(15);
  });
});
