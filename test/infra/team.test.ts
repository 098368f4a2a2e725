import { defineTeam, type TeamProps } from '../../src/contract/team';
import { TeamAccess } from '../../src/infra/team';
import { refusal } from '../refusal';
import { clusterIn } from './eks/support';
import { resources, synth, testStack, type Template } from './support';

const SSO = 'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Dev_0a1b';

function team(props: Partial<TeamProps> = {}): Template {
  return synth((stack) => {
    const members = { roleArn: SSO };
    new TeamAccess(stack, 'team', {
      cluster: clusterIn(stack),
      team: defineTeam({ name: 'developers', members, ...props }),
    });
  });
}

describe('TeamAccess', () => {
  test('joins a role that is there to its Kubernetes group', () => {
    const entry = resources(team(), 'aws_eks_access_entry').find((one) => one['principal_arn'] === SSO);
    expect(entry?.['kubernetes_groups']).toEqual(['developers']);
  });

  test('gives users a role that they alone may assume, with a second factor', () => {
    const from = team({ members: { users: ['bob', 'ada'] } });
    const role = resources(from, 'aws_iam_role').find((one) => one['name'] === 'places-test-team-developers');
    expect(JSON.parse(String(role?.['assume_role_policy']))).toMatchObject({
      Statement: [
        {
          Principal: { AWS: ['arn:aws:iam::111122223333:user/ada', 'arn:aws:iam::111122223333:user/bob'] },
          Condition: { Bool: { 'aws:MultiFactorAuthPresent': ['true'] } },
        },
      ],
    });
    const policies = resources(from, 'aws_iam_group_policy').map((one) => one['name']);
    expect(policies).toEqual(['assume-role', 'second-factor']);
  });

  test('has the grants that it is given, where it is given them', () => {
    const from = team({ grants: [{ policy: 'AmazonEKSViewPolicy', namespaces: ['places'] }] });
    expect(resources(from, 'aws_eks_access_policy_association')[1]).toMatchObject({
      access_scope: { type: 'namespace', namespaces: ['places'] },
    });
  });

  test('fails on a group as role', () => {
    const stack = testStack();
    const cluster = clusterIn(stack);
    const members = { roleArn: 'arn:aws:iam::111122223333:group/dev' };
    const act = () => new TeamAccess(stack, 'team', { cluster, team: defineTeam({ name: 'developers', members }) });
    expect(refusal(act).message).toMatch(/wants the ARN of an IAM role/);
  });
});
