import { Testing } from '../../src/infra/cdktf';
import { LogGroup } from '../../src/infra/log-group';
import type { LogGroupProps } from '../../src/infra/log-group';
import { resource, synth, testStack } from './support';

const PROPS: LogGroupProps = { name: '/aws/eks/places-test/cluster', keyArn: 'arn:aws:kms:eu-central-1:1:key/1' };

function logGroup(props: Partial<LogGroupProps> = {}) {
  return resource(
    synth((stack) => {
      new LogGroup(stack, 'logs', { ...PROPS, ...props });
    }),
    'aws_cloudwatch_log_group',
  );
}

describe('LogGroup', () => {
  test('is encrypted and kept for a year', () => {
    expect(logGroup()).toMatchObject({ name: PROPS.name, kms_key_id: PROPS.keyArn, retention_in_days: 365 });
  });

  test('keeps entries for as long as it is told, where it is told', () => {
    expect(logGroup({ retentionDays: 731, region: 'us-east-1' })).toMatchObject({
      retention_in_days: 731,
      provider: 'aws.us-east-1',
    });
  });

  // Failure mode 4: the log group of a deleted cluster is still there when the next one wants it.
  test('adopts a log group that is there already', () => {
    const stack = testStack();
    new LogGroup(stack, 'logs', { ...PROPS, adopt: true });
    expect(Testing.synth(stack)).toMatch(
      new RegExp(
        `"import": \\[\\s*\\{\\s*"id": "${PROPS.name}",\\s*"provider": "aws",\\s*"to": "aws_cloudwatch_log_group\\.`,
      ),
    );
  });

  test('fails on a name that CloudWatch refuses', () => {
    expect(() => logGroup({ name: 'my logs' })).toThrow("'name' is 'my logs'; wants at most 512");
    expect(() => logGroup({ name: 'x'.repeat(513) })).toThrow('wants at most 512');
  });
});
