import { clusterAlarms, databaseAlarms } from '../../src/infra/alarm-rules';
import { ALARM_WINDOW, Alarms, type AlarmRule } from '../../src/infra/alarms';
import { Database } from '../../src/infra/database/database';
import { refusal } from '../refusal';
import { DATABASE } from './database/support';
import { clusterIn } from './eks/support';
import { resource, synth, testStack } from './support';

const KEY = DATABASE.keyArn;

describe('Alarms', () => {
  const RULE: AlarmRule = {
    description: 'The queue grows',
    namespace: 'AWS/SQS',
    metric: 'ApproximateNumberOfMessagesVisible',
    dimensions: { QueueName: 'jobs' },
    statistic: 'Maximum',
    when: { above: 100 },
  };
  const template = (rule: Partial<AlarmRule> = {}, emails: readonly string[] = []) =>
    synth((stack) => new Alarms(stack, 'alarms', { keyArn: KEY, rules: { queue: { ...RULE, ...rule } }, emails }));

  test('go off after a quarter of an hour, and tell of their end too', () => {
    const from = template();
    const topic = `\${${resource(from, 'aws_sns_topic').address}.arn}`;
    expect(resource(from, 'aws_cloudwatch_metric_alarm')).toMatchObject({
      alarm_name: 'places-test-queue',
      comparison_operator: 'GreaterThanThreshold',
      threshold: 100,
      period: ALARM_WINDOW.periodSeconds,
      evaluation_periods: ALARM_WINDOW.periods,
      alarm_actions: [topic],
      ok_actions: [topic],
    });
    expect(ALARM_WINDOW.periodSeconds * ALARM_WINDOW.periods).toBe(15 * 60);
  });

  test('go off below a threshold, over the given time', () => {
    expect(
      resource(template({ when: { below: 5 }, periods: 1, periodSeconds: 60 }), 'aws_cloudwatch_metric_alarm'),
    ).toMatchObject({ comparison_operator: 'LessThanThreshold', threshold: 5, period: 60, evaluation_periods: 1 });
  });

  test('tell by an encrypted topic that CloudWatch of this account alone writes to', () => {
    const from = template();
    expect(resource(from, 'aws_sns_topic')['kms_master_key_id']).toBe(KEY);
    expect(resource(from, 'aws_sns_topic_policy')['policy']).toContain('"aws:SourceAccount":["111122223333"]');
  });

  test('tell the given people', () => {
    expect(resource(template({}, ['ops@example.com']), 'aws_sns_topic_subscription')).toMatchObject({
      protocol: 'email',
      endpoint: 'ops@example.com',
    });
  });

  test('fail on a text that is no mail address', () => {
    expect(refusal(() => template({}, ['ops'])).message).toMatch(/'emails' holds 'ops'/);
  });

  test('of two databases are told apart', () => {
    const stack = testStack();
    const rules = ['one', 'two'].flatMap((name) =>
      Object.keys(databaseAlarms(new Database(stack, `database-${name}`, { ...DATABASE, name }))),
    );
    expect(new Set(rules).size).toBe(rules.length);
    expect(rules).toContain('database-one-storage');
  });

  test('of a cluster are of that cluster', () => {
    const rules = Object.values(clusterAlarms(clusterIn(testStack())));
    expect(rules.map((rule) => rule.dimensions)).toEqual(rules.map(() => ({ ClusterName: 'places-test' })));
  });
});
