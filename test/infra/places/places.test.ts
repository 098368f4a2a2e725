import { z } from 'zod';
import { STACK_OUTPUTS } from '../../../src/contract/outputs';
import { Testing } from '../../../src/infra/cdktf';
import type { Profile } from '../../../src/infra/environment';
import { placesEnvironment } from '../../../src/infra/places/environments';
import type { RunOptions } from '../../../src/infra/places/environments';
import { places } from '../../../src/infra/places/places';
import { resources, template } from '../support';
import type { Template } from '../support';

const published = z.record(z.string(), z.unknown());

const make = (profile: Profile, options?: RunOptions) => ({
  ...places(Testing.app(), placesEnvironment(profile, options)),
});

const templates = (profile: Profile, options?: RunOptions): Readonly<Record<string, Template>> =>
  Object.fromEntries(Object.entries(make(profile, options)).map(([name, stack]) => [name, template(stack)]));

describe.each(['dev', 'prod'] as const)('Places, %s', (profile) => {
  test('tells by every stack what the contract wants', () => {
    for (const stack of Object.values(make(profile, { offline: true }))) {
      const json = template(stack);
      const value = published.parse(json.output['chartwright']?.['value']);
      const known = Object.keys(STACK_OUTPUTS[stack.stackName].shape);
      expect(known).toEqual(expect.arrayContaining(Object.keys(value)));
      expect(Object.keys(json.output)).toEqual(['chartwright']);
    }
  });

  test('asks AWS nothing but the states of its own stacks, and offline not even those', () => {
    for (const json of Object.values(templates(profile))) {
      expect(['', 'terraform_remote_state']).toContain(Object.keys(json.data).join());
    }
    expect(Object.values(templates(profile, { offline: true })).map((json) => json.data)).toEqual([
      {},
      {},
      {},
      {},
      {},
      {},
    ]);
  });

  // Failure mode 23: a Kubernetes or Helm provider against a cluster of the same run.
  test('speaks to AWS and to nothing else', () => {
    const providers = Object.values(templates(profile)).flatMap((json) => Object.keys(json.provider));
    expect(new Set(providers)).toEqual(new Set(['aws']));
  });

  test('reads no stack before it is there', () => {
    const order = Object.values(make(profile));
    for (const [index, stack] of order.entries()) {
      expect(order.slice(index).filter((later) => stack.dependsOn(later))).toEqual([]);
    }
  });

  test('is the same bytes twice', () => {
    expect(JSON.stringify(templates(profile))).toBe(JSON.stringify(templates(profile)));
  });

  test('differs by nothing but protection where it is disposable', () => {
    const kept = JSON.stringify(templates(profile));
    const disposable = JSON.stringify(templates(profile, { disposable: true }));
    expect(disposable).not.toBe(kept);
    expect(disposable).not.toContain('"prevent_destroy":true');
    const count = (text: string) => text.split('"terraform"').length;
    expect(count(disposable)).toBe(count(kept));
  });
});

describe('the profiles of Places', () => {
  const count = (json: Template | undefined, type: string) => (json === undefined ? -1 : resources(json, type).length);

  test('pay for resilience in production only', () => {
    const [dev, prod] = [templates('dev'), templates('prod')];
    const gateways = [dev, prod].map((one) => count(one['network'], 'aws_nat_gateway'));
    expect(gateways).toEqual([1, 3]);
    const copies = [dev, prod].map((one) => count(one['edge'], 'aws_s3_bucket_replication_configuration'));
    expect(copies).toEqual([0, 1]);
  });

  test('are as secure in development as in production', () => {
    for (const json of [templates('dev'), templates('prod')]) {
      expect(count(json['network'], 'aws_flow_log')).toBe(1);
      expect(count(json['edge'], 'aws_wafv2_web_acl')).toBe(1);
      expect(count(json['edge'], 'aws_route53_hosted_zone_dnssec')).toBe(1);
    }
  });
});
