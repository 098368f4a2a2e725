import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { LogBucket } from '../../src/infra/bucket/log-bucket';
import { App, TerraformStack, Testing } from '../../src/infra/cdktf';
import { Certificate } from '../../src/infra/dns/certificate';
import { HostedZone } from '../../src/infra/dns/hosted-zone';
import { defineEnvironment } from '../../src/infra/environment';
import { EnvironmentStack } from '../../src/infra/stack';
import { StackEnvironment, stackOf } from '../../src/infra/stack-environment';
import { synthesizeTerraform } from '../../src/infra/synthesize';
import { PROPS, resource, synthesized } from './support';

const environment = defineEnvironment(PROPS);

function plainStack(): TerraformStack {
  return new TerraformStack(Testing.app(), 'plain');
}

function providersOf(stack: TerraformStack) {
  return synthesized
    .parse(JSON.parse(Testing.synth(stack)))
    .provider['aws']!.map(({ alias, region }) => [alias, region]);
}

describe('StackEnvironment', () => {
  test('lets constructs stand in a plain stack of cdktf', () => {
    const stack = plainStack();
    new StackEnvironment(stack, environment);
    new LogBucket(stack, 'logs', { name: 'logs', writers: ['s3'], accessLogs: 'none' });
    const template = synthesized.parse(JSON.parse(Testing.synth(stack)));
    expect(resource(template, 'aws_s3_bucket')['bucket_prefix']).toContain('places-test-logs');
  });

  test('takes the provider that a stack has already', () => {
    const stack = plainStack();
    const provider = new AwsProvider(stack, 'aws', { region: 'eu-central-1', profile: 'ours' });
    expect(new StackEnvironment(stack, environment, { provider }).provider).toBe(provider);
    expect(providersOf(stack)).toEqual([[undefined, 'eu-central-1']]);
  });

  test('makes one aliased provider for another region, and none for its own', () => {
    const stack = plainStack();
    const place = new StackEnvironment(stack, environment);
    expect(place.providerOf('us-east-1')).toBe(place.providerOf('us-east-1'));
    expect(place.providerOf('eu-central-1')).toBe(place.provider);
    expect(providersOf(stack)).toEqual([
      [undefined, 'eu-central-1'],
      ['us-east-1', 'us-east-1'],
    ]);
  });

  test('serves constructs of another region', () => {
    const stack = plainStack();
    new StackEnvironment(stack, environment);
    const zone = new HostedZone(stack, 'zone', { domainName: 'places.example.com' });
    new Certificate(stack, 'certificate', { domainNames: ['places.example.com'], zone, region: 'us-east-1' });
    expect(providersOf(stack)).toContainEqual(['us-east-1', 'us-east-1']);
  });

  test('writes beside a plain stack what scanners are to pass over', async () => {
    const files = await synthesizeTerraform((app) => {
      const stack = new TerraformStack(app, 'plain');
      new StackEnvironment(stack, environment);
      new LogBucket(stack, 'logs', { name: 'logs', writers: ['s3'], accessLogs: 'none' });
    });
    expect(files.get('stacks/plain/.checkov.yaml')).toContain('\nskip-check:\n  - CKV_AWS_145\n');
  });

  test('fails where a stack has an environment already', () => {
    const stack = new EnvironmentStack(Testing.app(), 'test', environment);
    expect(() => new StackEnvironment(stack, environment)).toThrow(
      "stack 'places-test-test' has an environment already",
    );
  });
});

describe('stackOf', () => {
  test('fails in a stack that knows of no environment', () => {
    expect(() => stackOf(plainStack())).toThrow("'plain' is in no stack that knows account, region and zones");
    expect(() => stackOf(new App())).toThrow('is in no stack that knows account, region and zones');
  });
});
