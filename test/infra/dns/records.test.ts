import { AliasRecord } from '../../../src/infra/dns/alias-record';
import type { AliasRecordProps } from '../../../src/infra/dns/alias-record';
import { Delegation } from '../../../src/infra/dns/delegation';
import { DnsRecord } from '../../../src/infra/dns/dns-record';
import type { DnsRecordProps } from '../../../src/infra/dns/dns-record';
import { HostedZone } from '../../../src/infra/dns/hosted-zone';
import { resource, resources, synth } from '../support';

const ZONE = { zoneId: 'Z1', domainName: 'places.example.com' };
const BASE: DnsRecordProps = { zone: ZONE, name: 'api.places.example.com', type: 'A', values: ['192.0.2.1'] };
const record = (props: Partial<DnsRecordProps>) =>
  synth((stack) => {
    new DnsRecord(stack, 'record', { ...BASE, ...props });
  });

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

describe('DnsRecord', () => {
  test.each<[Partial<DnsRecordProps>, number]>([
    [{ type: 'A', values: ['192.0.2.1', '192.0.2.2'] }, 300],
    [{ type: 'AAAA', values: ['2001:db8::1'] }, 300],
    [{ type: 'CNAME', values: ['other.example.com'] }, 300],
    [{ type: 'MX', values: ['10 mail.example.com'] }, 300],
    [{ type: 'NS', values: ['ns1.example.com', 'ns2.example.com'] }, 300],
    [{ type: 'NS', name: ZONE.domainName, values: ['ns1.example.com'] }, 172800],
    [{ type: 'SOA', name: ZONE.domainName, values: ['ns.example.com host.example.com 1 7200 900 1209600 86400'] }, 900],
    [{ type: 'TXT', values: ['v=spf1 -all'], ttlSeconds: 60 }, 60],
    [{ name: '*.places.example.com' }, 300],
  ])('makes %j', (props, ttl) => {
    const { type, name, values } = { ...BASE, ...props };
    expect(resource(record(props), 'aws_route53_record')).toMatchObject({
      zone_id: 'Z1',
      type,
      name,
      records: values,
      ttl,
    });
  });

  test("takes over the zone's own SOA and NS, and nothing else", () => {
    const overwrite = (props: Partial<DnsRecordProps>) =>
      resource(record(props), 'aws_route53_record')['allow_overwrite'];
    expect(overwrite({ type: 'NS', name: ZONE.domainName, values: ['ns1.example.com'] })).toBe(true);
    expect(overwrite({ type: 'NS', values: ['ns1.example.com'] })).toBeUndefined();
  });

  test.each<[string, Partial<DnsRecordProps>, string]>([
    ['a name outside the zone', { name: 'example.com' }, "'name' is 'example.com'; wants 'places.example.com' or"],
    ['a name that only ends alike', { name: 'myplaces.example.com' }, "'name' is 'myplaces.example.com'"],
    ['a CNAME at the zone', { name: ZONE.domainName, type: 'CNAME', values: ['a.b'] }, 'use an AliasRecord'],
    [
      'a SOA below the zone',
      { type: 'SOA', values: ['a.b c.d 1 2 3 4 5'] },
      "wants the zone itself, 'places.example.com'",
    ],
    ['no value', { values: [] }, "'values' is empty"],
    ['two of a CNAME', { type: 'CNAME', values: ['a.b', 'c.d'] }, "'values' holds 2 of type CNAME; wants one"],
    ['an A that is no address', { values: ['example.com'] }, "'values' holds 'example.com'; wants an IPv4 address"],
    ['an AAAA by IPv4', { type: 'AAAA', values: ['192.0.2.1'] }, 'wants an IPv6 address'],
    ['a CNAME to a URL', { type: 'CNAME', values: ['https://example.com/'] }, 'wants a domain name'],
    ['an MX without priority', { type: 'MX', values: ['mail.example.com'] }, 'wants a priority and a host'],
    ['a SOA with four numbers', { type: 'SOA', name: ZONE.domainName, values: ['a.b c.d 1 2 3 4'] }, 'five numbers'],
    ['a negative time', { ttlSeconds: -1 }, "'ttlSeconds' is -1"],
  ])('fails on %s', (_, props, message) => {
    expect(() => record(props)).toThrow(message);
  });
});

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

describe('Delegation', () => {
  const delegate = (domainName: string, parent: string, vpcIds?: readonly string[]) =>
    synth((stack) => {
      const child = new HostedZone(stack, 'zone', { domainName, vpcIds });
      new Delegation(stack, 'delegation', { parent: { zoneId: 'ZP', domainName: parent }, child });
    });

  test("names the child's servers in the parent", () => {
    const json = delegate('places.example.com', 'example.com');
    expect(resource(json, 'aws_route53_record')).toMatchObject({
      zone_id: 'ZP',
      name: 'places.example.com',
      type: 'NS',
    });
    expect(resource(json, 'aws_route53_record')['records']).toBe(
      `\${${resource(json, 'aws_route53_zone').address}.name_servers}`,
    );
  });

  test('fails for a zone that is not below', () => {
    expect(() => delegate('example.com', 'example.com')).toThrow("wants a zone below 'example.com'");
    expect(() => delegate('places.example.org', 'example.com')).toThrow("wants a zone below 'example.com'");
  });

  test('fails for a private zone', () => {
    expect(() => delegate('places.example.com', 'example.com', ['vpc-1'])).toThrow(
      'a private zone; wants a public one',
    );
  });
});
