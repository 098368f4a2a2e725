import { ApiObject } from 'cdk8s';
import { ApiResource, ClusterRole, Role, ServiceAccount, User } from 'cdk8s-plus-28';
import { z } from 'zod';
import { at } from '../../../src/charts/adopt/manifest';
import { late } from '../../../src/values/nodes';
import { when } from '../../../src/values/structure';
import { chartOf, chartWith, only } from '../../support/chart-of';

const RELEASE = { release: { name: 'blue', namespace: 'team-a' } };

test.each([
  ['RoleBinding', Role],
  ['ClusterRoleBinding', ClusterRole],
] as const)('a service account of the chart gets the namespace of the release in a %s', (kind, Kind) => {
  const tree = chartWith((chart) => {
    const role = new Kind(chart, 'reader');
    role.allowRead(ApiResource.PODS);
    role.bind(late(new ServiceAccount(chart, 'account')));
  });
  expect(at(only(tree, kind, undefined, RELEASE), 'subjects')).toEqual([
    { kind: 'ServiceAccount', name: 'blue-shop-account', namespace: 'team-a' },
  ]);
});

test('a service account of elsewhere keeps its namespace and name, and users have none', () => {
  const tree = chartWith((chart) => {
    const other = ServiceAccount.fromServiceAccountName(chart, 'other', 'other', { namespaceName: 'tools' });
    new Role(chart, 'reader').bind(late(other), User.fromName(chart, 'jane', 'jane'));
  });
  expect(at(only(tree, 'RoleBinding', undefined, RELEASE), 'subjects')).toEqual([
    { kind: 'ServiceAccount', name: 'other', namespace: 'tools' },
    { kind: 'User', name: 'jane', apiGroup: 'rbac.authorization.k8s.io' },
  ]);
});

test('a conditional subject is completed as well', () => {
  const tree = chartOf(z.object({ isOn: z.boolean().default(true) }), (chart, v) => {
    new ApiObject(chart, 'binding', {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' },
      subjects: [when(v.isOn, { kind: 'ServiceAccount', name: 'a' })],
    });
  });
  expect(at(only(tree, 'RoleBinding', undefined, RELEASE), 'subjects')).toMatchObject([{ namespace: 'team-a' }]);
});
