import { Construct } from 'constructs';
import { Key } from '../key';
import { stackOf } from '../stack-environment';
import { Bucket } from './bucket';
import type { AccessLogTarget } from './bucket';
import { Replication } from './replication';

/** What describes the bucket of the states. */
export interface StateBucketProps {
  /** Where accesses to the states are logged. */
  readonly accessLogs: AccessLogTarget;
  /**
   * A second region that holds a copy.
   *
   * @default - none
   */
  readonly replica?: { readonly region: string; readonly accessLogs: AccessLogTarget } | undefined;
}

/** Days that older versions of a state can be brought back for. */
export const STATE_VERSION_DAYS = 365;

/**
 * The bucket that holds the Terraform states of an environment, encrypted by its own key. Terraform locks by objects in
 * it (`use_lockfile`); there is no table.
 *
 * Its name is known beforehand, `<application>-<environment>-state-<account>`: name it in the environment's `state` once
 * it is there, synthesize again, and `terraform init -migrate-state` moves the local states into it, its own too.
 *
 * @see https://developer.hashicorp.com/terraform/language/backend/s3#state-locking
 * @example
 * const state = new StateBucket(stack, 'state', { accessLogs: accessLogs });
 */
export class StateBucket extends Construct {
  /** The bucket. */
  readonly bucket: Bucket;
  /** Key of the states. */
  readonly keyArn: string;

  constructor(scope: Construct, id: string, props: StateBucketProps) {
    super(scope, id);
    const { environment } = stackOf(this);
    this.keyArn = new Key(this, 'key', { name: 'state', description: 'Encrypts the Terraform states' }).arn;
    this.bucket = new Bucket(this, 'bucket', {
      name: 'state',
      exactName: stateBucketName(environment),
      encryption: { keyArn: this.keyArn },
      accessLogs: props.accessLogs,
      noncurrentDays: STATE_VERSION_DAYS,
      preventDestroy: true,
    });
    if (props.replica === undefined) return;
    const { region, accessLogs } = props.replica;
    const keyArn = new Key(this, 'replica-key', {
      name: 'state-replica',
      description: 'Encrypts the copies of the Terraform states',
      region,
    }).arn;
    const destination = new Bucket(this, 'replica', {
      name: 'state-replica',
      encryption: { keyArn },
      accessLogs,
      noncurrentDays: STATE_VERSION_DAYS,
      region,
      preventDestroy: true,
    });
    new Replication(this, 'replication', { name: 'state', source: this.bucket, destination });
  }
}

/** Name of the bucket that an environment's states are kept in. Pure. */
export function stateBucketName({
  prefix,
  accountId,
}: {
  readonly prefix: string;
  readonly accountId: string;
}): string {
  return `${prefix}-state-${accountId}`;
}
