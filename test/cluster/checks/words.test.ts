import { fieldAt } from '../../../src/charts/api/field-lookup';
import { Cluster } from '../support/cluster';
import { namespace } from '../support/fixtures';
import { ApiError, type KubernetesObject } from '../support/objects';

type Fields = Readonly<Record<string, unknown>>;

const object = (apiVersion: string, kind: string, content: Fields, name = 'words'): KubernetesObject => ({
  ...content,
  apiVersion,
  kind,
  metadata: { name, namespace: 'words' },
});
const container = { name: 'main', image: 'registry.example.com/app:1.0.0' };
const pod = (spec: Fields, more: Fields = {}) =>
  object('v1', 'Pod', { spec: { containers: [{ ...container, ...more }], ...spec } });
const autoscaler = (spec: Fields) =>
  object('autoscaling/v2', 'HorizontalPodAutoscaler', {
    spec: { maxReplicas: 2, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a' }, ...spec },
  });
const definition = (spec: Fields) =>
  object(
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    {
      spec: {
        group: 'example.com',
        scope: 'Namespaced',
        names: { kind: 'Word', plural: 'words' },
        versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
        ...spec,
      },
    },
    'words.example.com',
  );
const statefulSet = (persistentVolumeClaimRetentionPolicy: Fields) =>
  object('apps/v1', 'StatefulSet', {
    spec: {
      serviceName: 'a',
      selector: { matchLabels: { app: 'a' } },
      template: { metadata: { labels: { app: 'a' } }, spec: { containers: [container] } },
      persistentVolumeClaimRetentionPolicy,
    },
  });
const resource = { name: 'cpu', target: { type: 'Value', value: '1' } };
const metrics: Readonly<Record<string, Fields>> = {
  ContainerResource: {
    containerResource: { ...resource, container: 'main', target: { type: 'AverageValue', averageValue: '1' } },
  },
  External: { external: { metric: { name: 'a' }, target: resource.target } },
  Object: {
    object: { metric: { name: 'a' }, target: resource.target, describedObject: { kind: 'Service', name: 'a' } },
  },
  Pods: { pods: { metric: { name: 'a' }, target: { type: 'AverageValue', averageValue: '1' } } },
  Resource: { resource: { name: 'cpu', target: { type: 'AverageValue', averageValue: '1' } } },
};
const targets: Readonly<Record<string, Fields>> = {
  AverageValue: { averageValue: '1' },
  Utilization: { averageUtilization: 50 },
};
const rbac = 'rbac.authorization.k8s.io';

/** For words that the API server holds a field to without declaring them: an object with the field. */
const rows: readonly (readonly [owner: string, field: string, carrier: (word: string) => KubernetesObject])[] = [
  ['Container', 'restartPolicy', (restartPolicy) => pod({}, { restartPolicy })],
  [
    'ContainerResizePolicy',
    'restartPolicy',
    (restartPolicy) => pod({}, { resizePolicy: [{ resourceName: 'cpu', restartPolicy }] }),
  ],
  [
    'CustomResourceConversion',
    'strategy',
    (strategy) => {
      const webhook = { conversionReviewVersions: ['v1'], clientConfig: { url: 'https://example.com' } };
      return definition({ conversion: { strategy, ...(strategy === 'Webhook' ? { webhook } : {}) } });
    },
  ],
  ['CustomResourceDefinitionSpec', 'scope', (scope) => definition({ scope })],
  [
    'HPAScalingPolicy',
    'type',
    (type) => autoscaler({ behavior: { scaleUp: { policies: [{ type, value: 1, periodSeconds: 60 }] } } }),
  ],
  ['HPAScalingRules', 'selectPolicy', (selectPolicy) => autoscaler({ behavior: { scaleUp: { selectPolicy } } })],
  [
    'LabelSelectorRequirement',
    'operator',
    (operator) => {
      const values = /Exist/.test(operator) ? {} : { values: ['a'] };
      return object('networking.k8s.io/v1', 'NetworkPolicy', {
        spec: { podSelector: { matchExpressions: [{ key: 'a', operator, ...values }] } },
      });
    },
  ],
  [
    'LimitRangeItem',
    'type',
    (type) => {
      const limited = type === 'PersistentVolumeClaim' ? { storage: '1Gi' } : { cpu: '1' };
      return object('v1', 'LimitRange', { spec: { limits: [{ type, max: limited }] } });
    },
  ],
  ['MetricSpec', 'type', (type) => autoscaler({ metrics: [{ type, ...metrics[type] }] })],
  [
    'MetricTarget',
    'type',
    (type) => {
      const target = { type, ...(targets[type] ?? { value: '1' }) };
      const source = type === 'Value' ? { type: 'External', external: { metric: { name: 'a' }, target } } : undefined;
      return autoscaler({ metrics: [source ?? { type: 'Resource', resource: { name: 'cpu', target } }] });
    },
  ],
  [
    'RoleRef',
    'kind',
    (kind) => object(`${rbac}/v1`, 'RoleBinding', { roleRef: { apiGroup: rbac, kind, name: 'view' } }),
  ],
  [
    'ServiceSpec',
    'trafficDistribution',
    (trafficDistribution) => object('v1', 'Service', { spec: { ports: [{ port: 80 }], trafficDistribution } }),
  ],
  ['StatefulSetPersistentVolumeClaimRetentionPolicy', 'whenDeleted', (whenDeleted) => statefulSet({ whenDeleted })],
  ['StatefulSetPersistentVolumeClaimRetentionPolicy', 'whenScaled', (whenScaled) => statefulSet({ whenScaled })],
  [
    'Subject',
    'kind',
    (kind) => {
      const subject =
        kind === 'ServiceAccount' ? { kind, name: 'a', namespace: 'a' } : { apiGroup: rbac, kind, name: 'a' };
      const roleRef = { apiGroup: rbac, kind: 'ClusterRole', name: 'view' };
      return object(`${rbac}/v1`, 'RoleBinding', { roleRef, subjects: [subject] });
    },
  ],
];

describe('the words that a field takes', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await Cluster.connect(process.env['KUBECONFIG'] ?? '');
    await cluster.create(namespace('words', 'privileged'));
    await cluster.waitFor({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'default', namespace: 'words' },
    });
  });
  afterAll(async () => {
    await cluster.delete(namespace('words'));
    await cluster.close();
  });

  it.each(rows)('are those of the API server: %s.%s', async (owner, field, carrier) => {
    const words = fieldAt(owner, [field])?.words ?? [];
    for (const word of words) {
      const { object } = await cluster.create(carrier(word), { dryRun: true });
      expect(JSON.stringify(object)).toContain(`"${word}"`);
    }
    const refused = cluster.create(carrier('Other'), { dryRun: true });
    await expect(refused).rejects.toThrow(ApiError);
    await expect(refused).rejects.toThrow('"Other"');
  });
});
