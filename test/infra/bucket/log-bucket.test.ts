import { Bucket } from '../../../src/infra/bucket/bucket';
import type { BucketProps } from '../../../src/infra/bucket/bucket';
import { LogBucket } from '../../../src/infra/bucket/log-bucket';
import { resource, resources, synth } from '../support';

const BASE: BucketProps = { name: 'data', encryption: { keyArn: 'arn:key' }, accessLogs: { bucketName: 'logs' } };

describe('LogBucket', () => {
  const logBucket = (writers: readonly ('s3' | 'load-balancers' | 'log-delivery')[]) =>
    synth((stack) => {
      new LogBucket(stack, 'logs', { name: 'logs', writers, accessLogs: 'none' });
    });

  test("is encrypted by S3's own key, which log delivery wants", () => {
    const json = logBucket(['s3']);
    expect(resource(json, 'aws_s3_bucket_server_side_encryption_configuration')['rule']).toEqual([
      { apply_server_side_encryption_by_default: { sse_algorithm: 'AES256' } },
    ]);
  });

  test('lets in whom it is told, for this account alone', () => {
    const policy = (writer: 's3' | 'load-balancers' | 'log-delivery') =>
      String(resource(logBucket([writer]), 'aws_s3_bucket_policy')['policy']);
    expect(policy('s3')).toContain('"Principal":{"Service":["logging.s3.amazonaws.com"]},"Action":["s3:PutObject"]');
    expect(policy('s3')).toContain('"aws:SourceAccount":"111122223333"');
    expect(policy('load-balancers')).toContain('"arn:aws:elasticloadbalancing:*:111122223333:loadbalancer/*"');
    expect(policy('log-delivery')).toContain('"s3:x-amz-acl":"bucket-owner-full-control"');
    expect(policy('s3')).not.toContain('delivery.logs');
  });

  test('keeps logs for a year, and logs no access to itself', () => {
    const json = logBucket(['s3']);
    expect(resource(json, 'aws_s3_bucket_lifecycle_configuration')['rule']).toMatchObject([
      { expiration: [{ days: 365 }] },
    ]);
    expect(resources(json, 'aws_s3_bucket_logging')).toEqual([]);
  });

  test('is there with its policy before anything logs to it', () => {
    const json = synth((stack) => {
      const accessLogs = new LogBucket(stack, 'logs', { name: 'logs', writers: ['s3'], accessLogs: 'none' });
      new Bucket(stack, 'bucket', { ...BASE, accessLogs });
    });
    expect(resource(json, 'aws_s3_bucket_logging')['depends_on']).toEqual([
      expect.stringMatching(/^aws_s3_bucket_policy\.logs_/),
    ]);
  });
});
