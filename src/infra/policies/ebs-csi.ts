import type { IdentityStatement } from './policy-document';
import { regionalArn, regionalReads, type PolicyScope } from './scope';

/** What the EBS CSI driver may touch. */
export interface EbsCsiPolicyProps {
  /** Cluster whose volumes the driver makes. */
  readonly clusterName: string;
  /**
   * ARNs of the KMS keys that volumes are encrypted with.
   *
   * @default [] - the account's key of EBS, which needs no permission
   */
  readonly keyArns?: readonly string[] | undefined;
}

/**
 * Tag that the driver puts on volumes and snapshots, with the cluster's name, so that no cluster can touch those of
 * another. The add-on's configuration must name it (`controller.extraVolumeTags`).
 */
export const EBS_CLUSTER_TAG = 'eks-cluster-name';

/**
 * Statements for the EBS CSI driver: it makes, resizes, snapshots and deletes volumes that carry its cluster's tag, and
 * attaches any volume of the account to nodes of its cluster (for volumes that were made by hand).
 *
 * Derived from the driver's example, whose conditions tell drivers of EBS from others, but not one cluster from another.
 *
 * @see https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/example-iam-policy.json
 */
export function ebsCsiPolicy(
  scope: PolicyScope,
  { clusterName, keyArns = [] }: EbsCsiPolicyProps,
): IdentityStatement[] {
  const volumes = regionalArn(scope, 'ec2', 'volume/*');
  // Snapshots have no account in their ARN.
  const snapshots = `arn:${scope.partition}:ec2:${scope.region}::snapshot/*`;
  const requested = { [`aws:RequestTag/${EBS_CLUSTER_TAG}`]: [clusterName] };
  const tagged = { [`aws:ResourceTag/${EBS_CLUSTER_TAG}`]: [clusterName] };
  return [
    regionalReads(scope, 'Discover', [
      'ec2:DescribeAvailabilityZones',
      'ec2:DescribeInstances',
      'ec2:DescribeInstanceTypes',
      'ec2:DescribeSnapshots',
      'ec2:DescribeTags',
      'ec2:DescribeVolumeStatus',
      'ec2:DescribeVolumes',
      'ec2:DescribeVolumesModifications',
    ]),
    {
      sid: 'Make',
      actions: ['ec2:CopyVolumes', 'ec2:CreateVolume'],
      resources: [volumes],
      conditions: { StringEquals: requested },
    },
    {
      sid: 'MakeFromSnapshot',
      actions: ['ec2:CreateVolume', 'ec2:EnableFastSnapshotRestores'],
      resources: [snapshots],
    },
    {
      sid: 'TagNew',
      actions: ['ec2:CreateTags'],
      resources: [volumes, snapshots],
      conditions: {
        StringEquals: { 'ec2:CreateAction': ['CopyVolumes', 'CreateSnapshot', 'CreateVolume'], ...requested },
      },
    },
    { sid: 'AttachVolume', actions: ['ec2:AttachVolume', 'ec2:DetachVolume'], resources: [volumes] },
    {
      sid: 'AttachToNode',
      actions: ['ec2:AttachVolume', 'ec2:DetachVolume'],
      resources: [regionalArn(scope, 'ec2', 'instance/*')],
      conditions: { StringEquals: { [`aws:ResourceTag/kubernetes.io/cluster/${clusterName}`]: ['owned'] } },
    },
    {
      sid: 'ChangeVolume',
      actions: ['ec2:CreateSnapshot', 'ec2:DeleteVolume', 'ec2:ModifyVolume'],
      resources: [volumes],
      conditions: { StringEquals: tagged },
    },
    {
      sid: 'MakeSnapshot',
      actions: ['ec2:CreateSnapshot'],
      resources: [snapshots],
      conditions: { StringEquals: requested },
    },
    {
      sid: 'ChangeSnapshot',
      actions: ['ec2:DeleteSnapshot', 'ec2:DeleteTags'],
      resources: [snapshots],
      conditions: { StringEquals: tagged },
    },
    ...(keyArns.length === 0
      ? []
      : [
          {
            sid: 'GrantKey',
            actions: ['kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant'],
            resources: keyArns,
            conditions: { Bool: { 'kms:GrantIsForAWSResource': ['true'] } },
          },
          {
            sid: 'UseKey',
            actions: [
              'kms:Decrypt',
              'kms:DescribeKey',
              'kms:Encrypt',
              'kms:GenerateDataKeyWithoutPlaintext',
              'kms:ReEncryptFrom',
              'kms:ReEncryptTo',
            ],
            resources: keyArns,
          },
        ]),
  ];
}
