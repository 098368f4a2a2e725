import { HostedZone } from '../../../src/infra/dns/hosted-zone';
import { resource, synth } from '../support';

describe('HostedZone', () => {
  const zone = (props: { readonly domainName: string; readonly vpcIds?: readonly string[] }, disposable = false) =>
    resource(
      synth(
        (stack) => {
          new HostedZone(stack, 'zone', props);
        },
        { disposable },
      ),
      'aws_route53_zone',
    );

  test('is public', () => {
    expect(zone({ domainName: 'example.com' })).toMatchObject({ name: 'example.com', force_destroy: false });
    expect(zone({ domainName: 'example.com' })).not.toHaveProperty('vpc');
  });

  test('is private to the VPCs that it is given', () => {
    expect(zone({ domainName: 'places.internal', vpcIds: ['vpc-1'] })['vpc']).toEqual([
      { vpc_id: 'vpc-1', vpc_region: 'eu-central-1' },
    ]);
  });

  test('goes with its records where the environment is disposable', () => {
    expect(zone({ domainName: 'example.com' }, true)['force_destroy']).toBe(true);
  });

  test.each(['example', 'Example.com', 'example.com.', 'exa mple.com', `${'a'.repeat(64)}.com`])(
    "fails on '%s'",
    (name) => {
      expect(() => zone({ domainName: name })).toThrow(`'domainName' is '${name}'; wants a domain name`);
    },
  );
});
