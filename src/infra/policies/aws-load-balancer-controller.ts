import type { Conditions, IdentityStatement } from './policy-document';
import { globalArn, regionalArn, regionalReads, type PolicyScope } from './scope';

/** What the AWS Load Balancer Controller may touch. */
export interface LoadBalancerControllerPolicyProps {
  /** Cluster that the controller serves; what it makes carries the tag `elbv2.k8s.aws/cluster` with this name. */
  readonly clusterName: string;
  /** VPC of the cluster. */
  readonly vpcId: string;
}

/** Tag that the controller puts on everything that it makes. */
export const LOAD_BALANCER_CLUSTER_TAG = 'elbv2.k8s.aws/cluster';

/**
 * Statements for the AWS Load Balancer Controller: it makes and removes load balancers, target groups and security groups
 * tagged for its cluster, registers targets in any target group of the account (for TargetGroupBinding), and opens
 * ports in security groups of its VPC.
 *
 * Derived from the controller's own policy, which allows 27 write actions on any resource; here each names the account
 * and region, and the cluster's tag or VPC where the service has a condition for it. Listeners and rules have none: the
 * controller does not tag them all.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/installation/
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html
 */
export function loadBalancerControllerPolicy(
  scope: PolicyScope,
  { clusterName, vpcId }: LoadBalancerControllerPolicyProps,
): IdentityStatement[] {
  const elb = (resource: string) => regionalArn(scope, 'elasticloadbalancing', resource);
  const loadBalancers = [elb('loadbalancer/app/*/*'), elb('loadbalancer/net/*/*')];
  const listeners = [elb('listener/app/*/*/*'), elb('listener/net/*/*/*')];
  const rules = [elb('listener-rule/app/*/*/*'), elb('listener-rule/net/*/*/*')];
  const targetGroups = [elb('targetgroup/*/*')];
  const securityGroups = [regionalArn(scope, 'ec2', 'security-group/*')];
  const vpc = regionalArn(scope, 'ec2', `vpc/${vpcId}`);
  const requested = { [`aws:RequestTag/${LOAD_BALANCER_CLUSTER_TAG}`]: [clusterName] };
  const tagged = { [`aws:ResourceTag/${LOAD_BALANCER_CLUSTER_TAG}`]: [clusterName] };
  const keepsClusterTag: Conditions = {
    StringEquals: tagged,
    Null: { [`aws:RequestTag/${LOAD_BALANCER_CLUSTER_TAG}`]: ['true'] },
  };
  return [
    {
      sid: 'ServiceLinkedRole',
      actions: ['iam:CreateServiceLinkedRole'],
      resources: [
        globalArn(
          scope,
          'iam',
          'role/aws-service-role/elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing',
        ),
      ],
      conditions: { StringEquals: { 'iam:AWSServiceName': ['elasticloadbalancing.amazonaws.com'] } },
    },
    regionalReads(scope, 'Discover', [...EC2_READS, ...ELB_READS, 'acm:ListCertificates']),
    {
      sid: 'ServerCertificates',
      actions: ['iam:ListServerCertificates'],
      resources: ['*'],
    },
    {
      sid: 'Certificates',
      actions: ['acm:DescribeCertificate', 'iam:GetServerCertificate'],
      resources: [regionalArn(scope, 'acm', 'certificate/*'), globalArn(scope, 'iam', 'server-certificate/*')],
    },
    {
      sid: 'UserPools',
      actions: ['cognito-idp:DescribeUserPoolClient'],
      resources: [regionalArn(scope, 'cognito-idp', 'userpool/*')],
    },
    {
      sid: 'Firewalls',
      actions: [
        'waf-regional:AssociateWebACL',
        'waf-regional:DisassociateWebACL',
        'waf-regional:GetWebACL',
        'waf-regional:GetWebACLForResource',
        'wafv2:AssociateWebACL',
        'wafv2:DisassociateWebACL',
        'wafv2:GetWebACL',
        'wafv2:GetWebACLForResource',
      ],
      resources: [
        regionalArn(scope, 'waf-regional', 'webacl/*'),
        regionalArn(scope, 'wafv2', 'regional/webacl/*/*'),
        elb('loadbalancer/app/*/*'),
      ],
    },
    { sid: 'ShieldSubscription', actions: ['shield:GetSubscriptionState'], resources: ['*'] },
    {
      sid: 'Shield',
      actions: ['shield:CreateProtection', 'shield:DeleteProtection', 'shield:DescribeProtection'],
      resources: [globalArn(scope, 'shield', 'protection/*'), elb('loadbalancer/app/*/*')],
    },
    {
      sid: 'OpenPorts',
      actions: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:RevokeSecurityGroupIngress'],
      resources: securityGroups,
      conditions: { ArnEquals: { 'ec2:Vpc': [vpc] } },
    },
    { sid: 'MakeSecurityGroupInVpc', actions: ['ec2:CreateSecurityGroup'], resources: [vpc] },
    {
      sid: 'MakeSecurityGroup',
      actions: ['ec2:CreateSecurityGroup'],
      resources: securityGroups,
      conditions: { StringEquals: requested },
    },
    {
      sid: 'TagNewSecurityGroup',
      actions: ['ec2:CreateTags'],
      resources: securityGroups,
      conditions: { StringEquals: { 'ec2:CreateAction': ['CreateSecurityGroup'], ...requested } },
    },
    {
      sid: 'TagSecurityGroup',
      actions: ['ec2:CreateTags', 'ec2:DeleteTags'],
      resources: securityGroups,
      conditions: keepsClusterTag,
    },
    {
      sid: 'RemoveSecurityGroup',
      actions: ['ec2:DeleteSecurityGroup'],
      resources: securityGroups,
      conditions: { StringEquals: tagged },
    },
    {
      sid: 'Make',
      actions: ['elasticloadbalancing:CreateLoadBalancer', 'elasticloadbalancing:CreateTargetGroup'],
      resources: [...loadBalancers, ...targetGroups],
      conditions: { StringEquals: requested },
    },
    {
      sid: 'TagNew',
      actions: ['elasticloadbalancing:AddTags'],
      resources: [...loadBalancers, ...targetGroups],
      conditions: {
        StringEquals: {
          'elasticloadbalancing:CreateAction': ['CreateLoadBalancer', 'CreateTargetGroup'],
          ...requested,
        },
      },
    },
    {
      sid: 'Tag',
      actions: ['elasticloadbalancing:AddTags', 'elasticloadbalancing:RemoveTags'],
      resources: [...loadBalancers, ...targetGroups],
      conditions: keepsClusterTag,
    },
    {
      sid: 'TagListeners',
      actions: ['elasticloadbalancing:AddTags', 'elasticloadbalancing:RemoveTags'],
      resources: [...listeners, ...rules],
    },
    {
      sid: 'Change',
      actions: ELB_CHANGES,
      resources: [...loadBalancers, ...targetGroups],
      conditions: { StringEquals: tagged },
    },
    { sid: 'Listeners', actions: LISTENER_CHANGES, resources: [...loadBalancers, ...listeners, ...rules] },
    {
      sid: 'Targets',
      actions: ['elasticloadbalancing:DeregisterTargets', 'elasticloadbalancing:RegisterTargets'],
      resources: targetGroups,
    },
    { sid: 'Firewall', actions: ['elasticloadbalancing:SetWebAcl'], resources: [elb('loadbalancer/app/*/*')] },
  ];
}

const EC2_READS = [
  'ec2:DescribeAccountAttributes',
  'ec2:DescribeAddresses',
  'ec2:DescribeAvailabilityZones',
  'ec2:DescribeCoipPools',
  'ec2:DescribeInstances',
  'ec2:DescribeInternetGateways',
  'ec2:DescribeIpamPools',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeRouteTables',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeTags',
  'ec2:DescribeVpcPeeringConnections',
  'ec2:DescribeVpcs',
  'ec2:GetCoipPoolUsage',
  'ec2:GetSecurityGroupsForVpc',
];

const ELB_READS = [
  'elasticloadbalancing:DescribeCapacityReservation',
  'elasticloadbalancing:DescribeListenerAttributes',
  'elasticloadbalancing:DescribeListenerCertificates',
  'elasticloadbalancing:DescribeListeners',
  'elasticloadbalancing:DescribeLoadBalancerAttributes',
  'elasticloadbalancing:DescribeLoadBalancers',
  'elasticloadbalancing:DescribeRules',
  'elasticloadbalancing:DescribeSSLPolicies',
  'elasticloadbalancing:DescribeTags',
  'elasticloadbalancing:DescribeTargetGroupAttributes',
  'elasticloadbalancing:DescribeTargetGroups',
  'elasticloadbalancing:DescribeTargetHealth',
  'elasticloadbalancing:DescribeTrustStores',
];

const ELB_CHANGES = [
  'elasticloadbalancing:DeleteLoadBalancer',
  'elasticloadbalancing:DeleteTargetGroup',
  'elasticloadbalancing:ModifyCapacityReservation',
  'elasticloadbalancing:ModifyIpPools',
  'elasticloadbalancing:ModifyLoadBalancerAttributes',
  'elasticloadbalancing:ModifyTargetGroup',
  'elasticloadbalancing:ModifyTargetGroupAttributes',
  'elasticloadbalancing:SetIpAddressType',
  'elasticloadbalancing:SetSecurityGroups',
  'elasticloadbalancing:SetSubnets',
];

const LISTENER_CHANGES = [
  'elasticloadbalancing:AddListenerCertificates',
  'elasticloadbalancing:CreateListener',
  'elasticloadbalancing:CreateRule',
  'elasticloadbalancing:DeleteListener',
  'elasticloadbalancing:DeleteRule',
  'elasticloadbalancing:ModifyListener',
  'elasticloadbalancing:ModifyListenerAttributes',
  'elasticloadbalancing:ModifyRule',
  'elasticloadbalancing:RemoveListenerCertificates',
  'elasticloadbalancing:SetRulePriorities',
];
