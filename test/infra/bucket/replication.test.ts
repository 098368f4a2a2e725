import { Bucket } from '../../../src/infra/bucket/bucket';
import type { BucketEncryption } from '../../../src/infra/bucket/bucket';
import { Replication } from '../../../src/infra/bucket/replication';
import { resource, synth } from '../support';

function replicate(from: BucketEncryption, to: BucketEncryption, region = 'eu-west-1') {
  return synth((stack) => {
    const make = (id: string, encryption: BucketEncryption, where?: string) =>
      new Bucket(stack, id, { name: id, encryption, accessLogs: 'none', region: where });
    const props = { source: make('source', from), destination: make('replica', to, region) };
    new Replication(stack, 'replication', { name: 'data', ...props });
  });
}

const [ONE, OTHER] = [{ keyArn: 'arn:one' }, { keyArn: 'arn:other' }];

describe('Replication', () => {
  test("copies everything, encrypted by the replica's key", () => {
    const replication = resource(replicate(ONE, OTHER), 'aws_s3_bucket_replication_configuration');
    expect(replication['rule']).toMatchObject([
      {
        status: 'Enabled',
        filter: { prefix: '' },
        delete_marker_replication: { status: 'Enabled' },
        destination: { encryption_configuration: { replica_kms_key_id: 'arn:other' } },
        source_selection_criteria: { sse_kms_encrypted_objects: { status: 'Enabled' } },
      },
    ]);
    expect(replication['depends_on']).toHaveLength(2);
  });

  test('decrypts by one key and encrypts by the other, through S3 only', () => {
    const policy = resource(replicate(ONE, OTHER), 'aws_iam_role_policy')['policy'];
    expect(policy).toContain(
      '"Action":["kms:Decrypt"],"Resource":["arn:one"],"Condition":{"StringLike":{"kms:ViaService":"s3.eu-central-1.amazonaws.com"}}',
    );
    expect(policy).toContain(
      '"Resource":["arn:other"],"Condition":{"StringLike":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}}',
    );
  });

  test("needs no key where both are encrypted by S3's own", () => {
    const json = replicate('sse-s3', 'sse-s3');
    expect(resource(json, 'aws_iam_role_policy')['policy']).not.toContain('kms');
    expect(JSON.stringify(resource(json, 'aws_s3_bucket_replication_configuration'))).not.toContain('kms');
  });

  test('fails within a region', () => {
    expect(() => replicate(ONE, OTHER, 'eu-central-1')).toThrow("'destination' is in 'eu-central-1', as 'source' is");
  });

  test('fails between different means of encryption', () => {
    expect(() => replicate(ONE, 'sse-s3')).toThrow('are encrypted by different means');
  });
});
