import * as c from '../../../src';
import { late } from '../../../src/values/nodes';
import { expectRefusals, limit, role } from './table';

expectRefusals([
  [
    'a mistyped verb',
    role({ apiGroups: [''], resources: ['pods'], verbs: ['gett'] }),
    'rules[0].verbs[0]',
    '"gett"',
    'one of get, list',
    'did you mean "get"?',
  ],
  [
    'a resource of another group',
    role({ apiGroups: [''], resources: ['deployments'], verbs: ['get'] }),
    'rules[0].resources[0]',
    '"deployments"',
    'a resource of the API group ""',
    '"deployments" is in the API group "apps"',
  ],
  [
    'URLs in a Role',
    role({ nonResourceURLs: ['/metrics'], verbs: ['get'] }),
    'rules[0].nonResourceURLs',
    '["/metrics"]',
    'nothing in a Role',
    'make it a ClusterRole',
  ],
  [
    'a URL',
    (chart) => new c.ClusterRole(chart, 'it', { rules: [{ nonResourceURLs: ['metrics'], verbs: ['get'] }] }),
    'rules[0].nonResourceURLs[0]',
    '"metrics"',
    'a path that begins with "/"',
  ],
  [
    'a Role in the whole cluster',
    (chart) => new c.ClusterRoleBinding(chart, 'it', { role: late(c.Role.existing('reader')), subjects: [] }),
    'role',
    '"Role"',
    'a ClusterRole',
    'give a ClusterRole, or make a RoleBinding',
  ],

  [
    'a volume without a source',
    (chart) => new c.PersistentVolume(chart, 'it', { capacity: { storage: '1Gi' } }),
    'source',
    '[]',
    'one of',
    'a volume is in one place',
  ],
  [
    'a volume with two sources',
    (chart) =>
      new c.PersistentVolume(chart, 'it', {
        capacity: { storage: '1Gi' },
        hostPath: { path: '/a' },
        nfs: { server: 'a', path: '/' },
      }),
    'source',
    '["hostPath","nfs"]',
    'one of',
    'a volume is in one place',
  ],
  [
    'a volume without a size',
    (chart) => new c.PersistentVolume(chart, 'it', { capacity: {}, hostPath: { path: '/a' } }),
    'spec.capacity',
    '{}',
    'a size',
  ],
  [
    'a claim without a size',
    (chart) => new c.PersistentVolumeClaim(chart, 'it', { resources: {} }),
    'spec.resources.requests',
    'not given',
    'a size',
  ],
  [
    'a default above its bound',
    limit({ default: { memory: '8Gi' }, max: { memory: '4Gi' } }),
    'spec.limits[0].default.memory',
    '"8Gi"',
    `at most 'max' ("4Gi")`,
    'raise one, or lower the other',
  ],
  [
    'bounds that cross',
    limit({ min: { memory: '8Gi' }, max: { memory: '4Gi' } }),
    'spec.limits[0].min.memory',
    '"8Gi"',
    `at most 'max' ("4Gi")`,
    'raise one',
  ],
  [
    'limits below requests',
    limit({ maxLimitRequestRatio: { memory: 0.5 } }),
    'spec.limits[0].maxLimitRequestRatio.memory',
    '0.5',
    'at least 1',
    'no limit is below its request',
  ],
  [
    'a policy about nothing',
    (chart) =>
      new c.ValidatingAdmissionPolicy(chart, 'it', {
        matchConstraints: { resourceRules: [] },
        validations: [{ expression: 'true' }],
      }),
    'spec.matchConstraints.resourceRules',
    '[]',
    'at least one rule',
  ],
]);
