import { defineTeam } from '../../../src/contract/team';
import { expectRefusal } from '../../support/refusal';
import { TEAM_LIMITS, TEAM_QUOTA, TeamNamespace } from '../../../src';
import { at, objectsOf, only } from '../../support/chart';

const members = [{ kind: 'Group' as const, name: 'team-a' }];

test('is restricted, bounded, closed but for DNS, and edited by its members unless it is told otherwise', () => {
  const objects = objectsOf((chart) => {
    new TeamNamespace(chart, 'team-a', { members });
  });
  expect(only(objects, 'Namespace')).toMatchObject({
    metadata: { name: 'team-a', labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } },
  });
  expect(at(only(objects, 'ResourceQuota'), 'spec.hard')).toEqual(TEAM_QUOTA);
  expect(at(only(objects, 'LimitRange'), 'spec.limits')).toEqual(TEAM_LIMITS);
  expect(only(objects, 'NetworkPolicy')).toMatchObject({
    metadata: { namespace: 'team-a' },
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'], egress: [{ ports: [{ port: 53 }, { port: 53 }] }] },
  });
  expect(at(only(objects, 'RoleBinding'), 'roleRef.name')).toBe('edit');
});

test('takes a bound of the quota away, and adds another', () => {
  const objects = objectsOf((chart) => {
    new TeamNamespace(chart, 'team-a', { members, quota: { pods: null, configmaps: 5 } });
  });
  const { pods: _, ...others } = TEAM_QUOTA;
  expect(at(only(objects, 'ResourceQuota'), 'spec.hard')).toEqual({ ...others, configmaps: 5 });
});

test('binds the group of a team that the cluster gives access to, beside other members', () => {
  const developers = defineTeam({ name: 'developers', members: { users: ['ada'] } });
  const objects = objectsOf((chart) => {
    new TeamNamespace(chart, 'team-a', { teams: [developers], members });
  });
  expect(at(only(objects, 'RoleBinding'), 'subjects')).toMatchObject([
    { kind: 'Group', name: 'developers', apiGroup: 'rbac.authorization.k8s.io' },
    { kind: 'Group', name: 'team-a' },
  ]);
});

test('fails where nobody works there', () => {
  expectRefusal(
    () => objectsOf((chart) => new TeamNamespace(chart, 'team-a', {})),
    'E_PROP',
    "'teams' and 'members' are empty",
  );
});
