import type { IdentityStatement } from './policy-document';
import { regionalArn, type PolicyScope } from './scope';

/** What a pipeline may deploy to. */
export interface ClusterDeployPolicyProps {
  /** Cluster that releases are installed into. */
  readonly clusterName: string;
}

/**
 * Statements for a pipeline that runs helm or kubectl: it may ask where the API server is. What it may do there, its
 * access entry says.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/create-kubeconfig.html
 */
export function clusterDeployPolicy(
  scope: PolicyScope,
  { clusterName }: ClusterDeployPolicyProps,
): IdentityStatement[] {
  return [
    {
      sid: 'ReadCluster',
      actions: ['eks:DescribeCluster'],
      resources: [regionalArn(scope, 'eks', `cluster/${clusterName}`)],
    },
  ];
}
