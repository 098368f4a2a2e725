import { INTEGER_RANGES } from '../../../src/charts/checks/integer-ranges';
import { Cluster } from '../support/cluster';
import { namespace } from '../support/fixtures';
import { ApiError, type KubernetesObject } from '../support/objects';

type Fields = Readonly<Record<string, unknown>>;

const meta = { name: 'ranges', namespace: 'integer-ranges' };
const labels = { app: 'a' };
const object = (apiVersion: string, kind: string, content: Fields): KubernetesObject => ({
  ...content,
  apiVersion,
  kind,
  metadata: meta,
});
const container = { name: 'main', image: 'registry.example.com/app:1.0.0' };
const pod = (spec: Fields, more: Fields = {}) =>
  object('v1', 'Pod', { spec: { containers: [{ ...container, ...more }], ...spec } });
const volume = (source: Fields) => pod({ volumes: [{ name: 'data', ...source }] });
const probe = (fields: Fields) => ({ tcpSocket: { port: 80 }, ...fields });
const term = { matchExpressions: [{ key: 'a', operator: 'Exists' }] };
const template = { metadata: { labels }, spec: { containers: [container] } };
const workload = (kind: string, spec: Fields) =>
  object('apps/v1', kind, { spec: { selector: { matchLabels: labels }, template, ...spec } });
const jobTemplate = { spec: { ...template.spec, restartPolicy: 'Never' } };
const service = (spec: Fields, port: Fields = {}) =>
  object('v1', 'Service', { spec: { ports: [{ port: 80, ...port }], ...spec } });
const autoscaler = (spec: Fields) =>
  object('autoscaling/v2', 'HorizontalPodAutoscaler', {
    spec: { maxReplicas: 100, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a' }, ...spec },
  });
const scaleDown = (rules: Fields) => autoscaler({ behavior: { scaleDown: rules } });
const file = { path: 'a', fieldRef: { fieldPath: 'metadata.name' } };

const definition = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'ranges.example.com' },
  spec: {
    group: 'example.com',
    scope: 'Namespaced',
    names: { kind: 'Range', plural: 'ranges' },
    versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
  },
};

/** An object of the API server that holds some fields of a smaller one. */
const carriers: Readonly<Record<string, (fields: Fields) => KubernetesObject>> = {
  ClientIPConfig: (clientIP) => service({ sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP } }),
  ConfigMapVolumeSource: (fields) => volume({ configMap: { name: 'a', ...fields } }),
  ContainerPort: (fields) => pod({}, { ports: [{ containerPort: 80, ...fields }] }),
  CronJobSpec: (spec) =>
    object('batch/v1', 'CronJob', {
      spec: { schedule: '@daily', jobTemplate: { spec: { template: jobTemplate } }, ...spec },
    }),
  DaemonSetSpec: (spec) => workload('DaemonSet', spec),
  DeploymentSpec: (spec) => workload('Deployment', spec),
  DownwardAPIVolumeFile: (fields) => volume({ downwardAPI: { items: [{ ...file, ...fields }] } }),
  DownwardAPIVolumeSource: (fields) => volume({ downwardAPI: { items: [file], ...fields } }),
  EndpointPort: (port) =>
    object('discovery.k8s.io/v1', 'EndpointSlice', { addressType: 'IPv4', endpoints: [], ports: [port] }),
  GRPCAction: (grpc) => pod({}, { livenessProbe: { grpc } }),
  HPAScalingPolicy: (fields) => scaleDown({ policies: [{ type: 'Pods', value: 1, periodSeconds: 60, ...fields }] }),
  HPAScalingRules: scaleDown,
  HorizontalPodAutoscalerSpec: autoscaler,
  JobSpec: (spec) =>
    object('batch/v1', 'Job', { spec: { template: jobTemplate, completions: 1, completionMode: 'Indexed', ...spec } }),
  KeyToPath: (fields) => volume({ secret: { secretName: 'a', items: [{ key: 'a', path: 'a', ...fields }] } }),
  MetricTarget: (target) =>
    autoscaler({
      metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', ...target } } }],
    }),
  NetworkPolicyPort: (fields) =>
    object('networking.k8s.io/v1', 'NetworkPolicy', {
      spec: { podSelector: {}, policyTypes: ['Egress'], egress: [{ ports: [{ port: 1, ...fields }] }] },
    }),
  PodSecurityContext: (securityContext) => pod({ securityContext }),
  PodSpec: (spec) => pod(spec),
  PreferredSchedulingTerm: (fields) =>
    pod({
      affinity: {
        nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ preference: term, ...fields }] },
      },
    }),
  PriorityClass: (fields) => object('scheduling.k8s.io/v1', 'PriorityClass', fields),
  Probe: (fields) =>
    pod(
      {},
      'terminationGracePeriodSeconds' in fields ? { livenessProbe: probe(fields) } : { readinessProbe: probe(fields) },
    ),
  ProjectedVolumeSource: (fields) => volume({ projected: { sources: [{ secret: { name: 'a' } }], ...fields } }),
  ReplicaSetSpec: (spec) => workload('ReplicaSet', spec),
  RollingUpdateStatefulSetStrategy: (rollingUpdate) =>
    workload('StatefulSet', { serviceName: 'a', updateStrategy: { type: 'RollingUpdate', rollingUpdate } }),
  SecretVolumeSource: (fields) => volume({ secret: { secretName: 'a', ...fields } }),
  SecurityContext: (securityContext) => pod({}, { securityContext }),
  ServiceAccountTokenProjection: (fields) =>
    volume({ projected: { sources: [{ serviceAccountToken: { path: 'a', ...fields } }] } }),
  ServiceBackendPort: (port) =>
    object('networking.k8s.io/v1', 'Ingress', { spec: { defaultBackend: { service: { name: 'a', port } } } }),
  ServicePort: (port) => service({}, port),
  ServiceReference: (fields) => {
    const service = { name: 'a', namespace: 'a', ...fields };
    const webhook = { conversionReviewVersions: ['v1'], clientConfig: { service } };
    return { ...definition, spec: { ...definition.spec, conversion: { strategy: 'Webhook', webhook } } };
  },
  StatefulSetOrdinals: (ordinals) => workload('StatefulSet', { serviceName: 'a', ordinals }),
  StatefulSetSpec: (spec) => workload('StatefulSet', { serviceName: 'a', ...spec }),
  TopologySpreadConstraint: (fields) =>
    pod({
      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'a', whenUnsatisfiable: 'DoNotSchedule', ...fields }],
    }),
  WeightedPodAffinityTerm: (fields) =>
    pod({
      affinity: {
        podAntiAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [{ podAffinityTerm: { topologyKey: 'a' }, ...fields }],
        },
      },
    }),
};

/** What the API server takes and we refuse: zero for "not given", and what it never looks at and nothing can use. */
const stricter = [
  'ContainerPort.hostPort: 0',
  'EndpointPort.port: 0',
  'EndpointPort.port: 65536',
  'PodSpec.terminationGracePeriodSeconds: -1',
  'Probe.failureThreshold: 0',
  'Probe.periodSeconds: 0',
  'Probe.successThreshold: 0',
  'Probe.timeoutSeconds: 0',
  'StatefulSetSpec.revisionHistoryLimit: -1',
];
/** Ports that are allocated when the object is made; a dry run takes any. */
const allocated = ['ServicePort.nodePort', 'ServiceSpec.healthCheckNodePort'];

describe('INTEGER_RANGES', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await Cluster.connect(process.env['KUBECONFIG'] ?? '');
    await cluster.create(namespace('integer-ranges', 'privileged'));
    await cluster.waitFor({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { ...meta, name: 'default' } });
  });
  afterAll(async () => {
    await cluster.delete(namespace('integer-ranges'));
    await cluster.close();
  });

  async function isAccepted(rule: string, value: number): Promise<boolean> {
    const [owner = '', field = ''] = rule.split('.');
    const carrier = carriers[owner];
    if (carrier === undefined) throw new Error(`there is no object to try ${rule} with`);
    try {
      await cluster.create(carrier({ [field]: value }), { dryRun: true });
      return true;
    } catch (error) {
      if (error instanceof ApiError && [400, 403, 422].includes(error.code)) return false;
      throw error;
    }
  }

  const rules = Object.entries(INTEGER_RANGES).filter(([rule]) => !allocated.includes(rule));
  it.each(rules)('bounds %s as the API server does', async (rule, { minimum = 0, maximum }) => {
    const inside = maximum === undefined ? [minimum] : [minimum, maximum];
    const outside = maximum === undefined ? [minimum - 1] : [minimum - 1, maximum + 1];
    const refused = await Promise.all(inside.map(async (value) => ((await isAccepted(rule, value)) ? [] : [value])));
    const taken = await Promise.all(
      outside.map(async (value) => ((await isAccepted(rule, value)) ? [`${rule}: ${value}`] : [])),
    );
    expect(refused.flat()).toEqual([]);
    expect(taken.flat()).toEqual(stricter.filter((found) => found.startsWith(`${rule}: `)));
  });
});
