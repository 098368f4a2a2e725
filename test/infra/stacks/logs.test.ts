import { logsOutput } from '../../../src/contract/logs';
import { resources, template } from '../support';
import { upstreams } from './support';
import { stackOf } from '../../../src/infra/stack-environment';

describe('LogsStack', () => {
  test('logs accesses to delivered logs, and no accesses to access logs', () => {
    const { logs } = upstreams();
    const json = template(logs);
    expect(resources(json, 'aws_s3_bucket')).toHaveLength(2);
    const [logging, ...others] = resources(json, 'aws_s3_bucket_logging');
    expect(others).toEqual([]);
    expect(logging).toMatchObject({ target_prefix: 's3/delivered/' });
  });

  test('tells of its buckets', () => {
    const { logs } = upstreams({ environment: { offline: true } });
    expect(Object.keys(logs.output).sort()).toEqual(
      Object.keys(logsOutput.shape)
        .filter((key) => key !== 'replica')
        .sort(),
    );
  });

  test('copies both to a second region, where copies of others are logged', () => {
    const { logs } = upstreams({ logs: { replicaRegion: 'eu-west-1' } });
    const json = template(logs);
    expect(resources(json, 'aws_s3_bucket_replication_configuration')).toHaveLength(2);
    const far = resources(json, 'aws_s3_bucket').filter((bucket) => bucket['provider'] === 'aws.eu-west-1');
    expect(far).toHaveLength(2);
    expect(logs.output.replica?.region).toBe('eu-west-1');
  });

  test("accepts of scanners that S3's own key encrypts its buckets, and nothing else", () => {
    const { logs } = upstreams();
    expect(new Set(stackOf(logs).acceptedFindings.flatMap(({ checks }) => checks))).toEqual(
      new Set(['CKV_AWS_145', 'AWS-0132']),
    );
  });

  test('keeps logs for as long as it is told', () => {
    const { logs } = upstreams({ logs: { retentionDays: 30 } });
    const rules = resources(template(logs), 'aws_s3_bucket_lifecycle_configuration').map((one) => one['rule']);
    expect(rules).toMatchObject([[{ expiration: [{ days: 30 }] }], [{ expiration: [{ days: 30 }] }]]);
  });
});
