import { Cluster, type ClusterProps } from '../../../src/infra/eks/cluster';
import { NodeAddOns } from '../../../src/infra/eks/node-add-ons';
import { NodeGroup, type NodeGroupProps } from '../../../src/infra/eks/node-group';
import { nodeRole } from '../../../src/infra/eks/node-role';
import type { EnvironmentStack } from '../../../src/infra/stack';

/** What a cluster of a test has, unless the test says else. */
export const CLUSTER: ClusterProps = {
  vpcId: 'vpc-0a',
  subnetIds: ['subnet-0a', 'subnet-0b'],
  keyArn: 'arn:aws:kms:eu-central-1:111122223333:key/00000000-0000-4000-8000-000000000001',
  administratorArns: ['arn:aws:iam::111122223333:role/platform'],
};

/** A cluster in the stack. */
export function clusterIn(stack: EnvironmentStack, props: Partial<ClusterProps> = {}): Cluster {
  return new Cluster(stack, 'cluster', { ...CLUSTER, ...props });
}

/** A cluster with one node group, and what comes between them. */
export function nodesIn(stack: EnvironmentStack, props: Partial<NodeGroupProps> = {}) {
  const cluster = clusterIn(stack);
  const addOns = new NodeAddOns(stack, 'node-add-ons', { cluster });
  const nodes = new NodeGroup(stack, 'nodes', {
    cluster,
    addOns,
    role: nodeRole(stack, 'node'),
    name: 'general',
    subnetIds: ['subnet-0a', 'subnet-0b'],
    ...props,
  });
  return { cluster, nodes };
}
