import type { IdentityStatement } from './policy-document';
import { regionalArn, regionalReads, type PolicyScope } from './scope';

/** What the VPC CNI may touch. */
export interface VpcCniPolicyProps {
  /** Cluster whose pods get addresses. */
  readonly clusterName: string;
  /** VPC of the cluster. */
  readonly vpcId: string;
  /**
   * Family of the pods' addresses. With IPv6, a node has one prefix, and no interface is made.
   *
   * @default 'ipv4'
   */
  readonly ipFamily?: 'ipv4' | 'ipv6' | undefined;
}

/** Tag that the CNI puts on the interfaces that it makes and manages. */
const CLUSTER_TAG = 'cluster.k8s.amazonaws.com/name';

/**
 * Statements for the VPC CNI: it makes interfaces in its VPC that carry its cluster's tag, gives addresses to them, and
 * attaches them to nodes of its cluster.
 *
 * @see https://github.com/aws/amazon-vpc-cni-k8s/blob/master/docs/iam-policy.md
 */
export function vpcCniPolicy(
  scope: PolicyScope,
  { clusterName, vpcId, ipFamily = 'ipv4' }: VpcCniPolicyProps,
): IdentityStatement[] {
  const ec2 = (resource: string) => regionalArn(scope, 'ec2', resource);
  const interfaces = [ec2('network-interface/*')];
  const common: IdentityStatement[] = [
    regionalReads(scope, 'Discover', [
      'ec2:DescribeInstanceTypes',
      'ec2:DescribeInstances',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeSubnets',
      'ec2:DescribeTags',
    ]),
    { sid: 'TagInterfaces', actions: ['ec2:CreateTags'], resources: interfaces },
  ];
  const tagged = { StringEquals: { [`aws:ResourceTag/${CLUSTER_TAG}`]: [clusterName] } };
  if (ipFamily === 'ipv6') {
    return [
      ...common,
      {
        sid: 'ChangeInterfaces',
        actions: ['ec2:AssignIpv6Addresses', 'ec2:ModifyNetworkInterfaceAttribute'],
        resources: interfaces,
        conditions: tagged,
      },
    ];
  }
  return [
    ...common,
    {
      sid: 'MakeInterfaces',
      actions: ['ec2:CreateNetworkInterface'],
      resources: interfaces,
      conditions: { StringEquals: { [`aws:RequestTag/${CLUSTER_TAG}`]: [clusterName] } },
    },
    {
      sid: 'MakeInterfacesInVpc',
      actions: ['ec2:CreateNetworkInterface'],
      resources: [ec2('subnet/*'), ec2('security-group/*')],
      conditions: { ArnEquals: { 'ec2:Vpc': [ec2(`vpc/${vpcId}`)] } },
    },
    {
      sid: 'ChangeInterfaces',
      actions: [
        'ec2:AssignPrivateIpAddresses',
        'ec2:AttachNetworkInterface',
        'ec2:DeleteNetworkInterface',
        'ec2:DetachNetworkInterface',
        'ec2:ModifyNetworkInterfaceAttribute',
        'ec2:UnassignPrivateIpAddresses',
      ],
      resources: interfaces,
      conditions: tagged,
    },
    {
      sid: 'AttachToNode',
      actions: ['ec2:AttachNetworkInterface', 'ec2:DetachNetworkInterface', 'ec2:ModifyNetworkInterfaceAttribute'],
      resources: [ec2('instance/*')],
      conditions: { StringEquals: { [`aws:ResourceTag/kubernetes.io/cluster/${clusterName}`]: ['owned'] } },
    },
    {
      sid: 'UseSecurityGroups',
      actions: ['ec2:ModifyNetworkInterfaceAttribute'],
      resources: [ec2('security-group/*')],
      conditions: { ArnEquals: { 'ec2:Vpc': [ec2(`vpc/${vpcId}`)] } },
    },
  ];
}
