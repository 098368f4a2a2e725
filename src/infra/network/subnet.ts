import { Construct } from 'constructs';
import { Ec2SubnetCidrReservation } from '@cdktf/provider-aws/lib/ec2-subnet-cidr-reservation';
import { Route } from '@cdktf/provider-aws/lib/route';
import type { RouteConfig } from '@cdktf/provider-aws/lib/route';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { RouteTableAssociation } from '@cdktf/provider-aws/lib/route-table-association';
import { Subnet as AwsSubnet } from '@cdktf/provider-aws/lib/subnet';
import { Fn } from '../cdktf';
import type { ITerraformDependable } from '../cdktf';
import { subnetOf } from '../cidr';
import { nameOf } from '../name';
import type { PlannedSubnet, TierKind, TierProps } from './subnet-plan';

/** Where a route leads: the id of a gateway or a connection, as in `{ natGatewayId }`. */
export type RouteTarget = Pick<
  RouteConfig,
  'egressOnlyGatewayId' | 'gatewayId' | 'natGatewayId' | 'transitGatewayId' | 'vpcPeeringConnectionId'
>;

/** What describes a subnet. */
export interface SubnetProps {
  /** VPC of the subnet. */
  readonly vpcId: string;
  /** Its place. */
  readonly planned: PlannedSubnet;
  /** Its tier. */
  readonly tier: TierProps;
  /** Value of `karpenter.sh/discovery`, on private subnets. */
  readonly discoveryTag: string | undefined;
  /** The VPC's IPv6 range, a `/56`, of which the subnet gets its part. */
  readonly ipv6Cidr: string | undefined;
  /** What must be there before the subnet is, as the secondary range that it lies in. */
  readonly dependsOn: readonly ITerraformDependable[];
}

/** Every address by IPv4, and by IPv6. */
const EVERYWHERE = { ipv4: '0.0.0.0/0', ipv6: '::/0' } as const;

/** What controllers look for. https://docs.aws.amazon.com/eks/latest/userguide/network-load-balancing.html */
const ROLE_TAGS: Readonly<Record<TierKind, Readonly<Record<string, string>>>> = {
  public: { 'kubernetes.io/role/elb': '1' },
  private: { 'kubernetes.io/role/internal-elb': '1' },
  isolated: {},
};

/** A subnet with a route table of its own. Nothing in it gets a public IPv4 address by itself. */
export class Subnet extends Construct {
  /** The subnet, as Terraform has it. */
  readonly resource: AwsSubnet;
  /** Id of the subnet. */
  readonly subnetId: string;
  /** Id of its route table. */
  readonly routeTableId: string;
  /** Its availability zone. */
  readonly zone: string;
  /** Its IPv4 range. */
  readonly cidr: string;
  /** How it reaches the internet. */
  readonly kind: TierKind;

  constructor(scope: Construct, id: string, props: SubnetProps) {
    super(scope, id);
    const { planned, tier } = props;
    const tags = { Name: nameOf(this, 'tag', `${planned.tier}-${planned.zone}`) };
    this.zone = planned.zone;
    this.cidr = planned.cidr;
    this.kind = tier.kind;
    this.resource = new AwsSubnet(this, 'Resource', {
      vpcId: props.vpcId,
      availabilityZone: planned.zone,
      cidrBlock: planned.cidr,
      mapPublicIpOnLaunch: false,
      tags: {
        ...tier.tags,
        ...tags,
        ...ROLE_TAGS[tier.kind],
        ...(tier.kind === 'private' && props.discoveryTag !== undefined
          ? { 'karpenter.sh/discovery': props.discoveryTag }
          : {}),
      },
      dependsOn: [...props.dependsOn],
      ...ipv6Config(props),
    });
    this.subnetId = this.resource.id;
    const table = new RouteTable(this, 'routes', { vpcId: props.vpcId, tags });
    new RouteTableAssociation(this, 'routes-of', { subnetId: this.subnetId, routeTableId: table.id });
    this.routeTableId = table.id;
    if (tier.prefixReservation ?? false) {
      new Ec2SubnetCidrReservation(this, 'prefixes', {
        subnetId: this.subnetId,
        cidrBlock: subnetOf(planned.cidr, 1, 1),
        reservationType: 'prefix',
        description: 'Prefixes of pods',
      });
    }
  }

  /** Sends what goes nowhere else to a gateway, by IPv4. */
  routeTo(id: string, target: RouteTarget): void {
    new Route(this, id, { routeTableId: this.routeTableId, destinationCidrBlock: EVERYWHERE.ipv4, ...target });
  }

  /** Sends what goes nowhere else to a gateway, by IPv6. */
  routeIpv6To(id: string, target: RouteTarget): void {
    new Route(this, id, { routeTableId: this.routeTableId, destinationIpv6CidrBlock: EVERYWHERE.ipv6, ...target });
  }
}

/** Public subnets hold load balancers and NAT gateways, which bring their addresses; private ones get theirs on launch. */
function ipv6Config({ ipv6Cidr, planned, tier }: SubnetProps) {
  if (ipv6Cidr === undefined || planned.ipv6Index === undefined) return {};
  return {
    ipv6CidrBlock: Fn.cidrsubnet(ipv6Cidr, 8, planned.ipv6Index),
    assignIpv6AddressOnCreation: tier.kind === 'private',
  };
}
