import { Construct } from 'constructs';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import { S3BucketLoggingA } from '@cdktf/provider-aws/lib/s3-bucket-logging';
import { S3BucketNotification } from '@cdktf/provider-aws/lib/s3-bucket-notification';
import { S3BucketOwnershipControls } from '@cdktf/provider-aws/lib/s3-bucket-ownership-controls';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import type { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { ChartwrightError } from '../../errors';
import { Lazy } from '../cdktf';
import type { ITerraformDependable } from '../cdktf';
import { nameOf } from '../name';
import { policyDocument } from '../policies/policy-document';
import type { ResourceStatement } from '../policies/policy-document';
import { stackOf } from '../stack-environment';

/** Where a bucket's access logs go: a bucket in the same region. `LogBucket` is one. */
export interface AccessLogTarget {
  /** Name of the log bucket. */
  readonly bucketName: string;
  /**
   * What must be there before logs can be delivered: the log bucket's policy, where it is in the same stack.
   *
   * @default []
   */
  readonly writable?: readonly ITerraformDependable[] | undefined;
}

/** How a bucket is encrypted: by a KMS key of one's own, or by S3's, which log delivery alone wants. */
export type BucketEncryption = { readonly keyArn: string } | 'sse-s3';

/** What describes a bucket. */
export interface BucketProps {
  /** Last part of the name, `<application>-<environment>-<name>-` and what AWS adds to make it unique in the world. */
  readonly name: string;
  /** How objects are encrypted. */
  readonly encryption: BucketEncryption;
  /** Where access logs go; `none` is for the bucket that holds the access logs of all others. */
  readonly accessLogs: AccessLogTarget | 'none';
  /**
   * Whole name, where something must know it before the bucket is there, as the state's backend does.
   *
   * @default - made from `name`, unique
   */
  readonly exactName?: string | undefined;
  /**
   * Days after which objects are deleted.
   *
   * @default - never
   */
  readonly expireAfterDays?: number | undefined;
  /**
   * Days that replaced and deleted versions are kept for.
   *
   * @default 90
   */
  readonly noncurrentDays?: number | undefined;
  /**
   * Makes Terraform refuse to destroy the bucket, besides AWS's refusal to delete one that holds objects. A disposable
   * environment lifts both.
   *
   * @default false
   */
  readonly preventDestroy?: boolean | undefined;
  /**
   * Region of the bucket.
   *
   * @default - the environment's region
   */
  readonly region?: string | undefined;
}

/** Days after which a bucket forgets. */
export const BUCKET_DEFAULTS = { noncurrentDays: 90, abortUploadDays: 7 } as const;

/**
 * A private bucket: versioned, encrypted, logged, owned by its account whoever writes, deaf to plain HTTP and to everybody
 * whom no statement names. Its events go to EventBridge.
 *
 * ACLs are off; nothing here makes one.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
 * @example
 * const data = new Bucket(stack, 'data', {
 *   name: 'data',
 *   encryption: { keyArn: key.arn },
 *   accessLogs: { bucketName: logs.bucketName },
 * });
 */
export class Bucket extends Construct {
  /** The bucket, as Terraform has it. */
  readonly resource: S3Bucket;
  /** Its policy; what writes to the bucket by it comes after. */
  readonly policy: S3BucketPolicy;
  /** Its versioning, which replication comes after. */
  readonly versioning: S3BucketVersioningA;
  /** Name of the bucket. */
  readonly bucketName: string;
  /** ARN of the bucket. */
  readonly arn: string;
  /** Domain name of the bucket in its region, for an origin of CloudFront. */
  readonly domainName: string;
  /** How objects are encrypted. */
  readonly encryption: BucketEncryption;
  /** Region of the bucket. */
  readonly region: string;

  private readonly statements: ResourceStatement[] = [];

  /** @throws ChartwrightError `E_INFRA` if a name or a number of days is none */
  constructor(scope: Construct, id: string, props: BucketProps) {
    super(scope, id);
    this.check(props);
    const stack = stackOf(this);
    this.region = props.region ?? stack.environment.region;
    this.encryption = props.encryption;
    const provider = stack.providerOf(this.region);
    this.resource = new S3Bucket(this, 'Resource', {
      provider,
      ...(props.exactName === undefined
        ? { bucketPrefix: `${nameOf(this, 'bucketPrefix', props.name)}-` }
        : { bucket: props.exactName }),
      forceDestroy: stack.environment.disposable,
      ...((props.preventDestroy ?? false) && !stack.environment.disposable
        ? { lifecycle: { preventDestroy: true } }
        : {}),
    });
    this.bucketName = this.resource.bucket;
    this.arn = this.resource.arn;
    this.domainName = this.resource.bucketRegionalDomainName;
    const shared = { provider, bucket: this.resource.id };
    this.versioning = new S3BucketVersioningA(this, 'versioning', {
      ...shared,
      versioningConfiguration: { status: 'Enabled' },
    });
    this.close(shared);
    this.expire(shared, props);
    this.log(shared, props);
    this.policy = new S3BucketPolicy(this, 'policy', {
      ...shared,
      policy: Lazy.stringValue({
        produce: () => policyDocument([denyInsecureTransport(this.arn), ...this.statements]),
      }),
    });
  }

  /** Adds a statement to the bucket's policy. What it names may be made after the bucket, and from it. */
  addStatement(statement: ResourceStatement): void {
    this.statements.push(statement);
  }

  private close(shared: { readonly provider: AwsProvider; readonly bucket: string }): void {
    const key = this.encryption === 'sse-s3' ? undefined : this.encryption.keyArn;
    new S3BucketServerSideEncryptionConfigurationA(this, 'encryption', {
      ...shared,
      rule: [
        key === undefined
          ? { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }
          : {
              applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key },
              bucketKeyEnabled: true,
            },
      ],
    });
    new S3BucketPublicAccessBlock(this, 'public-access', {
      ...shared,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new S3BucketOwnershipControls(this, 'ownership', { ...shared, rule: { objectOwnership: 'BucketOwnerEnforced' } });
  }

  private expire(shared: { readonly provider: AwsProvider; readonly bucket: string }, props: BucketProps): void {
    new S3BucketLifecycleConfiguration(this, 'lifecycle', {
      ...shared,
      rule: [
        {
          id: 'expire',
          status: 'Enabled',
          filter: [{ prefix: '' }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: BUCKET_DEFAULTS.abortUploadDays }],
          noncurrentVersionExpiration: [{ noncurrentDays: props.noncurrentDays ?? BUCKET_DEFAULTS.noncurrentDays }],
          ...(props.expireAfterDays === undefined ? {} : { expiration: [{ days: props.expireAfterDays }] }),
        },
      ],
      dependsOn: [this.versioning],
    });
  }

  private log(
    shared: { readonly provider: AwsProvider; readonly bucket: string },
    { accessLogs, name }: BucketProps,
  ): void {
    new S3BucketNotification(this, 'events', { ...shared, eventbridge: true });
    if (accessLogs === 'none') return;
    new S3BucketLoggingA(this, 'logging', {
      ...shared,
      targetBucket: accessLogs.bucketName,
      targetPrefix: `s3/${name}/`,
      dependsOn: [...(accessLogs.writable ?? [])],
    });
  }

  private check({ exactName, expireAfterDays, noncurrentDays }: BucketProps): void {
    const place = { construct: this.node.path };
    if (exactName !== undefined && !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(exactName)) {
      throw new ChartwrightError(
        'E_INFRA',
        `'exactName' is '${exactName}'; wants 3 to 63 lower-case letters, digits, dots and hyphens`,
        place,
      );
    }
    for (const [property, days] of Object.entries({ expireAfterDays, noncurrentDays })) {
      if (days !== undefined && !(Number.isInteger(days) && days >= 1)) {
        throw new ChartwrightError('E_INFRA', `'${property}' is ${days}; wants a whole number of days from 1`, place);
      }
    }
  }
}

function denyInsecureTransport(arn: string): ResourceStatement {
  return {
    sid: 'DenyInsecureTransport',
    effect: 'Deny',
    principals: { AWS: ['*'] },
    actions: ['s3:*'],
    resources: [arn, `${arn}/*`],
    conditions: { Bool: { 'aws:SecureTransport': 'false' } },
  };
}
