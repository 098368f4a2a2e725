import { z } from 'zod';
import { cidr, ec2Id, name, zone } from './identifiers';
import { place, type Place } from './place';

/** Subnet ids by availability zone. */
const subnetsByZone = z.record(zone, ec2Id('subnet'));

/** Output of the network stack: the VPC, which outlives every cluster in it. */
export const networkOutput = z.strictObject({
  ...place.shape,
  stack: z.literal('network'),
  vpcId: ec2Id('vpc'),
  /** First CIDR block of the VPC. */
  cidr,
  /** Subnet ids by tier, then by availability zone: `subnets.private['eu-west-1a']`. */
  subnets: z.strictObject({
    /** Subnets with a route to the internet gateway; for internet-facing load balancers and NAT gateways only. */
    public: subnetsByZone,
    /** Subnets that reach out through NAT or endpoints; nodes, pods and internal load balancers live here. */
    private: subnetsByZone,
    /** Subnets without a route out of the VPC; databases live here. */
    database: subnetsByZone,
    /** Further tiers by name, as the environment declares them. */
    other: z.record(name, subnetsByZone),
  }),
  /** Public addresses of the NAT gateways by zone, for the allow-lists of others. */
  natAddresses: z.record(zone, z.ipv4().meta({ examples: ['192.0.2.1'] })),
});

/** What the network stack tells. */
export type NetworkOutput = z.infer<typeof networkOutput>;

/**
 * A well-formed network output for planning before the stack exists. Pure.
 *
 * @param zones - The environment's availability zones, in their declared order.
 */
export function networkPlaceholder(at: Place, zones: readonly string[]): NetworkOutput {
  const subnets = (tier: number) =>
    Object.fromEntries(zones.map((id, index) => [id, `subnet-${hex(tier * 256 + index)}`]));
  return {
    ...at,
    stack: 'network',
    vpcId: `vpc-${hex(1)}`,
    cidr: '10.0.0.0/16',
    subnets: { public: subnets(1), private: subnets(2), database: subnets(3), other: {} },
    natAddresses: Object.fromEntries(zones.map((id, index) => [id, `192.0.2.${index + 1}`])),
  };
}

/** Seventeen hexadecimal digits, the length of an EC2 id. */
function hex(value: number): string {
  return value.toString(16).padStart(17, '0');
}
