import { stateBucketName } from '../../../src/infra/bucket/state-bucket';
import type { EnvironmentProps } from '../../../src/infra/environment';
import { StateStack } from '../../../src/infra/stacks/state';
import { upstream } from '../../../src/infra/upstream';
import { resource, resources, template } from '../support';
import { upstreams } from './support';

function state(replicaRegion?: string, environment: Partial<EnvironmentProps> = {}) {
  const { app, logs, environment: made } = upstreams({ environment, logs: { replicaRegion } });
  return new StateStack(app, made, (stack) => ({ logs: upstream(stack, logs) }));
}

describe('StateStack', () => {
  test('has the bucket whose name the environment can name beforehand', () => {
    const stack = state();
    expect(resource(template(stack), 'aws_s3_bucket')).toMatchObject({
      bucket: 'places-test-state-111122223333',
      force_destroy: false,
      lifecycle: { prevent_destroy: true },
    });
    expect(stateBucketName(stack.environment)).toBe('places-test-state-111122223333');
  });

  test('has no table to lock by', () => {
    expect(Object.keys(template(state()).resource)).not.toContain('aws_dynamodb_table');
  });

  test('keeps older states for a year, encrypted by its own key, and logs who reads them', () => {
    const json = template(state());
    expect(resource(json, 'aws_s3_bucket_lifecycle_configuration')['rule']).toMatchObject([
      { noncurrent_version_expiration: [{ noncurrent_days: 365 }] },
    ]);
    expect(String(resource(json, 'aws_s3_bucket_logging')['target_bucket'])).toContain('["bucket"]["name"]');
    expect(resources(json, 'aws_kms_key')).toHaveLength(1);
  });

  test('copies the states where the logs have a second region', () => {
    const json = template(state('eu-west-1'));
    expect(resource(json, 'aws_s3_bucket_replication_configuration')['provider']).toBe('aws');
    expect(resources(json, 'aws_s3_bucket').map((bucket) => bucket['provider'])).toEqual(['aws', 'aws.eu-west-1']);
  });
});
