import { resource, resources } from '../support';
import { network } from './support';

describe('FlowLogs', () => {
  test('logs all traffic, encrypted, for a year', () => {
    const json = network();
    expect(resource(json, 'aws_flow_log')).toMatchObject({ traffic_type: 'ALL', max_aggregation_interval: 60 });
    expect(resource(json, 'aws_cloudwatch_log_group')).toMatchObject({
      name: '/aws/vpc/places-test/flow-logs',
      retention_in_days: 365,
    });
    expect(resource(json, 'aws_cloudwatch_log_group')['kms_key_id']).toMatch(/aws_kms_key/);
  });

  test('logs what it is told, for as long as it is told, by the key it is given', () => {
    const flowLogs = { traffic: 'REJECT', aggregationSeconds: 600, retentionDays: 731, keyArn: 'arn:key' } as const;
    const json = network({ flowLogs });
    expect(resource(json, 'aws_flow_log')).toMatchObject({ traffic_type: 'REJECT', max_aggregation_interval: 600 });
    expect(resource(json, 'aws_cloudwatch_log_group')).toMatchObject({ retention_in_days: 731, kms_key_id: 'arn:key' });
    expect(resources(json, 'aws_kms_key')).toEqual([]);
  });

  test('lets the flow logs write to their own group alone, for this account alone', () => {
    const json = network();
    expect(resource(json, 'aws_iam_role')['assume_role_policy']).toContain('"aws:SourceAccount":"111122223333"');
    expect(resource(json, 'aws_iam_role_policy')['policy']).toMatch(
      /"Resource":\["\$\{aws_cloudwatch_log_group\.[^}]+\.arn\}:\*"\]/,
    );
  });
});
