import { ChartwrightError } from '../../errors';
import { contains, overlaps, parseCidr, subnetOf } from '../cidr';

/**
 * How a tier of subnets reaches the internet.
 *
 * - `public`: by the internet gateway, both ways: load balancers and NAT gateways;
 * - `private`: outwards only, by a NAT gateway: nodes and pods;
 * - `isolated`: not at all: databases.
 */
export type TierKind = 'public' | 'private' | 'isolated';

/** A tier of subnets: one in each zone. */
export interface TierProps {
  /** How the tier reaches the internet. */
  readonly kind: TierKind;
  /**
   * IPv4 range of the tier, cut into eight: zone a takes the first part, zone h the last, so a zone keeps its part
   * whatever becomes of the others.
   *
   * @default - a part of the VPC for the tiers `public`, `private`, `database` and `intra`; other tiers must say
   */
  readonly cidr?: string | undefined;
  /**
   * TCP ports that the VPC may reach in the tier. They make a network ACL that lets nothing else pass; without them the
   * tier has the VPC's default one, and security groups decide.
   *
   * @default - [5432] for the tier `database`, else none
   */
  readonly ports?: readonly number[] | undefined;
  /**
   * Keeps the upper half of each subnet for prefixes, so that pods which get addresses by prefix (`/28`) never find
   * the subnet too fragmented for one.
   *
   * @default false
   */
  readonly prefixReservation?: boolean | undefined;
  /**
   * Tags of the tier's subnets besides those that load balancers and Karpenter look for.
   *
   * @default {}
   */
  readonly tags?: Readonly<Record<string, string>> | undefined;
}

/** Tiers by name. */
export type Tiers = Readonly<Record<string, TierProps>>;

/** The tiers of a network that says nothing about them. */
export const DEFAULT_TIERS = {
  public: { kind: 'public' },
  private: { kind: 'private' },
  database: { kind: 'isolated', ports: [5432] },
} as const satisfies Tiers;

/** A subnet that is to be made. */
export interface PlannedSubnet {
  /** Name of its tier. */
  readonly tier: string;
  /** Its availability zone. */
  readonly zone: string;
  /** Its IPv4 range. */
  readonly cidr: string;
  /**
   * Which `/64` of the VPC's IPv6 range is its own: the place of its IPv4 range in the VPC's, in 256ths. Absent where the
   * subnet lies in a secondary range.
   */
  readonly ipv6Index: number | undefined;
}

/** What a plan is made from. */
export interface SubnetPlanProps {
  /** IPv4 range of the VPC: `/16` to `/20`. */
  readonly cidr: string;
  /** Secondary IPv4 ranges of the VPC. */
  readonly secondaryCidrs: readonly string[];
  /** Availability zones, as in `eu-central-1a`. */
  readonly zones: readonly string[];
  /** Tiers by name. */
  readonly tiers: Tiers;
}

/** The prefixes that AWS lets a VPC have end at 28; eight zones of small subnets fit from 20 on. */
const [LARGEST, SMALLEST] = [16, 20];
const SMALLEST_SUBNET = 28;

/** Small tiers: the first eighth of the VPC, cut in four. */
const SMALL_TIERS: readonly string[] = ['public', 'database', 'intra'];

/**
 * Where every subnet lies. A subnet's place follows from its tier and the letter of its zone alone, so adding or removing
 * a zone or a tier moves no other.
 *
 * A `/16` is cut in eight: the first part holds the small tiers (`/24` a zone: `public`, `database`, `intra`, and room for
 * a fourth), the others are the zones a to g of `private` (`/19` each).
 *
 * @throws ChartwrightError `E_INFRA` if the range has the wrong size, a tier has no place, a zone's part does not exist, or
 * two ranges overlap
 */
export function planSubnets(props: SubnetPlanProps): readonly PlannedSubnet[] {
  const { prefix } = checkRange(props.cidr, 'cidr');
  if (prefix < LARGEST || prefix > SMALLEST) {
    refuse(
      `'cidr' is '${props.cidr}'; wants a range from /${LARGEST} to /${SMALLEST}: AWS refuses larger ones, and subnets of smaller ones are too small`,
    );
  }
  checkSecondaryRanges(props);
  const subnets = Object.entries(props.tiers).flatMap(([tier, { cidr }]) =>
    props.zones.map((zone) => {
      const range = cidr === undefined ? placeInVpc(props.cidr, tier, zone) : placeInTier(cidr, tier, zone);
      return { tier, zone, cidr: range, ipv6Index: ipv6Index(props.cidr, range) };
    }),
  );
  for (const subnet of subnets) checkPlace(subnet, props);
  checkDisjoint(subnets);
  return subnets;
}

function checkRange(cidr: string, property: string) {
  const range = parseCidr(cidr, property);
  if (range.version !== 4) refuse(`'${property}' is '${cidr}'; wants an IPv4 range; IPv6 ranges are given by AWS`);
  return range;
}

function checkSecondaryRanges({ cidr, secondaryCidrs }: SubnetPlanProps): void {
  const ranges = [cidr];
  for (const secondary of secondaryCidrs) {
    checkRange(secondary, 'secondaryCidrs');
    const other = ranges.find((range) => overlaps(range, secondary));
    if (other !== undefined)
      refuse(`'secondaryCidrs' holds '${secondary}', which overlaps '${other}'; wants another range`);
    ranges.push(secondary);
  }
}

function placeInVpc(vpc: string, tier: string, zone: string): string {
  const index = zoneIndex(zone);
  if (tier === 'private') {
    if (index > 6)
      refuse(`'zones' holds '${zone}'; the tier 'private' has place for the zones a to g; give it a 'cidr'`);
    return subnetOf(vpc, 3, index + 1);
  }
  const place = SMALL_TIERS.indexOf(tier);
  if (place === -1) {
    refuse(
      `'tiers.${tier}' has no 'cidr'; only 'private', '${SMALL_TIERS.join("', '")}' have a place of their own; '${subnetOf(vpc, 5, 3)}' is free in this VPC`,
    );
  }
  return placeInTier(subnetOf(vpc, 5, place), tier, zone);
}

function placeInTier(cidr: string, tier: string, zone: string): string {
  const { prefix } = checkRange(cidr, `tiers.${tier}.cidr`);
  if (prefix + 3 > SMALLEST_SUBNET) {
    refuse(
      `'tiers.${tier}.cidr' is '${cidr}', too small; wants /${SMALLEST_SUBNET - 3} or larger: it is cut into eight, and a subnet ends at /${SMALLEST_SUBNET}`,
    );
  }
  const index = zoneIndex(zone);
  if (index > 7) refuse(`'zones' holds '${zone}'; a tier has place for the zones a to h`);
  return subnetOf(cidr, 3, index);
}

function zoneIndex(zone: string): number {
  return zone.charCodeAt(zone.length - 1) - 'a'.charCodeAt(0);
}

function ipv6Index(vpc: string, range: string): number | undefined {
  if (!contains(vpc, range)) return undefined;
  const whole = parseCidr(vpc);
  return Math.floor(((parseCidr(range).first - whole.first) * 256) / whole.size);
}

function checkPlace({ tier, cidr }: PlannedSubnet, props: SubnetPlanProps): void {
  const ranges = [props.cidr, ...props.secondaryCidrs];
  if (!ranges.some((range) => contains(range, cidr))) {
    refuse(
      `'tiers.${tier}.cidr' makes '${cidr}', outside '${ranges.join("', '")}'; wants a range inside, or 'secondaryCidrs'`,
    );
  }
}

function checkDisjoint(subnets: readonly PlannedSubnet[]): void {
  const ordered = [...subnets].sort((a, b) => parseCidr(a.cidr).first - parseCidr(b.cidr).first);
  for (const [index, subnet] of ordered.entries()) {
    const next = ordered[index + 1];
    if (next !== undefined && overlaps(subnet.cidr, next.cidr)) {
      refuse(
        `'tiers.${next.tier}' in ${next.zone} is '${next.cidr}', which overlaps 'tiers.${subnet.tier}' in ${subnet.zone} ('${subnet.cidr}'); wants another 'cidr'`,
      );
    }
  }
}

function refuse(message: string): never {
  throw new ChartwrightError('E_INFRA', message);
}
