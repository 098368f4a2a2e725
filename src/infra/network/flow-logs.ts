import { Construct } from 'constructs';
import { FlowLog } from '@cdktf/provider-aws/lib/flow-log';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { Key } from '../key';
import { LogGroup } from '../log-group';
import type { RetentionDays } from '../log-group';
import { nameOf } from '../name';
import { policyDocument } from '../policies/policy-document';
import { stackOf } from '../stack-environment';

/** What describes the flow logs of a VPC. */
export interface FlowLogsProps {
  /**
   * Which traffic is logged.
   *
   * @default 'ALL'
   */
  readonly traffic?: 'ACCEPT' | 'ALL' | 'REJECT' | undefined;
  /**
   * Seconds that packets are gathered for before they make an entry.
   *
   * @default 60
   */
  readonly aggregationSeconds?: 60 | 600 | undefined;
  /**
   * Days that entries are kept for.
   *
   * @default 365
   */
  readonly retentionDays?: RetentionDays | undefined;
  /**
   * ARN of the KMS key that encrypts the entries; its policy lets CloudWatch Logs use it.
   *
   * @default - a key of their own
   */
  readonly keyArn?: string | undefined;
  /**
   * Takes over a log group that is there already.
   *
   * @default false
   */
  readonly adopt?: boolean | undefined;
}

/** What flow logs are when nothing is said about them. */
export const FLOW_LOG_DEFAULTS = { traffic: 'ALL', aggregationSeconds: 60 } as const;

/**
 * Flow logs of a VPC, in an encrypted log group of their own that is there before the first entry.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
 */
export class FlowLogs extends Construct {
  /** The flow log, as Terraform has it. */
  readonly resource: FlowLog;
  /** Where the entries go. */
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, vpcId: string, props: FlowLogsProps = {}) {
    super(scope, id);
    const { prefix, accountId, partition, region } = stackOf(this).environment;
    const name = nameOf(this, 'role', 'flow-logs');
    const keyArn =
      props.keyArn ??
      new Key(this, 'key', { name: 'flow-logs', description: 'Encrypts the flow logs of the VPC', services: ['logs'] })
        .arn;
    this.logGroup = new LogGroup(this, 'group', {
      name: `/aws/vpc/${prefix}/flow-logs`,
      keyArn,
      retentionDays: props.retentionDays,
      adopt: props.adopt,
    });
    const role = new IamRole(this, 'role', {
      name,
      description: 'Writes the flow logs of the VPC',
      assumeRolePolicy: policyDocument([
        {
          sid: 'FlowLogs',
          principals: { Service: ['vpc-flow-logs.amazonaws.com'] },
          actions: ['sts:AssumeRole'],
          conditions: {
            StringEquals: { 'aws:SourceAccount': accountId },
            ArnLike: { 'aws:SourceArn': `arn:${partition}:ec2:${region}:${accountId}:vpc-flow-log/*` },
          },
        },
      ]),
    });
    const policy = new IamRolePolicy(this, 'policy', {
      name: 'write',
      role: role.name,
      policy: policyDocument([
        {
          sid: 'Write',
          actions: ['logs:CreateLogStream', 'logs:DescribeLogGroups', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
          resources: [`${this.logGroup.arn}:*`],
        },
      ]),
    });
    this.resource = new FlowLog(this, 'Resource', {
      vpcId,
      trafficType: props.traffic ?? FLOW_LOG_DEFAULTS.traffic,
      maxAggregationInterval: props.aggregationSeconds ?? FLOW_LOG_DEFAULTS.aggregationSeconds,
      logDestinationType: 'cloud-watch-logs',
      logDestination: this.logGroup.arn,
      iamRoleArn: role.arn,
      tags: { Name: name },
      dependsOn: [policy],
    });
  }
}
