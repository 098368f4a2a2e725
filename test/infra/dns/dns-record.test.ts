import { DnsRecord } from '../../../src/infra/dns/dns-record';
import type { DnsRecordProps } from '../../../src/infra/dns/dns-record';
import { resource, synth } from '../support';

const ZONE = { zoneId: 'Z1', domainName: 'places.example.com' };

const BASE: DnsRecordProps = { zone: ZONE, name: 'api.places.example.com', type: 'A', values: ['192.0.2.1'] };

const record = (props: Partial<DnsRecordProps>) =>
  synth((stack) => {
    new DnsRecord(stack, 'record', { ...BASE, ...props });
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
