import { AddOns, type AddOnsProps } from '../../../src/infra/eks/add-ons';
import { FargateProfile, type FargateSelector } from '../../../src/infra/eks/fargate-profile';
import { NodeAddOns } from '../../../src/infra/eks/node-add-ons';
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

describe('NodeAddOns', () => {
  test('come in the order agent, CNI, and before them the access of the administrators', () => {
    const from = onNodes();
    const agent = addOn(from, 'eks-pod-identity-agent');
    expect(addOn(from, 'vpc-cni')['depends_on']).toContain(agent.address);
    expect(addOn(from, 'kube-proxy')['depends_on']).toContain(agent.address);
    expect(agent['depends_on']).toContain(resources(from, 'aws_eks_access_entry')[0]?.address);
  });

  test('have the CNI delegate prefixes and enforce network policies before the first node', () => {
    expect(JSON.parse(String(addOn(onNodes(), 'vpc-cni')['configuration_values']))).toEqual({
      env: { ENABLE_PREFIX_DELEGATION: 'true', WARM_PREFIX_TARGET: '1' },
      enableNetworkPolicy: 'true',
    });
  });

  test('give the CNI an identity of its own, before it starts', () => {
    const from = onNodes();
    const role = resources(from, 'aws_iam_role').find((one) => one['name'] === 'places-test-vpc-cni')!.address;
    const policies = resources(from, 'aws_iam_role_policy').filter((one) => one['role'] === `\${${role}.name}`);
    const cni = addOn(from, 'vpc-cni');
    expect(cni['pod_identity_association']).toEqual([{ service_account: 'aws-node', role_arn: `\${${role}.arn}` }]);
    expect(cni['depends_on']).toContain(policies[0]?.address);
  });

  test('overwrite when made, and preserve when updated', () => {
    expect(addOn(onNodes(), 'vpc-cni')).toMatchObject({
      resolve_conflicts_on_create: 'OVERWRITE',
      resolve_conflicts_on_update: 'PRESERVE',
    });
  });

  test('stay at the version that is given', () => {
    const from = synth((stack) => {
      new NodeAddOns(stack, 'add-ons', { cluster: clusterIn(stack), versions: { 'vpc-cni': 'v1.20.4-eksbuild.1' } });
    });
    expect(addOn(from, 'vpc-cni')['addon_version']).toBe('v1.20.4-eksbuild.1');
    expect(addOn(from, 'kube-proxy')).not.toHaveProperty('addon_version');
  });

  test('fails in Auto Mode, where EKS runs them', () => {
    const stack = testStack();
    expect(
      refusal(() => new NodeAddOns(stack, 'add-ons', { cluster: clusterIn(stack, { autoMode: true }) })).message,
    ).toMatch(/'cluster' is in Auto Mode/);
  });
});

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

describe('FargateProfile', () => {
  test('is run by a role that profiles of this cluster alone can use', () => {
    const from = synth((stack) => {
      onFargate(stack, [{ namespace: 'kube-system' }]);
    });
    const role = resources(from, 'aws_iam_role').find((one) => one['name'] === 'places-test-fargate');
    expect(role?.['assume_role_policy']).toContain(
      '"ArnLike":{"aws:SourceArn":["arn:aws:eks:eu-central-1:111122223333:fargateprofile/places-test/*"]}',
    );
  });

  test.each([
    ['no selector', []],
    ['six selectors', Array.from({ length: 6 }, (_, index) => ({ namespace: `n${index}` }))],
  ])('fails on %s', (_, selectors) => {
    const stack = testStack();
    const cluster = clusterIn(stack);
    expect(
      refusal(() => new FargateProfile(stack, 'x', { cluster, name: 'x', subnetIds: ['subnet-0a'], selectors }))
        .message,
    ).toMatch(/'selectors' holds \d; wants 1 to 5/);
  });
});
