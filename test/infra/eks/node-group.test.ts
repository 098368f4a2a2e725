import {
  INSTANCE_TYPES,
  MAX_UNAVAILABLE_PERCENTAGE,
  NODE_GROUP_SIZE,
  type NodeGroupProps,
} from '../../../src/infra/eks/node-group';
import { KUBERNETES_VERSION } from '../../../src/infra/eks/versions';
import { refusal } from '../../refusal';
import { resource, resources, synth, testStack } from '../support';
import { nodesIn } from './support';

function template(props: Partial<NodeGroupProps> = {}) {
  return synth((stack) => {
    nodesIn(stack, props);
  });
}

describe('NodeGroup', () => {
  test('has its defaults', () => {
    const group = resource(template(), 'aws_eks_node_group');
    expect(group).toMatchObject({
      ami_type: 'AL2023_x86_64_STANDARD',
      version: KUBERNETES_VERSION,
      capacity_type: 'ON_DEMAND',
      instance_types: INSTANCE_TYPES,
      scaling_config: { min_size: NODE_GROUP_SIZE.minSize, max_size: NODE_GROUP_SIZE.maxSize, desired_size: 2 },
      update_config: { max_unavailable_percentage: MAX_UNAVAILABLE_PERCENTAGE },
      node_repair_config: { enabled: true },
    });
    expect(group).not.toHaveProperty('remote_access');
  });

  test('has what it is given', () => {
    const group = resource(
      template({
        amiType: 'BOTTLEROCKET_ARM_64',
        capacityType: 'SPOT',
        instanceTypes: ['m7g.xlarge'],
        minSize: 1,
        maxSize: 3,
        maxUnavailablePercentage: 50,
      }),
      'aws_eks_node_group',
    );
    expect(group).toMatchObject({
      ami_type: 'BOTTLEROCKET_ARM_64',
      capacity_type: 'SPOT',
      instance_types: ['m7g.xlarge'],
      scaling_config: { min_size: 1, max_size: 3, desired_size: 1 },
      update_config: { max_unavailable_percentage: 50 },
    });
  });

  test('raises its bound with its minimum', () => {
    expect(resource(template({ minSize: 10 }), 'aws_eks_node_group')['scaling_config']).toMatchObject({ max_size: 10 });
  });

  test('is replaced without a gap and without a clash of names', () => {
    const group = resource(template(), 'aws_eks_node_group');
    expect(group).toMatchObject({
      node_group_name_prefix: 'places-test-general-',
      lifecycle: { create_before_destroy: true },
    });
    expect(group).not.toHaveProperty('node_group_name');
  });

  test('leaves the number of its nodes to the autoscaler', () => {
    expect(resource(template(), 'aws_eks_node_group')['lifecycle']).toMatchObject({
      ignore_changes: ['scaling_config[0].desired_size'],
    });
  });

  test('comes after CNI, kube-proxy and Pod Identity agent, without which nodes are never ready', () => {
    const from = template();
    const addOns = resources(from, 'aws_eks_addon').map((one) => one.address);
    expect(addOns).toHaveLength(3);
    expect(resource(from, 'aws_eks_node_group')['depends_on']).toEqual(expect.arrayContaining(addOns));
  });

  test('keeps the permissions of its role until its nodes are gone', () => {
    const from = template();
    const permissions = resources(from, 'aws_iam_role_policy_attachment')
      .map((one) => one.address)
      .filter((address) => address.includes('node-role'));
    expect(permissions).toHaveLength(3);
    expect(resource(from, 'aws_eks_node_group')['depends_on']).toEqual(expect.arrayContaining(permissions));
  });

  test('gives its nodes no permission of the CNI', () => {
    const policies = resources(template(), 'aws_iam_role_policy_attachment').map((one) => one['policy_arn']);
    expect(policies).not.toContain('arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy');
  });

  test('tells Cluster Autoscaler of labels, taints and disk of a node that does not exist yet', () => {
    const from = template({
      minSize: 0,
      labels: { pool: 'batch' },
      taints: [{ key: 'dedicated', value: 'batch', effect: 'NoSchedule' }],
    });
    const tags = resources(from, 'aws_autoscaling_group_tag').map((one) => one['tag']);
    const prefix = 'k8s.io/cluster-autoscaler/node-template';
    expect(tags).toEqual([
      { key: `${prefix}/label/pool`, value: 'batch', propagate_at_launch: false },
      { key: `${prefix}/resources/ephemeral-storage`, value: '50Gi', propagate_at_launch: false },
      { key: `${prefix}/taint/dedicated`, value: 'batch:NoSchedule', propagate_at_launch: false },
    ]);
    expect(resource(from, 'aws_eks_node_group')['taint']).toEqual([
      { key: 'dedicated', value: 'batch', effect: 'NO_SCHEDULE' },
    ]);
  });

  test.each([
    [
      'a minimum above the maximum',
      { minSize: 3, maxSize: 2 },
      /'minSize' \(3\) is above 'maxSize' \(2\); raise maxSize/,
    ],
    ['half a node', { minSize: 0.5 }, /'minSize' is 0.5; wants an integer from 0 to 450/],
    ['a maximum of none', { minSize: 0, maxSize: 0 }, /'maxSize' is 0; wants an integer from 1/],
    ['a disk that images do not fit on', { diskSizeGiB: 8 }, /'diskSizeGiB' is 8; wants an integer from 20/],
    ['an update of no node', { maxUnavailablePercentage: 0 }, /'maxUnavailablePercentage' is 0/],
    ['no subnet', { subnetIds: [] }, /'subnetIds' is empty/],
    ['no instance type', { instanceTypes: [] }, /'instanceTypes' is empty/],
    ['an instance type from before Nitro', { instanceTypes: ['m4.large'] }, /'m4.large', from before Nitro/],
    ['a text that is no instance type', { instanceTypes: ['large'] }, /'large'; wants family and size/],
    ['a name that is too long', { name: 'x'.repeat(40) }, /ends at 37/],
  ])('fails on %s', (_, props, message) => {
    const error = refusal(() => nodesIn(testStack(), props));
    expect(error.code).toBe('E_INFRA');
    expect(error.message).toMatch(message);
  });
});
