import type { Construct } from 'constructs';
import { Role } from '../iam/role';
import { serviceTrust } from '../iam/trust';

/** Node pools that EKS runs itself. */
export const AUTO_MODE_NODE_POOLS = ['general-purpose', 'system'] as const;

/** Roles of nodes and of pods on Fargate, as the last part of their names. EKS makes their access entries itself. */
export const NODE_ROLES = ['node', 'auto-node', 'karpenter-node', 'fargate'] as const;

/**
 * Policies of a node. That of the CNI is not among them: the CNI has a role of its own, so a pod that gets at its node's
 * credentials cannot move interfaces.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html
 */
const NODE_POLICIES = [
  'AmazonEC2ContainerRegistryPullOnly',
  'AmazonEKSWorkerNodePolicy',
  'AmazonSSMManagedInstanceCore',
];

/** Policies of a node that EKS runs. https://docs.aws.amazon.com/eks/latest/userguide/auto-create-node-role.html */
const AUTO_MODE_NODE_POLICIES = ['AmazonEC2ContainerRegistryPullOnly', 'AmazonEKSWorkerNodeMinimalPolicy'];

/** The role of nodes, by who starts them: node groups, EKS itself, or Karpenter. */
export function nodeRole(scope: Construct, name: 'node' | 'auto-node' | 'karpenter-node'): Role {
  return new Role(scope, `${name}-role`, {
    name,
    description: 'Nodes of the cluster',
    trust: [serviceTrust('ec2.amazonaws.com')],
    managedPolicies: name === 'auto-node' ? AUTO_MODE_NODE_POLICIES : NODE_POLICIES,
  });
}
