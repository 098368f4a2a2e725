import { CloudwatchMetricAlarm } from '@cdktf/provider-aws/lib/cloudwatch-metric-alarm';
import { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { SnsTopicPolicy } from '@cdktf/provider-aws/lib/sns-topic-policy';
import { SnsTopicSubscription } from '@cdktf/provider-aws/lib/sns-topic-subscription';
import { Construct } from 'constructs';
import { ChartwrightError } from '../errors';
import { nameOf } from './name';
import { policyDocument } from './policies/policy-document';
import { stackOf } from './stack-environment';

/** One thing that somebody is told of. */
export interface AlarmRule {
  /** What is wrong, and what to do, in a sentence: it is in the message. */
  readonly description: string;
  /** Namespace of the metric, as in `AWS/RDS`. */
  readonly namespace: string;
  /** Name of the metric. */
  readonly metric: string;
  /** Dimensions of the metric. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** What is made of the values of a period. */
  readonly statistic: 'Average' | 'Maximum' | 'Minimum' | 'Sum';
  /** When the alarm goes off: the value is above or below this. */
  readonly when: { readonly above: number } | { readonly below: number };
  /**
   * Length of a period, in seconds.
   *
   * @default 300
   */
  readonly periodSeconds?: number | undefined;
  /**
   * Periods in a row.
   *
   * @default 3
   */
  readonly periods?: number | undefined;
}

/** What describes the alarms of a stack. */
export interface AlarmsProps {
  /** ARN of the KMS key that encrypts messages (`services: ['cloudwatch-alarms']`). */
  readonly keyArn: string;
  /** Rules by name: `databaseAlarms`, `clusterAlarms`, and the user's own. */
  readonly rules: Readonly<Record<string, AlarmRule>>;
  /**
   * Mail addresses that are told; each has to confirm.
   *
   * @default []
   */
  readonly emails?: readonly string[] | undefined;
}

/** Seconds that a value is made of, and how many of them in a row make an alarm: a quarter of an hour. */
export const ALARM_WINDOW = { periodSeconds: 300, periods: 3 } as const;

/**
 * Alarms, and the topic that tells of them and of their end.
 *
 * @example
 * new Alarms(stack, 'alarms', { keyArn: key.arn, rules: databaseAlarms(database), emails: ['ops@example.com'] });
 */
export class Alarms extends Construct {
  /** ARN of the topic, for further subscriptions. */
  readonly topicArn: string;

  /** @throws ChartwrightError `E_INFRA` if a mail address is none, or a name is too long */
  constructor(scope: Construct, id: string, { keyArn, rules, emails = [] }: AlarmsProps) {
    super(scope, id);
    const { accountId } = stackOf(this).environment;
    const topic = new SnsTopic(this, 'topic', { name: nameOf(this, 'topic', 'alarms'), kmsMasterKeyId: keyArn });
    this.topicArn = topic.arn;
    new SnsTopicPolicy(this, 'policy', {
      arn: topic.arn,
      policy: policyDocument([
        {
          sid: 'Alarms',
          principals: { Service: ['cloudwatch.amazonaws.com'] },
          actions: ['sns:Publish'],
          resources: [topic.arn],
          conditions: { StringEquals: { 'aws:SourceAccount': [accountId] } },
        },
      ]),
    });
    for (const email of emails) {
      if (!/^[^@\s]+@[^@\s]+$/.test(email)) {
        throw new ChartwrightError('E_INFRA', `'emails' holds '${email}'; wants mail addresses`, {
          construct: this.node.path,
        });
      }
      new SnsTopicSubscription(this, `mail-${email.replace(/[^A-Za-z0-9]/g, '-')}`, {
        topicArn: topic.arn,
        protocol: 'email',
        endpoint: email,
      });
    }
    for (const [name, rule] of Object.entries(rules)) {
      const above = 'above' in rule.when;
      new CloudwatchMetricAlarm(this, name, {
        alarmName: nameOf(this, 'alarm', name),
        alarmDescription: rule.description,
        namespace: rule.namespace,
        metricName: rule.metric,
        dimensions: { ...rule.dimensions },
        statistic: rule.statistic,
        comparisonOperator: above ? 'GreaterThanThreshold' : 'LessThanThreshold',
        threshold: 'above' in rule.when ? rule.when.above : rule.when.below,
        period: rule.periodSeconds ?? ALARM_WINDOW.periodSeconds,
        evaluationPeriods: rule.periods ?? ALARM_WINDOW.periods,
        treatMissingData: 'missing',
        alarmActions: [topic.arn],
        okActions: [topic.arn],
      });
    }
  }
}
