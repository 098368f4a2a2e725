import { Network } from '../../../src/infra/network/network';
import type { NetworkProps } from '../../../src/infra/network/network';
import { DEFAULT_TIERS } from '../../../src/infra/network/subnet-plan';
import { resource, resources, testStack } from '../support';
import { network } from './support';

describe('Network', () => {
  test('resolves names inside the VPC, as a private cluster and endpoints want', () => {
    expect(resource(network(), 'aws_vpc')).toMatchObject({
      cidr_block: '10.0.0.0/16',
      enable_dns_support: true,
      enable_dns_hostnames: true,
    });
  });

  test('empties the security group and the route table that come with a VPC', () => {
    const json = network();
    expect(Object.keys(resource(json, 'aws_default_security_group')).sort()).toEqual(['address', 'tags', 'vpc_id']);
    expect(resource(json, 'aws_default_route_table')).not.toHaveProperty('route');
  });

  test('tells subnets by tier and zone', () => {
    const made = new Network(testStack(), 'network');
    expect(Object.keys(made.subnetIdsByZone('database'))).toEqual(['eu-central-1a', 'eu-central-1b', 'eu-central-1c']);
    expect(made.subnetIds('private')).toHaveLength(3);
    expect(made.tiers).toEqual(['public', 'private', 'database']);
    expect(Object.keys(made.natAddresses)).toEqual(['eu-central-1a']);
  });

  // Failure mode 19: as seen in the whole network.
  test.each<[string, NetworkProps, NetworkProps, readonly string[], readonly string[]]>([
    ['a zone is added', {}, {}, ['a', 'b'], ['a', 'b', 'c']],
    ['the middle zone is removed', {}, {}, ['a', 'c'], ['a', 'b', 'c']],
    ['a tier is added', {}, { tiers: { ...DEFAULT_TIERS, intra: { kind: 'isolated' } } }, ['a', 'b'], ['a', 'b']],
  ])('leaves every subnet, route and gateway as it is when %s', (_, fewer, more, someZones, allZones) => {
    const zones = (letters: readonly string[]) => letters.map((letter) => `eu-central-1${letter}`);
    const small = network(fewer, { profile: 'prod', zones: zones(someZones) });
    const large = network(more, { profile: 'prod', zones: zones(allZones) });
    for (const type of ['aws_subnet', 'aws_route', 'aws_route_table', 'aws_nat_gateway', 'aws_eip', 'aws_vpc']) {
      expect(resources(large, type)).toEqual(expect.arrayContaining([...resources(small, type)]));
    }
  });

  test.each<[string, NetworkProps, string]>([
    [
      'a NAT gateway in no zone of the environment',
      { nat: { zone: 'eu-central-1f' } },
      "'nat.zone' is 'eu-central-1f'",
    ],
    ['a NAT gateway without a public tier', { tiers: { private: { kind: 'private' } } }, "'nat' wants a public tier"],
    [
      'interfaces without a private tier',
      { tiers: { public: { kind: 'public' } }, interfaceEndpoints: ['sts'] },
      "'interfaces' want subnets",
    ],
    [
      'an ACL port that is none',
      { tiers: { ...DEFAULT_TIERS, intra: { kind: 'isolated', ports: [0] } } },
      "'ports' holds 0",
    ],
    [
      'an ACL with too many rules',
      { tiers: { ...DEFAULT_TIERS, intra: { kind: 'isolated', ports: Array.from({ length: 21 }, (_, i) => i + 1) } } },
      'makes 21 rules; wants at most 20',
    ],
    ['a range too small', { cidr: '10.0.0.0/24' }, "'cidr' is '10.0.0.0/24'"],
  ])('fails on %s', (_, props, message) => {
    expect(() => network(props)).toThrow(message);
  });

  test('fails to name a tier that is not there', () => {
    expect(() => new Network(testStack(), 'network').subnets('cache')).toThrow(
      "'tier' is 'cache'; wants one of 'public', 'private', 'database'",
    );
  });
});
