import type { Conditions, ExceptStatement, IdentityStatement } from './policy-document';
import { globalArn, regionalArn, regionalReads, type PolicyScope } from './scope';

/** What the Karpenter controller may touch. */
export interface KarpenterPolicyProps {
  /** Cluster that Karpenter makes nodes for. */
  readonly clusterName: string;
  /** ARN of the role of the nodes, the only one that the controller may hand on. */
  readonly nodeRoleArn: string;
  /** ARN of the SQS queue of interruptions. */
  readonly queueArn: string;
  /**
   * ARN of the KMS key of the queue.
   *
   * @default - the queue is encrypted by SQS's own key, which needs no permission
   */
  readonly queueKeyArn?: string | undefined;
}

/**
 * Statements for the Karpenter controller, as of its v1 API: it makes and removes instances, launch templates and
 * instance profiles that carry its cluster's tags, and reads prices, images and its queue.
 *
 * Derived from the project's own template; narrower in that account and region are named in every ARN, and instance
 * profiles by `instance-profile/*`. The denial of handing on any other role repeats the allowance for readers and
 * scanners that look at one statement at a time.
 *
 * @see https://karpenter.sh/docs/reference/cloudformation/
 */
export function karpenterPolicy(
  scope: PolicyScope,
  { clusterName, nodeRoleArn, queueArn, queueKeyArn }: KarpenterPolicyProps,
): (IdentityStatement | ExceptStatement)[] {
  const ec2 = (...kinds: string[]) => kinds.map((kind) => regionalArn(scope, 'ec2', `${kind}/*`));
  const public_ = (kind: string) => `arn:${scope.partition}:ec2:${scope.region}::${kind}/*`;
  const made = ec2(...MADE_KINDS);
  const ownerTag = `kubernetes.io/cluster/${clusterName}`;
  const regionTag = 'topology.kubernetes.io/region';
  const when = (at: 'RequestTag' | 'ResourceTag'): Conditions => ({
    StringEquals: { [`aws:${at}/${ownerTag}`]: ['owned'] },
    StringLike: { [`aws:${at}/karpenter.sh/nodepool`]: ['*'] },
  });
  const profiles = [globalArn(scope, 'iam', 'instance-profile/*')];
  const profileTags = (at: 'RequestTag' | 'ResourceTag') => ({
    [`aws:${at}/${ownerTag}`]: ['owned'],
    [`aws:${at}/${regionTag}`]: [scope.region],
  });
  const profileClass = (at: 'RequestTag' | 'ResourceTag') => ({ [`aws:${at}/karpenter.k8s.aws/ec2nodeclass`]: ['*'] });
  return [
    {
      sid: 'LaunchFrom',
      actions: ['ec2:CreateFleet', 'ec2:RunInstances'],
      resources: [
        public_('image'),
        public_('snapshot'),
        ...ec2('capacity-reservation', 'image', 'security-group', 'snapshot', 'subnet'),
      ],
    },
    {
      sid: 'LaunchFromTemplate',
      actions: ['ec2:CreateFleet', 'ec2:RunInstances'],
      resources: ec2('launch-template'),
      conditions: when('ResourceTag'),
    },
    {
      sid: 'Launch',
      actions: ['ec2:CreateFleet', 'ec2:CreateLaunchTemplate', 'ec2:RunInstances'],
      resources: made,
      conditions: when('RequestTag'),
    },
    {
      sid: 'TagNew',
      actions: ['ec2:CreateTags'],
      resources: made,
      conditions: {
        StringEquals: {
          [`aws:RequestTag/${ownerTag}`]: ['owned'],
          'ec2:CreateAction': ['CreateFleet', 'CreateLaunchTemplate', 'RunInstances'],
        },
        StringLike: { 'aws:RequestTag/karpenter.sh/nodepool': ['*'] },
      },
    },
    {
      sid: 'TagInstances',
      actions: ['ec2:CreateTags'],
      resources: ec2('instance'),
      conditions: {
        ...when('ResourceTag'),
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['Name', 'eks:eks-cluster-name', 'karpenter.sh/nodeclaim'] },
      },
    },
    {
      sid: 'Terminate',
      actions: ['ec2:DeleteLaunchTemplate', 'ec2:TerminateInstances'],
      resources: ec2('instance', 'launch-template'),
      conditions: when('ResourceTag'),
    },
    regionalReads(scope, 'Discover', EC2_READS),
    {
      sid: 'ReadImageParameters',
      actions: ['ssm:GetParameter'],
      resources: [`arn:${scope.partition}:ssm:${scope.region}::parameter/aws/service/*`],
    },
    { sid: 'ReadPrices', actions: ['pricing:GetProducts'], resources: ['*'] },
    {
      sid: 'ReadInterruptions',
      actions: ['sqs:DeleteMessage', 'sqs:GetQueueUrl', 'sqs:ReceiveMessage'],
      resources: [queueArn],
    },
    ...(queueKeyArn === undefined
      ? []
      : [{ sid: 'DecryptInterruptions', actions: ['kms:Decrypt'], resources: [queueKeyArn] }]),
    {
      sid: 'PassNodeRole',
      actions: ['iam:PassRole'],
      resources: [nodeRoleArn],
      conditions: { StringEquals: { 'iam:PassedToService': ['ec2.amazonaws.com'] } },
    },
    { sid: 'PassNoOtherRole', effect: 'Deny', actions: ['iam:PassRole'], notResources: [nodeRoleArn] },
    {
      sid: 'MakeInstanceProfiles',
      actions: ['iam:CreateInstanceProfile'],
      resources: profiles,
      conditions: { StringEquals: profileTags('RequestTag'), StringLike: profileClass('RequestTag') },
    },
    {
      sid: 'TagInstanceProfiles',
      actions: ['iam:TagInstanceProfile'],
      resources: profiles,
      conditions: {
        StringEquals: { ...profileTags('ResourceTag'), ...profileTags('RequestTag') },
        StringLike: { ...profileClass('ResourceTag'), ...profileClass('RequestTag') },
      },
    },
    {
      sid: 'ChangeInstanceProfiles',
      actions: ['iam:AddRoleToInstanceProfile', 'iam:DeleteInstanceProfile', 'iam:RemoveRoleFromInstanceProfile'],
      resources: profiles,
      conditions: { StringEquals: profileTags('ResourceTag'), StringLike: profileClass('ResourceTag') },
    },
    {
      sid: 'ReadInstanceProfiles',
      actions: ['iam:GetInstanceProfile', 'iam:ListInstanceProfiles'],
      resources: profiles,
    },
    {
      sid: 'ReadCluster',
      actions: ['eks:DescribeCluster'],
      resources: [regionalArn(scope, 'eks', `cluster/${clusterName}`)],
    },
  ];
}

const MADE_KINDS = ['fleet', 'instance', 'launch-template', 'network-interface', 'spot-instances-request', 'volume'];

const EC2_READS = [
  'ec2:DescribeAvailabilityZones',
  'ec2:DescribeCapacityReservations',
  'ec2:DescribeImages',
  'ec2:DescribeInstanceStatus',
  'ec2:DescribeInstanceTypeOfferings',
  'ec2:DescribeInstanceTypes',
  'ec2:DescribeInstances',
  'ec2:DescribeLaunchTemplates',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSpotPriceHistory',
  'ec2:DescribeSubnets',
];
