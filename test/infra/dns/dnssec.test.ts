import { Dnssec } from '../../../src/infra/dns/dnssec';
import { HostedZone } from '../../../src/infra/dns/hosted-zone';
import type { EnvironmentStack } from '../../../src/infra/stack';
import { resource, synth } from '../support';

const privateZone = (stack: EnvironmentStack) =>
  new HostedZone(stack, 'zone', { domainName: 'places.internal', vpcIds: ['vpc-1'] });

describe('Dnssec', () => {
  test('signs by a key of its own in us-east-1', () => {
    const json = synth((stack) => {
      new Dnssec(stack, 'dnssec', new HostedZone(stack, 'zone', { domainName: 'places.example.com' }));
    });
    expect(resource(json, 'aws_kms_key')).toMatchObject({ provider: 'aws.us-east-1', key_usage: 'SIGN_VERIFY' });
    expect(resource(json, 'aws_route53_key_signing_key')).toMatchObject({
      name: 'places_example_com',
      status: 'ACTIVE',
    });
    expect(resource(json, 'aws_route53_hosted_zone_dnssec')).toMatchObject({
      signing_status: 'SIGNING',
      depends_on: [resource(json, 'aws_route53_key_signing_key').address],
    });
  });

  test('fails for a private zone', () => {
    expect(() =>
      synth((stack) => {
        new Dnssec(stack, 'dnssec', privateZone(stack));
      }),
    ).toThrow("'zone' is 'places.internal', a private zone, which DNSSEC cannot sign");
  });
});
