import { App, Chart } from 'cdk8s';
import { Role as PlusRole, ServiceAccount as PlusAccount } from 'cdk8s-plus-28';
import { ClusterRole, ClusterRoleBinding, Role, RoleBinding, ServiceAccount } from '../../../src';
import { at, objectsOf, only } from '../../support/chart';
import { refusalOf } from '../../support/errors';

test('gives a role to accounts of the release, to groups, and to subjects of cdk8s-plus-28', () => {
  const objects = objectsOf((chart) => {
    const account = new ServiceAccount(chart, 'robot', {});
    const subjects = [account, { kind: 'Group' as const, name: 'team' }, new PlusAccount(chart, 'plus')];
    new RoleBinding(chart, 'binding', { role: new Role(chart, 'role', { rules: [] }), subjects });
  });
  expect(only(objects, 'RoleBinding')).toMatchObject({
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'app-role' },
    subjects: [
      { kind: 'ServiceAccount', name: 'app-robot', namespace: 'default' },
      { kind: 'Group', name: 'team', apiGroup: 'rbac.authorization.k8s.io' },
      { kind: 'ServiceAccount', name: 'app-plus', namespace: 'default' },
    ],
  });
});

test('works in a plain cdk8s chart, in its namespace', () => {
  const chart = new Chart(new App(), 'shop', { namespace: 'tools' });
  const account = new ServiceAccount(chart, 'robot', {});
  const binding = new RoleBinding(chart, 'binding', { role: ClusterRole.existing('view'), subjects: [account] });
  expect(at(binding.resource.toJson(), 'subjects.0.namespace')).toBe('tools');
});

test('fails for a role of a namespace in the whole cluster', async () => {
  const chart = new Chart(new App(), 'shop');
  const role = new PlusRole(chart, 'role');
  expect(await refusalOf(() => new ClusterRoleBinding(chart, 'binding', { role, subjects: [] }))).toBe(
    `E_PROP: 'role' is "Role"; wants a ClusterRole; give a ClusterRole, or make a RoleBinding`,
  );
});
