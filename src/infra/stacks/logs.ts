import type { Construct } from 'constructs';
import type { LogsOutput } from '../../contract/logs';
import type { Bucket } from '../bucket/bucket';
import { LogBucket } from '../bucket/log-bucket';
import { Replication } from '../bucket/replication';
import type { Environment } from '../environment';
import { EnvironmentStack } from '../stack';

/** What describes the logs stack. */
export interface LogsStackProps {
  /**
   * Days that delivered logs are kept for.
   *
   * @default 365
   */
  readonly retentionDays?: number | undefined;
  /**
   * A second region, that logs are copied to, and in which copies of other buckets are logged.
   *
   * @default - none
   */
  readonly replicaRegion?: string | undefined;
}

/**
 * The stack of the buckets that AWS delivers logs to: one for the access logs of buckets, one for the logs of load
 * balancers and distributions, accesses to which are logged in the first.
 *
 * It is apart because its buckets cannot be encrypted by a key of one's own, which scanners must be told.
 *
 * @example
 * const logs = new LogsStack(app, environment, { replicaRegion: 'eu-west-1' });
 */
export class LogsStack extends EnvironmentStack<'logs'> {
  /** What the stack tells. */
  readonly output: LogsOutput;

  constructor(scope: Construct, environment: Environment, props: LogsStackProps = {}) {
    super(scope, 'logs', environment);
    const own = this.makeBuckets('', environment.region, props);
    const { replicaRegion } = props;
    const replica = replicaRegion === undefined ? undefined : this.makeBuckets('replica-', replicaRegion, props);
    if (replica !== undefined) {
      this.replicate('access-logs', own.access, replica.access);
      this.replicate('delivered-logs', own.delivered, replica.delivered);
    }
    this.output = this.publish({
      bucket: describe(own.access.bucket),
      deliveryBucket: describe(own.delivered.bucket),
      ...(replicaRegion === undefined || replica === undefined
        ? {}
        : { replica: { region: replicaRegion, bucket: describe(replica.access.bucket) } }),
    });
  }

  private makeBuckets(prefix: string, region: string, { retentionDays }: LogsStackProps) {
    const access = new LogBucket(this, `${prefix}access-logs`, {
      name: `${prefix}access`,
      writers: ['s3'],
      accessLogs: 'none',
      retentionDays,
      region,
    });
    const delivered = new LogBucket(this, `${prefix}delivered-logs`, {
      name: `${prefix}delivered`,
      writers: ['load-balancers', 'log-delivery'],
      accessLogs: access,
      retentionDays,
      region,
    });
    return { access, delivered };
  }

  private replicate(name: string, source: LogBucket, destination: LogBucket): void {
    new Replication(this, `${name}-replication`, { name, source: source.bucket, destination: destination.bucket });
  }
}

function describe({ bucketName, arn }: Bucket) {
  return { name: bucketName, arn };
}
