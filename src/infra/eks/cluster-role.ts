import type { Construct } from 'constructs';
import { Role } from '../iam/role';
import type { TrustStatement } from '../policies/policy-document';

/** Policies of a control plane. https://docs.aws.amazon.com/eks/latest/userguide/cluster-iam-role.html */
const CONTROL_PLANE_POLICIES = ['AmazonEKSClusterPolicy'];

/** Further policies where EKS runs nodes, volumes and load balancers itself. https://docs.aws.amazon.com/eks/latest/userguide/auto-cluster-iam-role.html */
const AUTO_MODE_POLICIES = [
  'AmazonEKSBlockStoragePolicy',
  'AmazonEKSComputePolicy',
  'AmazonEKSLoadBalancingPolicy',
  'AmazonEKSNetworkingPolicy',
];

/** The role that EKS assumes to run a control plane. */
export function clusterRole(
  scope: Construct,
  {
    clusterName,
    keyArn,
    autoMode,
  }: { readonly clusterName: string; readonly keyArn: string; readonly autoMode: boolean },
): Role {
  const trust: TrustStatement = {
    sid: 'Eks',
    principals: { Service: ['eks.amazonaws.com'] },
    actions: autoMode ? ['sts:AssumeRole', 'sts:TagSession'] : ['sts:AssumeRole'],
  };
  return new Role(scope, 'role', {
    name: 'cluster',
    description: `Control plane of the cluster ${clusterName}`,
    trust: [trust],
    managedPolicies: autoMode ? [...CONTROL_PLANE_POLICIES, ...AUTO_MODE_POLICIES] : CONTROL_PLANE_POLICIES,
    policies: {
      // https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html
      'secrets-encryption': [
        {
          sid: 'UseKey',
          actions: ['kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:ListGrants'],
          resources: [keyArn],
        },
      ],
    },
  });
}
