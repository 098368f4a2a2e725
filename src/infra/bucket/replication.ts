import { Construct } from 'constructs';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { S3BucketReplicationConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-replication-configuration';
import { ChartwrightError } from '../../errors';
import { nameOf } from '../name';
import { policyDocument } from '../policies/policy-document';
import type { IdentityStatement } from '../policies/policy-document';
import { stackOf } from '../stack-environment';
import type { Bucket } from './bucket';

/** What describes the replication of a bucket. */
export interface ReplicationProps {
  /** Last part of the role's name; that of the source does. */
  readonly name: string;
  /** What is copied. */
  readonly source: Bucket;
  /** Where it is copied to, in another region. What is there already, or is written there, stays there. */
  readonly destination: Bucket;
}

/**
 * Copies whatever comes into a bucket to a bucket in another region, deletions of the newest version included. It costs
 * the transfer and a second time the storage.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-config-for-kms-objects.html
 * @example
 * new Replication(stack, 'replication', { name: 'data', source: data, destination: replica });
 */
export class Replication extends Construct {
  /** The replication, as Terraform has it. */
  readonly resource: S3BucketReplicationConfigurationA;

  /** @throws ChartwrightError `E_INFRA` if both buckets are in one region, or one is encrypted by KMS and the other is not */
  constructor(scope: Construct, id: string, props: ReplicationProps) {
    super(scope, id);
    const { source, destination } = props;
    this.check(source, destination);
    const stack = stackOf(this);
    const role = new IamRole(this, 'role', {
      name: nameOf(this, 'role', `${props.name}-replication`),
      description: `Copies the bucket ${props.name} to ${destination.region}`,
      assumeRolePolicy: policyDocument([
        {
          sid: 'S3',
          principals: { Service: ['s3.amazonaws.com'] },
          actions: ['sts:AssumeRole'],
          conditions: { StringEquals: { 'aws:SourceAccount': stack.environment.accountId } },
        },
      ]),
    });
    new IamRolePolicy(this, 'policy', {
      name: 'replicate',
      role: role.name,
      policy: policyDocument([...bucketStatements(source, destination), ...keyStatements(source, destination)]),
    });
    const key = keyOf(destination);
    this.resource = new S3BucketReplicationConfigurationA(this, 'Resource', {
      provider: stack.providerOf(source.region),
      bucket: source.resource.id,
      role: role.arn,
      rule: [
        {
          id: 'everything',
          status: 'Enabled',
          filter: { prefix: '' },
          deleteMarkerReplication: { status: 'Enabled' },
          destination: {
            bucket: destination.arn,
            ...(key === undefined ? {} : { encryptionConfiguration: { replicaKmsKeyId: key } }),
          },
          ...(key === undefined ? {} : { sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: 'Enabled' } } }),
        },
      ],
      dependsOn: [source.versioning, destination.versioning],
    });
  }

  private check(source: Bucket, destination: Bucket): void {
    const place = { construct: this.node.path };
    if (source.region === destination.region) {
      throw new ChartwrightError(
        'E_INFRA',
        `'destination' is in '${destination.region}', as 'source' is; wants a bucket in another region`,
        place,
      );
    }
    if ((source.encryption === 'sse-s3') !== (destination.encryption === 'sse-s3')) {
      throw new ChartwrightError(
        'E_INFRA',
        "'source' and 'destination' are encrypted by different means; wants KMS keys or S3's own for both",
        place,
      );
    }
  }
}

function keyOf({ encryption }: Bucket): string | undefined {
  return encryption === 'sse-s3' ? undefined : encryption.keyArn;
}

function bucketStatements(source: Bucket, destination: Bucket): readonly IdentityStatement[] {
  return [
    { sid: 'ReadSource', actions: ['s3:GetReplicationConfiguration', 's3:ListBucket'], resources: [source.arn] },
    {
      sid: 'ReadObjects',
      actions: ['s3:GetObjectVersionAcl', 's3:GetObjectVersionForReplication', 's3:GetObjectVersionTagging'],
      resources: [`${source.arn}/*`],
    },
    {
      sid: 'WriteReplica',
      actions: ['s3:ReplicateDelete', 's3:ReplicateObject', 's3:ReplicateTags'],
      resources: [`${destination.arn}/*`],
    },
  ];
}

function keyStatements(source: Bucket, destination: Bucket): readonly IdentityStatement[] {
  const [from, to] = [keyOf(source), keyOf(destination)];
  if (from === undefined || to === undefined) return [];
  const via = (bucket: Bucket) => ({ StringLike: { 'kms:ViaService': `s3.${bucket.region}.amazonaws.com` } });
  return [
    { sid: 'Decrypt', actions: ['kms:Decrypt'], resources: [from], conditions: via(source) },
    { sid: 'Encrypt', actions: ['kms:Encrypt', 'kms:GenerateDataKey'], resources: [to], conditions: via(destination) },
  ];
}
