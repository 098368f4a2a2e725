import { StateBucket, stateBucketName } from '../../../src/infra/bucket/state-bucket';
import { resource, resources, synth } from '../support';

describe('StateBucket', () => {
  test('has a name that is known beforehand, and unique in the world by its account', () => {
    const json = synth((stack) => {
      new StateBucket(stack, 'state', { accessLogs: { bucketName: 'logs' } });
      expect(stateBucketName(stack.environment)).toBe('places-test-state-111122223333');
    });
    expect(resource(json, 'aws_s3_bucket')['bucket']).toBe('places-test-state-111122223333');
  });

  test('has a copy in a second region, with the key and logs of that region', () => {
    const json = synth((stack) => {
      const replica = { region: 'eu-west-1', accessLogs: { bucketName: 'far-logs' } };
      new StateBucket(stack, 'state', { accessLogs: { bucketName: 'logs' }, replica });
    });
    expect(resources(json, 'aws_kms_key').map((key) => key['provider'])).toEqual(['aws', 'aws.eu-west-1']);
    expect(resources(json, 'aws_s3_bucket_logging').map((logging) => logging['target_bucket'])).toEqual([
      'logs',
      'far-logs',
    ]);
  });
});
