import fc from '../../support/properties';
import { contains, overlaps } from '../../../src/infra/cidr';
import { DEFAULT_TIERS, planSubnets } from '../../../src/infra/network/subnet-plan';
import type { SubnetPlanProps, Tiers } from '../../../src/infra/network/subnet-plan';

const BASE: SubnetPlanProps = {
  cidr: '10.0.0.0/16',
  secondaryCidrs: [],
  zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'],
  tiers: DEFAULT_TIERS,
};

const ranges = (props: Partial<SubnetPlanProps> = {}) =>
  Object.fromEntries(planSubnets({ ...BASE, ...props }).map(({ tier, zone, cidr }) => [`${tier}/${zone}`, cidr]));

const letters = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { minLength: 1 });
const zonesOf = (chosen: readonly string[]) => chosen.map((letter) => `eu-central-1${letter}`);
const tiers = fc
  .uniqueArray(fc.constantFrom('public', 'private', 'database', 'intra'), { minLength: 1 })
  .map((names): Tiers => Object.fromEntries(names.map((name) => [name, { kind: 'isolated' }])));
const vpcs = fc.constantFrom('10.0.0.0/16', '10.128.0.0/17', '172.16.64.0/18', '192.168.32.0/19', '10.9.240.0/20');

describe('planSubnets', () => {
  test('gives public and database subnets /24 and private ones /19 in a /16', () => {
    expect(ranges()).toEqual({
      'public/eu-central-1a': '10.0.0.0/24',
      'public/eu-central-1b': '10.0.1.0/24',
      'public/eu-central-1c': '10.0.2.0/24',
      'private/eu-central-1a': '10.0.32.0/19',
      'private/eu-central-1b': '10.0.64.0/19',
      'private/eu-central-1c': '10.0.96.0/19',
      'database/eu-central-1a': '10.0.8.0/24',
      'database/eu-central-1b': '10.0.9.0/24',
      'database/eu-central-1c': '10.0.10.0/24',
    });
  });

  // Failure mode 19: subnets counted by index move when a zone comes or goes.
  test('moves no subnet when zones or tiers come and go', () => {
    fc.assert(
      fc.property(vpcs, letters, letters, tiers, tiers, (cidr, someZones, otherZones, someTiers, otherTiers) => {
        const one = ranges({ cidr, zones: zonesOf(someZones), tiers: someTiers });
        const other = ranges({ cidr, zones: zonesOf(otherZones), tiers: otherTiers });
        for (const [subnet, range] of Object.entries(one)) expect([undefined, range]).toContain(other[subnet]);
      }),
    );
  });

  test('keeps every subnet in the VPC and apart from every other', () => {
    fc.assert(
      fc.property(vpcs, letters, tiers, (cidr, chosen, someTiers) => {
        const planned = Object.values(ranges({ cidr, zones: zonesOf(chosen), tiers: someTiers }));
        for (const [index, range] of planned.entries()) {
          expect(contains(cidr, range)).toBe(true);
          expect(planned.slice(index + 1).filter((later) => overlaps(range, later))).toEqual([]);
        }
      }),
    );
  });

  test('numbers IPv6 subnets by their place in the VPC, so that no two are the same', () => {
    fc.assert(
      fc.property(vpcs, letters, tiers, (cidr, chosen, someTiers) => {
        const numbers = planSubnets({ ...BASE, cidr, zones: zonesOf(chosen), tiers: someTiers }).map(
          ({ ipv6Index }) => ipv6Index,
        );
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.filter((number) => number === undefined || number > 255)).toEqual([]);
      }),
    );
  });

  test('cuts the range of a tier of its own into eight', () => {
    const cache = ranges({ tiers: { cache: { kind: 'isolated', cidr: '10.0.24.0/21' } } });
    expect(cache).toEqual({
      'cache/eu-central-1a': '10.0.24.0/24',
      'cache/eu-central-1b': '10.0.25.0/24',
      'cache/eu-central-1c': '10.0.26.0/24',
    });
  });

  test('puts a tier into a secondary range, without an IPv6 number', () => {
    const pods = planSubnets({
      ...BASE,
      secondaryCidrs: ['100.64.0.0/16'],
      tiers: { pods: { kind: 'private', cidr: '100.64.0.0/16' } },
    });
    expect(pods[1]).toEqual({ tier: 'pods', zone: 'eu-central-1b', cidr: '100.64.32.0/19', ipv6Index: undefined });
  });

  test.each<[string, Partial<SubnetPlanProps>, string]>([
    ['a VPC larger than AWS takes', { cidr: '10.0.0.0/15' }, "'cidr' is '10.0.0.0/15'; wants a range from /16 to /20"],
    ['a VPC too small to cut', { cidr: '10.0.0.0/21' }, "'cidr' is '10.0.0.0/21'; wants a range from /16 to /20"],
    ['an IPv6 VPC', { cidr: '2001:db8::/56' }, 'wants an IPv4 range'],
    ['a range that is none', { cidr: '10.0.0.0' }, "'cidr' is '10.0.0.0'; wants an address and a prefix"],
    ['a secondary range in the VPC', { secondaryCidrs: ['10.0.0.0/20'] }, "overlaps '10.0.0.0/16'"],
    ['secondary ranges in one another', { secondaryCidrs: ['10.1.0.0/16', '10.1.0.0/20'] }, "overlaps '10.1.0.0/16'"],
    [
      'a tier without a place',
      { tiers: { cache: { kind: 'isolated' } } },
      "'tiers.cache' has no 'cidr'; only 'private', 'public', 'database', 'intra' have a place of their own; '10.0.24.0/21' is free",
    ],
    [
      'a tier outside the VPC',
      { tiers: { cache: { kind: 'isolated', cidr: '10.9.0.0/21' } } },
      "'tiers.cache.cidr' makes '10.9.0.0/24', outside '10.0.0.0/16'",
    ],
    [
      'a tier over another',
      { tiers: { ...DEFAULT_TIERS, cache: { kind: 'isolated', cidr: '10.0.8.0/21' } } },
      "which overlaps 'tiers.",
    ],
    [
      'a tier too small to cut',
      { tiers: { cache: { kind: 'isolated', cidr: '10.0.24.0/26' } } },
      "'tiers.cache.cidr' is '10.0.24.0/26', too small; wants /25 or larger",
    ],
    ['a private zone h', { zones: ['eu-central-1h'] }, 'has place for the zones a to g'],
    ['a zone z', { zones: ['eu-central-1z'], tiers: { public: { kind: 'public' } } }, 'has place for the zones a to h'],
  ])('fails on %s', (_, props, message) => {
    expect(() => planSubnets({ ...BASE, ...props })).toThrow(message);
  });
});
