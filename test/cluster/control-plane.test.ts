import { Cluster } from './support/cluster';
import { isReady, namespace } from './support/fixtures';
import { poll } from './support/poll';
import { ApiError, hasCondition, type KubernetesObject } from './support/objects';

const meta = (name: string) => ({ name, namespace: 'control-plane' });
const restricted = {
  securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  containers: [
    {
      name: 'main',
      image: 'registry.example.com/app:1.0.0',
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    },
  ],
};

function deployment(name: string, replicas: number): KubernetesObject & { spec: object } {
  const labels = { app: name };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: meta(name),
    spec: { replicas, selector: { matchLabels: labels }, template: { metadata: { labels }, spec: restricted } },
  };
}

function pod(name: string, spec: object): KubernetesObject & { spec: object } {
  return { apiVersion: 'v1', kind: 'Pod', metadata: meta(name), spec };
}

const rootPod = pod('root', { containers: [{ name: 'main', image: 'registry.example.com/app:1.0.0' }] });

describe('the cluster of the tests', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await Cluster.connect(process.env['KUBECONFIG'] ?? '');
    await cluster.create(namespace('control-plane'));
    await cluster.waitFor({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: meta('default') });
  });
  afterAll(async () => {
    await cluster.delete(namespace('control-plane'));
    await cluster.close();
  });

  it('makes a Deployment ready in a namespace that enforces "restricted"', async () => {
    const { warnings } = await cluster.create(deployment('ready', 3));
    expect(warnings).toEqual([]);
    const { status } = await cluster.waitFor(deployment('ready', 3), ({ status }) => status?.readyReplicas === 3);
    expect(status?.readyReplicas).toBe(3);
  });

  it('routes a Service to the pods that it selects', async () => {
    const service = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: meta('ready'),
      spec: { selector: { app: 'ready' }, ports: [{ port: 80 }] },
    };
    await cluster.create(service);
    const endpoints = await poll('there are three endpoints', async () => {
      const labelSelector = 'kubernetes.io/service-name=ready';
      const slices = { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice' };
      const [slice] = await cluster.list(slices, { namespace: 'control-plane', labelSelector });
      const found = Array.isArray(slice?.['endpoints']) ? slice['endpoints'] : [];
      return found.length === 3 ? found : undefined;
    });
    expect(endpoints).toMatchObject(Array(3).fill({ conditions: { ready: true } }));
  });

  it('changes nothing when an object is applied again', async () => {
    const first = await cluster.apply(deployment('applied', 0));
    const settled = await cluster.waitFor(first.object, ({ status }) => status?.['observedGeneration'] === 1);
    const second = await cluster.apply(deployment('applied', 0));
    expect(second.object.metadata.resourceVersion).toBe(settled.metadata.resourceVersion);
  });

  it('fails to create a pod that does not comply', async () => {
    const refused = cluster.create(rootPod);
    await expect(refused).rejects.toThrow(/violates PodSecurity "restricted:latest".*runAsNonRoot/);
    await expect(cluster.get(rootPod)).resolves.toBeUndefined();
  });

  it('hands on what the API server warns of', async () => {
    const warned = {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'control-plane-warned', labels: { 'pod-security.kubernetes.io/warn': 'restricted' } },
    };
    await cluster.create(warned);
    const object = { ...rootPod, metadata: { name: 'root', namespace: 'control-plane-warned' } };
    const { warnings } = await cluster.apply(object, { dryRun: true });
    await cluster.delete(warned);
    expect(warnings).toEqual([expect.stringContaining('would violate PodSecurity "restricted:latest"')]);
  });

  it('removes an object and knows when it is gone', async () => {
    const configMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata: meta('gone') };
    await cluster.create(configMap);
    await cluster.delete(configMap);
    await cluster.waitUntilGone(configMap);
    await expect(cluster.get(configMap)).resolves.toBeUndefined();
  });

  it('fails on a field that the API does not know', async () => {
    const object = deployment('typo', 1);
    const refused = cluster.apply({ ...object, spec: { ...object.spec, replica: 1 } }, { dryRun: true });
    await expect(refused).rejects.toThrow('.spec.replica: field not declared in schema');
    await expect(refused).rejects.toBeInstanceOf(ApiError);
  });

  it('creates nothing in a dry run', async () => {
    await cluster.apply(deployment('dry', 1), { dryRun: true });
    await expect(cluster.get(deployment('dry', 1))).resolves.toBeUndefined();
  });

  it('completes a bare pod that is not to be restarted, as the tests of a Helm chart are', async () => {
    await cluster.create(pod('test', { ...restricted, restartPolicy: 'Never' }));
    const { status } = await cluster.waitFor(pod('test', {}), ({ status }) => status?.phase === 'Succeeded');
    expect(status?.phase).toBe('Succeeded');
  });

  it('completes a Job', async () => {
    const job = {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: meta('job'),
      spec: { completions: 2, template: { spec: { ...restricted, restartPolicy: 'OnFailure' } } },
    };
    await cluster.create(job);
    const done = await cluster.waitFor(job, (object) => hasCondition(object, 'Complete'));
    expect(done.status).toMatchObject({ succeeded: 2 });
  });

  it('binds the claim of a pod to a volume', async () => {
    const claim = {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: meta('data'),
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
    };
    await cluster.create(claim);
    await cluster.create(
      pod('claimant', { ...restricted, volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }] }),
    );
    await cluster.waitFor(pod('claimant', {}), isReady);
    await expect(cluster.get(claim)).resolves.toMatchObject({ status: { phase: 'Bound' } });
  });

  it('gives a Service of type LoadBalancer its load balancer', async () => {
    const service = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: meta('public'),
      spec: { type: 'LoadBalancer', selector: { app: 'ready' }, ports: [{ port: 80 }] },
    };
    await cluster.create(service);
    const { status } = await cluster.waitFor(service, ({ status }) => JSON.stringify(status).includes('hostname'));
    expect(status).toEqual({ loadBalancer: { ingress: [{ hostname: 'load-balancer.example.com' }] } });
  });
});
