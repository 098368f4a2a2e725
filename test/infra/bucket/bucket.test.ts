import { Bucket } from '../../../src/infra/bucket/bucket';
import type { BucketProps } from '../../../src/infra/bucket/bucket';
import type { EnvironmentProps } from '../../../src/infra/environment';
import { resource, synth } from '../support';

const BASE: BucketProps = { name: 'data', encryption: { keyArn: 'arn:key' }, accessLogs: { bucketName: 'logs' } };

function bucket(props: Partial<BucketProps> = {}, environment: Partial<EnvironmentProps> = {}) {
  return synth((stack) => {
    new Bucket(stack, 'bucket', { ...BASE, ...props });
  }, environment);
}

describe('Bucket', () => {
  test('is versioned, encrypted by the key, and closed to the public', () => {
    const json = bucket();
    expect(resource(json, 'aws_s3_bucket_versioning')).toMatchObject({
      versioning_configuration: { status: 'Enabled' },
    });
    expect(resource(json, 'aws_s3_bucket_server_side_encryption_configuration')['rule']).toEqual([
      {
        apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms', kms_master_key_id: 'arn:key' },
        bucket_key_enabled: true,
      },
    ]);
    expect(resource(json, 'aws_s3_bucket_public_access_block')).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
  });

  // Failure mode 20: since April 2023 a bucket refuses ACLs.
  test('belongs to its account, without an ACL', () => {
    const json = bucket();
    expect(resource(json, 'aws_s3_bucket_ownership_controls')).toMatchObject({
      rule: { object_ownership: 'BucketOwnerEnforced' },
    });
    expect(Object.keys(json.resource)).not.toContain('aws_s3_bucket_acl');
  });

  test('has nothing in line that the provider has deprecated', () => {
    expect(Object.keys(resource(bucket(), 'aws_s3_bucket')).sort()).toEqual([
      'address',
      'bucket_prefix',
      'force_destroy',
      'provider',
    ]);
  });

  test('refuses plain HTTP', () => {
    expect(resource(bucket(), 'aws_s3_bucket_policy')['policy']).toMatch(
      /"Effect":"Deny","Principal":\{"AWS":\["\*"\]\},"Action":\["s3:\*"\].*"Bool":\{"aws:SecureTransport":"false"\}/,
    );
  });

  test('takes statements that are added after it, and may name what was made from it', () => {
    const json = synth((stack) => {
      const made = new Bucket(stack, 'bucket', BASE);
      made.addStatement({
        sid: 'Later',
        principals: { AWS: ['arn:role'] },
        actions: ['s3:GetObject'],
        resources: [`${made.arn}/*`],
      });
    });
    expect(resource(json, 'aws_s3_bucket_policy')['policy']).toMatch(
      /"Sid":"Later".*\$\{aws_s3_bucket\.[^}]+\.arn\}\/\*/,
    );
  });

  test('keeps old versions for ninety days and leaves no upload half-done', () => {
    const [rule] = [resource(bucket(), 'aws_s3_bucket_lifecycle_configuration')['rule']];
    expect(rule).toEqual([
      {
        id: 'expire',
        status: 'Enabled',
        filter: [{ prefix: '' }],
        abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
        noncurrent_version_expiration: [{ noncurrent_days: 90 }],
      },
    ]);
  });

  test('forgets when it is told', () => {
    const json = bucket({ expireAfterDays: 30, noncurrentDays: 1 });
    expect(resource(json, 'aws_s3_bucket_lifecycle_configuration')['rule']).toMatchObject([
      { expiration: [{ days: 30 }], noncurrent_version_expiration: [{ noncurrent_days: 1 }] },
    ]);
  });

  test('logs accesses by its name, and tells its events', () => {
    const json = bucket();
    expect(resource(json, 'aws_s3_bucket_logging')).toMatchObject({ target_bucket: 'logs', target_prefix: 's3/data/' });
    expect(resource(json, 'aws_s3_bucket_notification')['eventbridge']).toBe(true);
  });

  test('has a unique name, or the exact one it is given', () => {
    expect(resource(bucket(), 'aws_s3_bucket')['bucket_prefix']).toBe('places-test-data-');
    expect(resource(bucket({ exactName: 'places-state' }), 'aws_s3_bucket')).toMatchObject({ bucket: 'places-state' });
  });

  test('is not destroyed by mistake, unless the environment is disposable', () => {
    expect(resource(bucket({ preventDestroy: true }), 'aws_s3_bucket')).toMatchObject({
      force_destroy: false,
      lifecycle: { prevent_destroy: true },
    });
    const disposable = resource(bucket({ preventDestroy: true }, { disposable: true }), 'aws_s3_bucket');
    expect(disposable['force_destroy']).toBe(true);
    expect(disposable).not.toHaveProperty('lifecycle');
  });

  test('is wholly in the region that it is told', () => {
    const json = bucket({ region: 'eu-west-1' });
    const providers = Object.keys(json.resource).map((type) => resource(json, type)['provider']);
    expect(new Set(providers)).toEqual(new Set(['aws.eu-west-1']));
  });

  test.each<[string, Partial<BucketProps>, string]>([
    ['a name too long for what AWS adds', { name: 'a-name-that-is-quite-long-for-it' }, 'a bucket prefix name ends at'],
    ['an exact name that is none', { exactName: 'Places' }, "'exactName' is 'Places'"],
    ['no day', { expireAfterDays: 0 }, "'expireAfterDays' is 0"],
    ['half a day', { noncurrentDays: 0.5 }, "'noncurrentDays' is 0.5"],
  ])('fails on %s', (_, props, message) => {
    expect(() => bucket(props)).toThrow(message);
  });
});
