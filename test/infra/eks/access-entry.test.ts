import { AccessEntry, type AccessEntryProps } from '../../../src/infra/eks/access-entry';
import { refusal } from '../../refusal';
import { resource, synth, testStack } from '../support';

const PROPS: AccessEntryProps = {
  clusterName: 'places-test',
  principalArn: 'arn:aws:iam::111122223333:role/viewers',
  grants: [{ policy: 'AmazonEKSViewPolicy', namespaces: ['places'] }],
};

describe('AccessEntry', () => {
  test('grants a policy in namespaces', () => {
    const template = synth((stack) => new AccessEntry(stack, 'viewers', PROPS));
    expect(resource(template, 'aws_eks_access_policy_association')).toMatchObject({
      policy_arn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy',
      access_scope: { type: 'namespace', namespaces: ['places'] },
    });
  });

  test('names the groups of the principal', () => {
    const template = synth((stack) => new AccessEntry(stack, 'viewers', { ...PROPS, kubernetesGroups: ['qa'] }));
    expect(resource(template, 'aws_eks_access_entry')['kubernetes_groups']).toEqual(['qa']);
  });

  test.each([
    ['a group of IAM', { principalArn: 'arn:aws:iam::111122223333:group/qa' }, /make a Team of it/],
    ['a reserved group', { kubernetesGroups: ['system:masters'] }, /begin with 'system:' are reserved/],
    ['a principal that may do nothing', { grants: [] }, /'kubernetesGroups' and 'grants' are empty/],
  ])('fails on %s', (_, props, message) => {
    expect(refusal(() => new AccessEntry(testStack(), 'viewers', { ...PROPS, ...props })).message).toMatch(message);
  });
});
