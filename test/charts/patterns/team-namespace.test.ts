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
