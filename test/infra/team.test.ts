import { Team, type TeamProps } from '../../src/infra/team';
import { refusal } from '../refusal';
import { clusterIn } from './eks/support';
import { resources, synth, testStack, type Template } from './support';

const SSO = 'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Dev_0a1b';

function team(props: Partial<TeamProps> = {}): Template {
  return synth((stack) => {
    new Team(stack, 'team', { cluster: clusterIn(stack), name: 'developers', members: { roleArn: SSO }, ...props });
  });
}

describe('Team', () => {
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

  test.each([
    ['a name that Kubernetes refuses', { name: 'Developers' }, /'name' is 'Developers'/],
    ['no user', { members: { users: [] } }, /'members.users' is empty/],
    [
      'a group as role',
      { members: { roleArn: 'arn:aws:iam::111122223333:group/dev' } },
      /wants the ARN of an IAM role/,
    ],
  ])('fails on %s', (_, props, message) => {
    const stack = testStack();
    const cluster = clusterIn(stack);
    const all = { cluster, name: 'developers', members: { roleArn: SSO }, ...props };
    expect(refusal(() => new Team(stack, 'team', all)).message).toMatch(message);
  });
});
