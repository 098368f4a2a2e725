import { AddOns, type AddOnsProps } from '../../../src/infra/eks/add-ons';
import { NodeAddOns } from '../../../src/infra/eks/node-add-ons';
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
