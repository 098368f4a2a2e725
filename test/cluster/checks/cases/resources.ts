import type { JsonObject } from '../../../../src/values/json';
import { type Case, cases, CASES_NAMESPACE, object } from './case';

const limit = (fields: JsonObject): Case['object'] =>
  object('v1', 'LimitRange', { spec: { limits: [{ type: 'Container', ...fields }] } });
const memory = (amount: string): JsonObject => ({ memory: amount });
const scaler = (metric: JsonObject): Case['object'] =>
  object('autoscaling/v2', 'HorizontalPodAutoscaler', {
    spec: {
      maxReplicas: 2,
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'it' },
      metrics: [metric],
    },
  });
const target = { type: 'AverageValue', averageValue: '1' };
const schema = { openAPIV3Schema: { type: 'object' } };
const version = { name: 'v1', served: true, storage: true, schema };
const definition = (...versions: readonly JsonObject[]): Case['object'] =>
  object(
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    {
      spec: {
        group: 'rules.example.com',
        scope: 'Namespaced',
        names: { kind: 'Rule', plural: 'rules', singular: 'rule', listKind: 'RuleList' },
        versions,
      },
    },
    'rules.rules.example.com',
  );
const volume = (spec: JsonObject): Case['object'] =>
  object('v1', 'PersistentVolume', { spec: { accessModes: ['ReadWriteOnce'], hostPath: { path: '/a' }, ...spec } });
const claim = (requests: JsonObject): Case['object'] =>
  object('v1', 'PersistentVolumeClaim', { spec: { accessModes: ['ReadWriteOnce'], resources: { requests } } });
const resourceRules = [
  { apiGroups: ['apps'], apiVersions: ['v1'], operations: ['CREATE'], resources: ['deployments'] },
];
const policy = (spec: JsonObject): Case['object'] =>
  object('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy', {
    spec: { matchConstraints: { resourceRules }, ...spec },
  });
const validations = [{ expression: 'true' }];
const role = (kind: string, rule: JsonObject): Case['object'] =>
  object('rbac.authorization.k8s.io/v1', kind, { rules: [rule] });
const pods = { apiGroups: [''], resources: ['pods'] };

const account = (arn: string): Case['object'] => {
  const annotations = { 'eks.amazonaws.com/role-arn': arn };
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: 'it', namespace: CASES_NAMESPACE, annotations },
  };
};

export const RESOURCE_CASES: readonly Case[] = [
  ...cases('LimitRangeItem', {
    taken: [
      [
        'bounds in their order',
        limit({ min: memory('1Mi'), defaultRequest: memory('2Mi'), default: memory('3Mi'), max: memory('4Mi') }),
      ],
      [
        'bounds that are all the same, however they are written',
        limit({ min: memory('1Gi'), defaultRequest: memory('1Gi'), default: memory('1024Mi'), max: memory('1024Mi') }),
      ],
      ['a ratio of one', limit({ maxLimitRequestRatio: memory('1') })],
      ['bounds of pods', limit({ type: 'Pod', min: memory('1Mi'), max: memory('2Mi') })],
    ],
    refused: [
      ['a least above the most', limit({ min: memory('8Gi'), max: memory('4Gi') })],
      ['a default above the most', limit({ default: memory('8Gi'), max: memory('4Gi') })],
      ['a default request above the default', limit({ defaultRequest: memory('8Gi'), default: memory('4Gi') })],
      ['a default below the least', limit({ min: memory('8Gi'), default: memory('4Gi') })],
      ['a ratio below one', limit({ maxLimitRequestRatio: memory('500m') })],
    ],
  }),
  ...cases('MetricSpec', {
    taken: [['what its type announces', scaler({ type: 'Resource', resource: { name: 'cpu', target } })]],
    refused: [
      ['nothing', scaler({ type: 'Resource' })],
      ['something else', scaler({ type: 'Resource', pods: { metric: { name: 'a' }, target } })],
    ],
  }),
  ...cases('CustomResourceDefinitionSpec', {
    taken: [
      ['one version that is stored', definition(version)],
      ['two versions of which one is stored', definition(version, { ...version, name: 'v2', storage: false })],
      ['a version that is stored and no longer served', definition({ ...version, served: false })],
    ],
    refused: [
      ['none that is stored', definition({ ...version, storage: false })],
      ['two that are stored', definition(version, { ...version, name: 'v2' })],
      ['a version without a schema', definition({ name: 'v1', served: true, storage: true })],
    ],
  }),
  ...cases('PersistentVolumeSpec', {
    taken: [['a size', volume({ capacity: { storage: '1Gi' } })]],
    refused: [
      ['no size', volume({ capacity: {} })],
      ['a size of something else', volume({ capacity: { cpu: '1' } })],
    ],
  }),
  ...cases('PersistentVolumeClaimSpec', {
    taken: [['a size', claim({ storage: '1Gi' })]],
    refused: [['no size', claim({})]],
  }),
  ...cases('ValidatingAdmissionPolicySpec', {
    taken: [
      ['a validation', policy({ validations })],
      ['an annotation alone', policy({ auditAnnotations: [{ key: 'a', valueExpression: "'a'" }] })],
    ],
    refused: [
      ['about nothing', policy({ validations, matchConstraints: { resourceRules: [] } })],
      ['that says nothing', policy({ validations: [] })],
    ],
  }),
  ...cases('ServiceAccount', {
    taken: [
      ['the ARN of a role', account('arn:aws:iam::111122223333:role/team/shop')],
      ['no role', account('')],
    ],
    stricter: [['what is no ARN of a role, by which EKS gives none', account('shop')]],
  }),
  ...cases('policyRules', {
    taken: [
      ['what pods may', role('Role', { ...pods, verbs: ['get', 'list', 'watch'] })],
      ['everything', role('ClusterRole', { apiGroups: ['*'], resources: ['*'], verbs: ['*'] })],
      ['URLs in a ClusterRole', role('ClusterRole', { nonResourceURLs: ['/metrics', '/healthz/*'], verbs: ['get'] })],
      ['a part of a resource', role('Role', { ...pods, resources: ['pods/log', 'pods/exec'], verbs: ['create'] })],
      ['verbs of few resources', role('ClusterRole', { ...pods, resources: ['users'], verbs: ['impersonate'] })],
      [
        'a verb of a group that is not of Kubernetes',
        role('Role', { apiGroups: ['example.com'], resources: ['widgets'], verbs: ['spin'] }),
      ],
    ],
    refused: [
      ['URLs in a Role', role('Role', { nonResourceURLs: ['/metrics'], verbs: ['get'] })],
      ['URLs and resources', role('ClusterRole', { ...pods, nonResourceURLs: ['/metrics'], verbs: ['get'] })],
      ['no verb', role('Role', { ...pods, verbs: [] })],
      ['no API group', role('Role', { resources: ['pods'], verbs: ['get'] })],
      ['no resource', role('Role', { apiGroups: [''], verbs: ['get'] })],
    ],
    stricter: [
      ['a mistyped verb, which allows nothing', role('Role', { ...pods, verbs: ['gett'] })],
      [
        'a resource of another group, which is never met',
        role('Role', { ...pods, resources: ['deployments'], verbs: ['get'] }),
      ],
      ['the singular of a resource, which is never met', role('Role', { ...pods, resources: ['pod'], verbs: ['get'] })],
      [
        'a URL that begins with no slash, which is never met',
        role('ClusterRole', { nonResourceURLs: ['metrics'], verbs: ['get'] }),
      ],
    ],
  }),
];
