import { Construct } from 'constructs';
import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { ChartwrightError } from '../errors';
import { NAME_LIMITS } from './name';
import { stackOf } from './stack-environment';

/** Days that CloudWatch can keep logs for. */
export const RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

/** A number of days that CloudWatch can keep logs for. */
export type RetentionDays = (typeof RETENTION_DAYS)[number];

/** Days that log groups are kept for: a year, as the CIS benchmark and most auditors want. */
export const LOG_RETENTION_DAYS: RetentionDays = 365;

/** What describes a log group. */
export interface LogGroupProps {
  /** Whole name, as in `/aws/eks/places-prod/cluster`: the services that write to it dictate it. */
  readonly name: string;
  /** ARN of the KMS key that encrypts the logs; its policy lets CloudWatch Logs use it (`services: ['logs']`). */
  readonly keyArn: string;
  /**
   * Days that entries are kept for.
   *
   * @default 365
   */
  readonly retentionDays?: RetentionDays | undefined;
  /**
   * Takes over a log group that is there already, because the service made it first or an earlier environment left it.
   *
   * @default false
   */
  readonly adopt?: boolean | undefined;
  /**
   * Region of the log group. CloudFront's firewall and Route 53 write to `us-east-1`.
   *
   * @default - the environment's region
   */
  readonly region?: string | undefined;
}

/**
 * A CloudWatch log group: encrypted, kept for a year, there before the service that writes to it would make its own.
 *
 * @example
 * new LogGroup(stack, 'cluster-logs', { name: '/aws/eks/places-prod/cluster', keyArn: key.arn });
 */
export class LogGroup extends Construct {
  /** The log group, as Terraform has it. */
  readonly resource: CloudwatchLogGroup;
  /** ARN of the log group, without `:*`. */
  readonly arn: string;
  /** Name of the log group, as given. */
  readonly name: string;

  constructor(scope: Construct, id: string, props: LogGroupProps) {
    super(scope, id);
    checkName(this, props.name);
    const stack = stackOf(this);
    const provider = stack.providerOf(props.region ?? stack.environment.region);
    this.resource = new CloudwatchLogGroup(this, 'Resource', {
      provider,
      name: props.name,
      kmsKeyId: props.keyArn,
      retentionInDays: props.retentionDays ?? LOG_RETENTION_DAYS,
    });
    if (props.adopt ?? false) this.resource.importFrom(props.name, provider);
    this.arn = this.resource.arn;
    this.name = props.name;
  }
}

function checkName(construct: Construct, name: string): void {
  if (!/^[\w./#-]+$/.test(name) || name.length > NAME_LIMITS.logGroup) {
    throw new ChartwrightError(
      'E_INFRA',
      `'name' is '${name}'; wants at most ${NAME_LIMITS.logGroup} letters, digits and '_', '-', '/', '.', '#'`,
      { construct: construct.node.path },
    );
  }
}
