import type { IdentityStatement } from './policy-document';
import type { PolicyScope } from './scope';

/** What a workload may do with a bucket. */
export interface BucketPolicyProps {
  /** ARN of the bucket. */
  readonly bucketArn: string;
  /** `read` gets objects; `write` puts and deletes them too. */
  readonly access: 'read' | 'write';
  /**
   * Prefix of the keys, as in `locationData/`.
   *
   * @default '' - every key
   */
  readonly prefix?: string | undefined;
  /**
   * ARN of the KMS key of the bucket.
   *
   * @default - the bucket is encrypted by S3's own key, which needs no permission
   */
  readonly keyArn?: string | undefined;
}

/**
 * Statements for a workload that reads or writes the keys of a bucket below a prefix.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-policies-s3.html
 */
export function bucketPolicy(
  scope: Pick<PolicyScope, 'region'>,
  { bucketArn, access, prefix = '', keyArn }: BucketPolicyProps,
): IdentityStatement[] {
  const writes = access === 'write';
  return [
    {
      sid: 'ListObjects',
      actions: ['s3:ListBucket'],
      resources: [bucketArn],
      ...(prefix === '' ? {} : { conditions: { StringLike: { 's3:prefix': [`${prefix}*`] } } }),
    },
    {
      sid: writes ? 'WriteObjects' : 'ReadObjects',
      actions: writes
        ? ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:GetObject', 's3:PutObject']
        : ['s3:GetObject'],
      resources: [`${bucketArn}/${prefix}*`],
    },
    ...(keyArn === undefined
      ? []
      : [
          {
            sid: 'UseKey',
            actions: writes ? ['kms:Decrypt', 'kms:GenerateDataKey'] : ['kms:Decrypt'],
            resources: [keyArn],
            conditions: { StringEquals: { 'kms:ViaService': [`s3.${scope.region}.amazonaws.com`] } },
          },
        ]),
  ];
}
