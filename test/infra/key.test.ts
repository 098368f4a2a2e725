import { Key } from '../../src/infra/key';
import type { KeyProps } from '../../src/infra/key';
import { resource, synth } from './support';

const PROPS: KeyProps = { name: 'data', description: 'Encrypts the data of Places' };

function key(props: Partial<KeyProps> = {}, environment = {}) {
  return resource(
    synth((stack) => {
      new Key(stack, 'key', { ...PROPS, ...props });
    }, environment),
    'aws_kms_key',
  );
}

describe('Key', () => {
  test('rotates, and can be brought back for thirty days', () => {
    expect(key()).toMatchObject({ enable_key_rotation: true, deletion_window_in_days: 30 });
  });

  test('goes in seven days where the environment is disposable', () => {
    expect(key({}, { disposable: true })['deletion_window_in_days']).toBe(7);
  });

  test('has an alias that begins with the environment', () => {
    const json = synth((stack) => {
      new Key(stack, 'key', PROPS);
    });
    expect(resource(json, 'aws_kms_alias')['name']).toBe('alias/places-test-data');
  });

  // Failure mode 7: the policy flips with whoever runs Terraform, or locks everybody out.
  test('is in the hands of the account and of named administrators, never of whoever runs Terraform', () => {
    const role = 'arn:aws:iam::111122223333:role/keys';
    expect(key({ administrators: [role] })['policy']).toContain(
      '{"Sid":"Root","Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111122223333:root"]},"Action":["kms:*"],"Resource":["*"]},' +
        `{"Sid":"Administrators","Effect":"Allow","Principal":{"AWS":["${role}"]}`,
    );
  });

  test('lets CloudWatch Logs encrypt log groups of this account and region only', () => {
    expect(key({ services: ['logs'] })['policy']).toContain(
      '"Principal":{"Service":["logs.eu-central-1.amazonaws.com"]},"Action":["kms:Decrypt*","kms:Describe*","kms:Encrypt*","kms:GenerateDataKey*","kms:ReEncrypt*"],"Resource":["*"],' +
        '"Condition":{"ArnLike":{"kms:EncryptionContext:aws:logs:arn":"arn:aws:logs:eu-central-1:111122223333:log-group:*"}}',
    );
  });

  // Failure mode 21: a key policy that names the distribution, whose origin the key encrypts, is a cycle.
  test('lets CloudFront in by account, not by distribution', () => {
    expect(key({ services: ['cloudfront'] })['policy']).toContain(
      '"Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"}}',
    );
  });

  test.each(['cloudfront', 'cloudwatch-alarms', 'dnssec', 'eventbridge', 'log-delivery'] as const)(
    'lets %s in for this account only',
    (service) => {
      const policy = String(key({ services: [service] })['policy']);
      expect(policy.match(/"Service":\[/g)).toHaveLength(policy.split('"aws:SourceAccount":"111122223333"').length - 1);
    },
  );

  test('signs by an elliptic curve key where DNSSEC wants one, in the region that wants it', () => {
    expect(key({ usage: 'signing', region: 'us-east-1' })).toMatchObject({
      key_usage: 'SIGN_VERIFY',
      customer_master_key_spec: 'ECC_NIST_P256',
      provider: 'aws.us-east-1',
    });
    expect(key({ usage: 'signing' })['enable_key_rotation']).toBeUndefined();
  });

  test('takes further statements', () => {
    const statement = {
      sid: 'Scaling',
      principals: { AWS: ['arn:x'] },
      actions: ['kms:CreateGrant'],
      resources: ['*'],
    };
    expect(key({ statements: [statement] })['policy']).toContain('"Sid":"Scaling"');
  });
});
