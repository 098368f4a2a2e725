import { Construct } from 'constructs';
import { DefaultRouteTable } from '@cdktf/provider-aws/lib/default-route-table';
import { DefaultSecurityGroup } from '@cdktf/provider-aws/lib/default-security-group';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { VpcIpv4CidrBlockAssociation } from '@cdktf/provider-aws/lib/vpc-ipv4-cidr-block-association';
import { ChartwrightError } from '../../errors';
import type { Environment } from '../environment';
import { FlowLogs } from './flow-logs';
import type { FlowLogsProps } from './flow-logs';
import { InternetAccess } from './internet-access';
import type { NatPlacement } from './internet-access';
import { NetworkAcl } from './network-acl';
import { nameOf } from '../name';
import { stackOf } from '../stack-environment';
import { Subnet } from './subnet';
import { DEFAULT_TIERS, planSubnets } from './subnet-plan';
import type { Tiers } from './subnet-plan';
import { PRIVATE_SERVICES, VpcEndpoints } from './vpc-endpoints';
import type { InterfaceService } from './vpc-endpoints';

/** What describes a network. */
export interface NetworkProps {
  /**
   * IPv4 range of the VPC, `/16` to `/20`. It cannot be changed; networks that are to be peered must not overlap.
   *
   * @default '10.0.0.0/16'
   */
  readonly cidr?: string | undefined;
  /**
   * Further IPv4 ranges, for tiers that name a range in them.
   *
   * @default []
   */
  readonly secondaryCidrs?: readonly string[] | undefined;
  /**
   * Tiers of subnets by name.
   *
   * @default DEFAULT_TIERS
   */
  readonly tiers?: Tiers | undefined;
  /**
   * Where the NAT gateways are. Each costs by the hour and by the gigabyte.
   *
   * @default - `per-zone` in a `prod` environment, one in the first zone in a `dev` environment
   */
  readonly nat?: NatPlacement | undefined;
  /**
   * Gives the VPC an IPv6 range of Amazon's, each subnet a part of it, and private tiers a way out that nobody can come
   * in by.
   *
   * @default false
   */
  readonly ipv6?: boolean | undefined;
  /**
   * Cluster whose Karpenter finds its subnets by `karpenter.sh/discovery`.
   *
   * @default - no such tag
   */
  readonly discoveryTag?: string | undefined;
  /**
   * AWS services to reach without leaving the network. Each costs by the hour and zone. The gateway to S3 is always
   * there, and free.
   *
   * @default - PRIVATE_SERVICES where `nat` is `none`, else none
   */
  readonly interfaceEndpoints?: readonly InterfaceService[] | undefined;
  /**
   * Flow logs of the VPC.
   *
   * @default {}
   */
  readonly flowLogs?: FlowLogsProps | undefined;
}

/** IPv4 range of a network that says nothing about it. */
export const NETWORK_CIDR = '10.0.0.0/16';

/**
 * A VPC with its subnets, gateways and routes, apart from every cluster: deleting a cluster never takes its network.
 *
 * Makes the VPC, a subnet and a route table for each tier and zone, an internet gateway, NAT gateways with elastic
 * addresses, a network ACL for tiers that name ports, endpoints, and flow logs. The VPC's own security group and route
 * table are emptied. Nothing gets a public address unasked.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html
 * @example
 * const network = new Network(stack, 'network', { discoveryTag: 'places-prod' });
 * network.subnetIds('private');
 */
export class Network extends Construct {
  /** The VPC, as Terraform has it. */
  readonly resource: Vpc;
  /** Id of the VPC. */
  readonly vpcId: string;
  /** First IPv4 range. */
  readonly cidr: string;
  /** Every IPv4 range. */
  readonly cidrs: readonly string[];
  /** Public addresses of the NAT gateways by zone. */
  readonly natAddresses: Readonly<Record<string, string>>;
  /** The route table of every subnet, by `<tier>-<zone>`. */
  readonly routeTables: Readonly<Record<string, string>>;

  private readonly subnetsOfTier: ReadonlyMap<string, readonly Subnet[]>;

  /** @throws ChartwrightError `E_INFRA` if the ranges do not fit, or a NAT gateway has no place */
  constructor(scope: Construct, id: string, props: NetworkProps = {}) {
    super(scope, id);
    const { environment } = stackOf(this);
    const tiers: Tiers = props.tiers ?? DEFAULT_TIERS;
    const secondaryCidrs = props.secondaryCidrs ?? [];
    const nat = props.nat ?? defaultNat(environment);
    const ipv6 = props.ipv6 ?? false;
    this.cidr = props.cidr ?? NETWORK_CIDR;
    this.cidrs = [this.cidr, ...secondaryCidrs];
    const plan = planSubnets({ cidr: this.cidr, secondaryCidrs, zones: environment.zones, tiers });

    this.resource = new Vpc(this, 'Resource', {
      cidrBlock: this.cidr,
      enableDnsSupport: true,
      enableDnsHostnames: true,
      ...(ipv6 ? { assignGeneratedIpv6CidrBlock: true } : {}),
      tags: { Name: nameOf(this, 'tag', 'network') },
    });
    this.vpcId = this.resource.id;
    this.emptyDefaults();
    const ranges = secondaryCidrs.map(
      (cidrBlock) => new VpcIpv4CidrBlockAssociation(this, `range-${cidrBlock}`, { vpcId: this.vpcId, cidrBlock }),
    );
    this.subnetsOfTier = new Map(
      Object.entries(tiers).map(([name, tier]) => [
        name,
        plan
          .filter((planned) => planned.tier === name)
          .map(
            (planned) =>
              new Subnet(this, `${name}-${planned.zone}`, {
                vpcId: this.vpcId,
                planned,
                tier,
                discoveryTag: props.discoveryTag,
                ipv6Cidr: ipv6 ? this.resource.ipv6CidrBlock : undefined,
                dependsOn: ranges,
              }),
          ),
      ]),
    );
    const subnets = [...this.subnetsOfTier.values()].flat();
    this.natAddresses = new InternetAccess(this, 'internet', { vpcId: this.vpcId, subnets, nat, ipv6 }).natAddresses;
    this.routeTables = Object.fromEntries(subnets.map((subnet) => [subnet.node.id, subnet.routeTableId]));
    this.makeAcls(tiers);
    new VpcEndpoints(this, 'endpoints', {
      vpcId: this.vpcId,
      cidrs: this.cidrs,
      routeTables: this.routeTables,
      subnetIds: this.endpointSubnetIds(tiers),
      gateways: ['s3'],
      interfaces: props.interfaceEndpoints ?? (nat === 'none' ? PRIVATE_SERVICES : []),
    });
    new FlowLogs(this, 'flow-logs', this.vpcId, props.flowLogs);
  }

  /**
   * The subnets of a tier, in order of zone.
   *
   * @throws ChartwrightError `E_INFRA` if there is no such tier
   */
  subnets(tier: string): readonly Subnet[] {
    const subnets = this.subnetsOfTier.get(tier);
    if (subnets === undefined) {
      const known = [...this.subnetsOfTier.keys()].join("', '");
      throw new ChartwrightError('E_INFRA', `'tier' is '${tier}'; wants one of '${known}'`, {
        construct: this.node.path,
      });
    }
    return subnets;
  }

  /** The ids of a tier's subnets, in order of zone. */
  subnetIds(tier: string): readonly string[] {
    return this.subnets(tier).map((subnet) => subnet.subnetId);
  }

  /** The ids of a tier's subnets by zone, as an output tells them. */
  subnetIdsByZone(tier: string): Readonly<Record<string, string>> {
    return Object.fromEntries(this.subnets(tier).map((subnet) => [subnet.zone, subnet.subnetId]));
  }

  /** The names of the tiers. */
  get tiers(): readonly string[] {
    return [...this.subnetsOfTier.keys()];
  }

  /** What a subnet or a group that says nothing falls back on: it lets nothing through. */
  private emptyDefaults(): void {
    new DefaultSecurityGroup(this, 'default-group', { vpcId: this.vpcId, tags: { Name: 'default, empty' } });
    new DefaultRouteTable(this, 'default-routes', {
      defaultRouteTableId: this.resource.defaultRouteTableId,
      tags: { Name: 'default, empty' },
    });
  }

  private makeAcls(tiers: Tiers): void {
    for (const [tier, { ports }] of Object.entries(tiers)) {
      if (ports === undefined) continue;
      new NetworkAcl(this, `acl-${tier}`, {
        name: tier,
        vpcId: this.vpcId,
        subnetIds: this.subnetIds(tier),
        ports,
        cidrs: this.cidrs,
      });
    }
  }

  private endpointSubnetIds(tiers: Tiers): readonly string[] {
    const tier = Object.entries(tiers).find(([, props]) => props.kind === 'private')?.[0];
    return tier === undefined ? [] : this.subnetIds(tier);
  }
}

function defaultNat({ profile, zones }: Environment): NatPlacement {
  const [zone] = zones;
  return profile === 'prod' || zone === undefined ? 'per-zone' : { zone };
}
