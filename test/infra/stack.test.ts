import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { Testing } from '../../src/infra/cdktf';
import { defineEnvironment } from '../../src/infra/environment';
import { EnvironmentStack } from '../../src/infra/stack';
import { PROPS, synth, template, testStack } from './support';

describe('EnvironmentStack', () => {
  test('keeps local state at a relative path outside the output folder', () => {
    expect(template(testStack()).terraform['backend']).toEqual({
      local: { path: '../../../../terraform-state/test/test.tfstate' },
    });
  });

  test('locks state in S3 by a lock file, without DynamoDB', () => {
    expect(template(testStack({ state: { bucket: 'places-state' } })).terraform['backend']).toEqual({
      s3: {
        bucket: 'places-state',
        key: 'places/test/test.tfstate',
        region: 'eu-central-1',
        encrypt: true,
        use_lockfile: true,
      },
    });
  });

  test('encrypts state by the key that the environment names', () => {
    const state = {
      bucket: 'places-state',
      region: 'eu-west-1',
      kmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1',
    };
    expect(template(testStack({ state })).terraform['backend']).toMatchObject({
      s3: { region: 'eu-west-1', kms_key_id: state.kmsKeyArn },
    });
  });

  test('allows the account of the environment only', () => {
    const [provider] = template(testStack()).provider['aws']!;
    expect(provider).toEqual({
      region: 'eu-central-1',
      allowed_account_ids: ['111122223333'],
      default_tags: [{ tags: { application: 'places', environment: 'test' } }],
    });
  });

  test('asks AWS for nothing when offline', () => {
    const [provider] = template(testStack({ offline: true })).provider['aws']!;
    expect(provider).toEqual({
      region: 'eu-central-1',
      default_tags: [{ tags: { application: 'places', environment: 'test' } }],
      skip_credentials_validation: true,
      skip_metadata_api_check: 'true',
      skip_region_validation: true,
      skip_requesting_account_id: true,
    });
  });

  test('publishes one output that says which stack it is and where it lives', () => {
    const json = synth((stack) => {
      stack.publish({ secretArns: { 'api-token': 'arn:x' }, ports: [5432], none: {}, nothing: [], absent: undefined });
    });
    expect(json.output).toEqual({
      chartwright: {
        value: {
          stack: 'test',
          application: 'places',
          environment: 'test',
          partition: 'aws',
          accountId: '111122223333',
          region: 'eu-central-1',
          secretArns: { 'api-token': 'arn:x' },
          ports: [5432],
          none: {},
          nothing: [],
        },
      },
    });
  });

  test.each(['password', 'dbPassword', 'token', 'secret', 'accessKeyId', 'clientSecret', 'apiKey', 'private_key'])(
    "fails to publish '%s', however deep",
    (key) => {
      expect(() => {
        testStack().publish({ db: [{ [key]: 'x' }] });
      }).toThrow(`output 'test.db.0.${key}' looks like a secret`);
    },
  );

  test('publishes objects that are named after secrets, and fails to publish a list of them', () => {
    const json = synth((stack) => {
      stack.publish({ workloads: { 'external-secrets': { namespace: 'x' } } });
    });
    expect(json.output['chartwright']!['value']).toMatchObject({
      workloads: { 'external-secrets': { namespace: 'x' } },
    });
    expect(() => testStack().publish({ tokens: ['x'] })).toThrow("output 'test.tokens' looks like a secret");
  });

  test('fails where a stack refers to a resource of another stack', () => {
    const app = Testing.app();
    const environment = defineEnvironment(PROPS);
    const one = new EnvironmentStack(app, 'one', environment);
    const vpc = new Vpc(one, 'vpc', { cidrBlock: '10.0.0.0/16' });
    const two = new EnvironmentStack(app, 'two', environment);
    two.publish({ vpcId: vpc.id });
    expect(() => template(two)).toThrow("stack 'places-test-two' refers to a resource of stack 'places-test-one'");
  });

  test('writes no absolute path and no data source', () => {
    const stack = testStack();
    new Vpc(stack, 'vpc', { cidrBlock: '10.0.0.0/16' });
    expect(Testing.synth(stack)).not.toContain(process.cwd());
    expect(template(stack).data).toEqual({});
  });
});
