import { AliasRecord } from '../../../src/infra/dns/alias-record';
import type { AliasRecordProps } from '../../../src/infra/dns/alias-record';
import { resource, resources, synth } from '../support';

const ZONE = { zoneId: 'Z1', domainName: 'places.example.com' };

describe('AliasRecord', () => {
  const target = { domainName: 'd1.cloudfront.net', hostedZoneId: 'Z2FDTNDATAQYW2' };
  const alias = (props: Partial<AliasRecordProps> = {}) =>
    synth((stack) => {
      new AliasRecord(stack, 'alias', { zone: ZONE, name: ZONE.domainName, target, ...props });
    });

  test("may be the zone's own name", () => {
    expect(resource(alias(), 'aws_route53_record')).toMatchObject({
      type: 'A',
      name: 'places.example.com',
      alias: { name: 'd1.cloudfront.net', zone_id: 'Z2FDTNDATAQYW2', evaluate_target_health: false },
    });
  });

  test('answers by IPv6 too where told', () => {
    expect(resources(alias({ ipv6: true }), 'aws_route53_record').map((one) => one['type'])).toEqual(['A', 'AAAA']);
  });

  test('fails outside the zone', () => {
    expect(() => alias({ name: 'example.com' })).toThrow("'name' is 'example.com'; wants 'places.example.com'");
  });
});
