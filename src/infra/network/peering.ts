import { Construct } from 'constructs';
import { Route } from '@cdktf/provider-aws/lib/route';
import { VpcPeeringConnection } from '@cdktf/provider-aws/lib/vpc-peering-connection';
import { VpcPeeringConnectionAccepterA } from '@cdktf/provider-aws/lib/vpc-peering-connection-accepter';
import { VpcPeeringConnectionOptions } from '@cdktf/provider-aws/lib/vpc-peering-connection-options';
import { ChartwrightError } from '../../errors';
import { overlaps, parseCidr } from '../cidr';
import { nameOf } from '../name';
import { stackOf } from '../stack-environment';

/** One side of a peering. */
export interface PeeredVpc {
  /** Id of the VPC. */
  readonly vpcId: string;
  /** Its IPv4 ranges. */
  readonly cidrs: readonly string[];
  /** Ids of its route tables that lead to the other side, by a name that stays: it names the routes. */
  readonly routeTables: Readonly<Record<string, string>>;
}

/** The side that accepts. */
export interface AccepterVpc extends PeeredVpc {
  /**
   * Account of the VPC. Another account's owner accepts the connection, and makes the routes back, on their own.
   *
   * @default - the environment's account
   */
  readonly accountId?: string | undefined;
  /**
   * Region of the VPC.
   *
   * @default - the environment's region
   */
  readonly region?: string | undefined;
}

/** What describes a peering. */
export interface PeeringProps {
  /** Last part of the name. */
  readonly name: string;
  /** The side of this environment. A `Network` is one. */
  readonly requester: PeeredVpc;
  /** The other side. */
  readonly accepter: AccepterVpc;
  /**
   * Whether names of one side resolve to private addresses on the other.
   *
   * @default true
   */
  readonly dnsResolution?: boolean | undefined;
}

/**
 * A peering of two VPCs: the connection, its acceptance, routes both ways, and private names.
 *
 * Routes lead to the ranges of the other side only, never to everywhere.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html
 * @example
 * new Peering(stack, 'tools', {
 *   name: 'tools',
 *   requester: network,
 *   accepter: { vpcId: 'vpc-0a1b2c3d', cidrs: ['10.1.0.0/16'], routeTables: { main: 'rtb-0a1b2c3d' } },
 * });
 */
export class Peering extends Construct {
  /** The connection, as Terraform has it. */
  readonly resource: VpcPeeringConnection;

  /** @throws ChartwrightError `E_INFRA` if ranges of the two sides overlap, or one is everywhere */
  constructor(scope: Construct, id: string, props: PeeringProps) {
    super(scope, id);
    this.check(props);
    const { requester, accepter } = props;
    const { environment } = stackOf(this);
    const region = accepter.region ?? environment.region;
    const sameAccount = (accepter.accountId ?? environment.accountId) === environment.accountId;
    this.resource = new VpcPeeringConnection(this, 'Resource', {
      vpcId: requester.vpcId,
      peerVpcId: accepter.vpcId,
      ...(sameAccount || accepter.accountId === undefined ? {} : { peerOwnerId: accepter.accountId }),
      ...(region === environment.region ? {} : { peerRegion: region }),
      tags: { Name: nameOf(this, 'tag', props.name) },
    });
    this.route('there', requester, accepter.cidrs, environment.region);
    if (sameAccount) {
      const accepted = this.accept(region, nameOf(this, 'tag', props.name));
      this.route('back', accepter, requester.cidrs, region);
      if (props.dnsResolution ?? true) this.resolveNames(region, environment.region, accepted);
    }
  }

  private accept(region: string, name: string): VpcPeeringConnectionAccepterA {
    return new VpcPeeringConnectionAccepterA(this, 'accepter', {
      provider: stackOf(this).providerOf(region),
      vpcPeeringConnectionId: this.resource.id,
      autoAccept: true,
      tags: { Name: name },
    });
  }

  private route(direction: string, from: PeeredVpc, cidrs: readonly string[], region: string): void {
    for (const [table, routeTableId] of Object.entries(from.routeTables)) {
      for (const cidr of cidrs) {
        new Route(this, `${direction}-${table}-${cidr}`, {
          provider: stackOf(this).providerOf(region),
          routeTableId,
          destinationCidrBlock: cidr,
          vpcPeeringConnectionId: this.resource.id,
        });
      }
    }
  }

  /** Either side is set where its region is; in one region, one resource holds both. */
  private resolveNames(accepterRegion: string, ownRegion: string, accepted: VpcPeeringConnectionAccepterA): void {
    const allow = { allowRemoteVpcDnsResolution: true };
    const shared = { vpcPeeringConnectionId: accepted.id };
    if (accepterRegion === ownRegion) {
      new VpcPeeringConnectionOptions(this, 'names', { ...shared, requester: allow, accepter: allow });
      return;
    }
    const provider = stackOf(this).providerOf(accepterRegion);
    new VpcPeeringConnectionOptions(this, 'names-requester', { ...shared, requester: allow });
    new VpcPeeringConnectionOptions(this, 'names-accepter', { ...shared, provider, accepter: allow });
  }

  private check({ requester, accepter }: PeeringProps): void {
    const place = { construct: this.node.path };
    for (const cidr of [...requester.cidrs, ...accepter.cidrs]) {
      if (parseCidr(cidr, 'cidrs').prefix === 0) {
        throw new ChartwrightError(
          'E_INFRA',
          `'cidrs' holds '${cidr}'; wants the ranges of one VPC, not everywhere`,
          place,
        );
      }
    }
    for (const ours of requester.cidrs) {
      const theirs = accepter.cidrs.find((cidr) => overlaps(ours, cidr));
      if (theirs !== undefined) {
        throw new ChartwrightError(
          'E_INFRA',
          `'accepter.cidrs' holds '${theirs}', which overlaps '${ours}' of this side; AWS refuses such a peering; move either network`,
          place,
        );
      }
    }
  }
}
