import { z } from 'zod';
import { cidr, ec2Id, name, zone } from './identifiers';
import { place } from './place';

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
