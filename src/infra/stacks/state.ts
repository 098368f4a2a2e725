import type { Construct } from 'constructs';
import type { LogsOutput } from '../../contract/logs';
import type { StateOutput } from '../../contract/state';
import { StateBucket } from '../bucket/state-bucket';
import type { Environment } from '../environment';
import { EnvironmentStack, resolveProps } from '../stack';
import type { StackProps } from '../stack';

/** What describes the state stack. */
export interface StateStackProps {
  /** What the logs stack tells. Where it has a second region, the states are copied there. */
  readonly logs: LogsOutput;
}

/**
 * The stack of the bucket that holds the states of all stacks, its own among them.
 *
 * It begins with a local state: apply the logs stack and this one, name `stateBucketName(environment)` in the
 * environment's `state`, synthesize again, and run `terraform init -migrate-state` in both.
 *
 * @example
 * new StateStack(app, environment, (stack) => ({ logs: upstream(stack, logs) }));
 */
export class StateStack extends EnvironmentStack<'state'> {
  /** What the stack tells. */
  readonly output: StateOutput;

  constructor(scope: Construct, environment: Environment, props: StackProps<StateStackProps>) {
    super(scope, 'state', environment);
    const { logs } = resolveProps(this, props);
    const { bucket, keyArn } = new StateBucket(this, 'state', {
      accessLogs: { bucketName: logs.bucket.name },
      replica: logs.replica && {
        region: logs.replica.region,
        accessLogs: { bucketName: logs.replica.bucket.name },
      },
    });
    this.output = this.publish({ bucket: { name: bucket.bucketName, arn: bucket.arn }, keyArn });
  }
}
