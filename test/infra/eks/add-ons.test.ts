import { AddOns, type AddOnsProps } from '../../../src/infra/eks/add-ons';
import { FargateProfile, type FargateSelector } from '../../../src/infra/eks/fargate-profile';
import type { EnvironmentStack } from '../../../src/infra/stack';
import { refusal } from '../../refusal';
import { resources, synth, testStack, type Template } from '../support';
import { clusterIn, nodesIn } from './support';

/** The add-on of a name. */
function addOn(from: Template, name: string) {
  const found = resources(from, 'aws_eks_addon').filter((one) => one['addon_name'] === name);
  expect(found).toHaveLength(1);
  return found[0]!;
}

function onNodes(props: Partial<AddOnsProps> = {}): Template {
  return synth((stack) => {
    const { cluster, nodes } = nodesIn(stack);
    new AddOns(stack, 'add-ons', { cluster, compute: [nodes], ...props });
  });
}

function onFargate(stack: EnvironmentStack, selectors: readonly FargateSelector[], ebsCsi?: boolean): void {
  const cluster = clusterIn(stack);
  const profile = new FargateProfile(stack, 'profile', { cluster, name: 'all', subnetIds: ['subnet-0a'], selectors });
  new AddOns(stack, 'add-ons', { cluster, compute: [profile], ebsCsi });
}

describe('AddOns', () => {
  test.each(['coredns', 'metrics-server', 'aws-ebs-csi-driver'])('have %s come after the nodes', (name) => {
    const from = onNodes();
    expect(addOn(from, name)['depends_on']).toContain(resources(from, 'aws_eks_node_group')[0]?.address);
  });

  test('have the EBS CSI driver tag its volumes as those of its cluster', () => {
    expect(JSON.parse(String(addOn(onNodes(), 'aws-ebs-csi-driver')['configuration_values']))).toEqual({
      controller: { extraVolumeTags: { 'eks-cluster-name': 'places-test' } },
    });
  });

  test('have no EBS CSI driver where none is wanted', () => {
    const names = resources(onNodes({ ebsCsi: false }), 'aws_eks_addon').map((one) => one['addon_name']);
    expect(names).not.toContain('aws-ebs-csi-driver');
  });

  test('let the driver use the keys of volumes', () => {
    const from = onNodes({ volumeKeyArns: ['arn:aws:kms:eu-central-1:111122223333:key/volumes'] });
    const policies = resources(from, 'aws_iam_role_policy').map((one) => String(one['policy']));
    expect(policies.some((policy) => policy.includes('key/volumes') && policy.includes('kms:CreateGrant'))).toBe(true);
  });

  test('tell CoreDNS that there is Fargate only, after the profile that takes it', () => {
    const from = synth((stack) => {
      onFargate(stack, [{ namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } }]);
    });
    const dns = addOn(from, 'coredns');
    expect(dns['configuration_values']).toBe('{"computeType":"Fargate"}');
    expect(dns['depends_on']).toContain(resources(from, 'aws_eks_fargate_profile')[0]?.address);
  });

  test.each([
    ['a profile of another namespace', [{ namespace: 'places' }], /no profile takes CoreDNS/],
    [
      'a profile of other pods',
      [{ namespace: 'kube-system', labels: { 'k8s-app': 'metrics-server' } }],
      /no profile takes CoreDNS/,
    ],
  ])('fails on Fargate only with %s', (_, selectors, message) => {
    expect(
      refusal(() => {
        onFargate(testStack(), selectors);
      }).message,
    ).toMatch(message);
  });

  test('fails on volumes on Fargate only', () => {
    expect(
      refusal(() => {
        onFargate(testStack(), [{ namespace: 'kube-system' }], true);
      }).message,
    ).toMatch(/'ebsCsi' is true, and 'compute' is Fargate only/);
  });

  test('fails on nothing to run on', () => {
    const stack = testStack();
    expect(refusal(() => new AddOns(stack, 'x', { cluster: clusterIn(stack), compute: [] })).message).toMatch(
      /'compute' is empty/,
    );
  });
});
