import type { IdentityStatement } from './policy-document';
import { regionalArn, regionalReads, type PolicyScope } from './scope';

/** What Cluster Autoscaler may touch. */
export interface ClusterAutoscalerPolicyProps {
  /** Cluster whose node groups are scaled. */
  readonly clusterName: string;
}

/**
 * Statements for Cluster Autoscaler: it reads Auto Scaling groups and changes the size of those that are tagged as owned
 * by its cluster, which EKS does for every managed node group.
 *
 * @see https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/cloudprovider/aws/README.md
 */
export function clusterAutoscalerPolicy(
  scope: PolicyScope,
  { clusterName }: ClusterAutoscalerPolicyProps,
): IdentityStatement[] {
  return [
    regionalReads(scope, 'Discover', [
      'autoscaling:DescribeAutoScalingGroups',
      'autoscaling:DescribeAutoScalingInstances',
      'autoscaling:DescribeLaunchConfigurations',
      'autoscaling:DescribeScalingActivities',
      'autoscaling:DescribeTags',
      'ec2:DescribeImages',
      'ec2:DescribeInstanceTypes',
      'ec2:DescribeLaunchTemplateVersions',
      'ec2:GetInstanceTypesFromInstanceRequirements',
    ]),
    {
      sid: 'ReadNodeGroups',
      actions: ['eks:DescribeNodegroup'],
      resources: [regionalArn(scope, 'eks', `nodegroup/${clusterName}/*/*`)],
    },
    {
      sid: 'Scale',
      actions: ['autoscaling:SetDesiredCapacity', 'autoscaling:TerminateInstanceInAutoScalingGroup'],
      resources: [regionalArn(scope, 'autoscaling', 'autoScalingGroup:*:autoScalingGroupName/*')],
      conditions: {
        StringEquals: {
          [`aws:ResourceTag/kubernetes.io/cluster/${clusterName}`]: ['owned'],
        },
      },
    },
  ];
}
