import { Construct } from 'constructs';
import type { ITerraformDependable } from '../cdktf';
import type { Environment } from '../environment';
import type { ResourceStatement } from '../policies/policy-document';
import { stackOf } from '../stack-environment';
import { Bucket } from './bucket';
import type { AccessLogTarget } from './bucket';

/** Who delivers logs: S3 itself, load balancers, or the log delivery that CloudFront and network load balancers use. */
export type LogWriter = 's3' | 'load-balancers' | 'log-delivery';

/** What describes a log bucket. */
export interface LogBucketProps {
  /** Last part of the name. */
  readonly name: string;
  /** Who delivers logs. */
  readonly writers: readonly LogWriter[];
  /** Where accesses to the logs are logged; `none` for the bucket that holds access logs. */
  readonly accessLogs: AccessLogTarget | 'none';
  /**
   * Days that logs are kept for.
   *
   * @default 365
   */
  readonly retentionDays?: number | undefined;
  /**
   * Region of the bucket: that of what delivers to it.
   *
   * @default - the environment's region
   */
  readonly region?: string | undefined;
}

/** Days that delivered logs are kept for. */
export const DELIVERED_LOG_DAYS = 365;

/**
 * A bucket that AWS services deliver logs to. It is encrypted by S3's own key: load balancers and S3 deliver to no other.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 * @example
 * const accessLogs = new LogBucket(stack, 'access-logs', { name: 'access-logs', writers: ['s3'], accessLogs: 'none' });
 */
export class LogBucket extends Construct implements AccessLogTarget {
  /** The bucket. */
  readonly bucket: Bucket;
  /** Name of the bucket. */
  readonly bucketName: string;
  /** The policy that lets logs in; whatever logs to the bucket comes after. */
  readonly writable: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: LogBucketProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'bucket', {
      name: props.name,
      encryption: 'sse-s3',
      accessLogs: props.accessLogs,
      expireAfterDays: props.retentionDays ?? DELIVERED_LOG_DAYS,
      region: props.region,
    });
    this.bucketName = this.bucket.bucketName;
    this.writable = [this.bucket.policy];
    const stack = stackOf(this);
    stack.acceptFinding(this.bucket.resource, {
      checks: ['CKV_AWS_145', 'AWS-0132'],
      reason: "S3 and load balancers deliver logs to buckets under S3's own encryption only",
    });
    for (const writer of props.writers) {
      for (const statement of WRITER_STATEMENTS[writer](this.bucket.arn, stack.environment))
        this.bucket.addStatement(statement);
    }
  }
}

type WriterStatements = (arn: string, environment: Environment) => readonly ResourceStatement[];

const WRITER_STATEMENTS: Readonly<Record<LogWriter, WriterStatements>> = {
  s3: (arn, { accountId }) => [
    {
      sid: 'S3AccessLogs',
      principals: { Service: ['logging.s3.amazonaws.com'] },
      actions: ['s3:PutObject'],
      resources: [`${arn}/s3/*`],
      conditions: { StringEquals: { 'aws:SourceAccount': accountId } },
    },
  ],
  'load-balancers': (arn, { accountId, partition }) => [
    {
      sid: 'LoadBalancerLogs',
      principals: { Service: ['logdelivery.elasticloadbalancing.amazonaws.com'] },
      actions: ['s3:PutObject'],
      resources: [`${arn}/*`],
      conditions: {
        ArnLike: { 'aws:SourceArn': `arn:${partition}:elasticloadbalancing:*:${accountId}:loadbalancer/*` },
      },
    },
  ],
  'log-delivery': (arn, { accountId, partition }) => {
    const source = {
      ArnLike: { 'aws:SourceArn': `arn:${partition}:logs:*:${accountId}:*` },
      StringEquals: { 'aws:SourceAccount': accountId },
    };
    const principals = { Service: ['delivery.logs.amazonaws.com'] };
    return [
      { sid: 'LogDeliveryCheck', principals, actions: ['s3:GetBucketAcl'], resources: [arn], conditions: source },
      {
        sid: 'LogDelivery',
        principals,
        actions: ['s3:PutObject'],
        resources: [`${arn}/*`],
        conditions: {
          ...source,
          StringEquals: { ...source.StringEquals, 's3:x-amz-acl': 'bucket-owner-full-control' },
        },
      },
    ];
  },
};
