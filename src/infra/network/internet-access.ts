import { Construct } from 'constructs';
import { EgressOnlyInternetGateway } from '@cdktf/provider-aws/lib/egress-only-internet-gateway';
import { Eip } from '@cdktf/provider-aws/lib/eip';
import { InternetGateway } from '@cdktf/provider-aws/lib/internet-gateway';
import { NatGateway } from '@cdktf/provider-aws/lib/nat-gateway';
import { ChartwrightError } from '../../errors';
import { nameOf } from '../name';
import type { Subnet } from './subnet';

/**
 * Where the NAT gateways are.
 *
 * - `per-zone`: one in each zone: traffic stays in its zone, and a zone can fail;
 * - `{ zone }`: one for all, in that zone: cheap, and down when the zone is;
 * - `none`: no way out: endpoints reach AWS, and nothing reaches anything else.
 */
export type NatPlacement = 'per-zone' | 'none' | { readonly zone: string };

/** What describes the ways in and out of a network. */
export interface InternetAccessProps {
  /** VPC of the network. */
  readonly vpcId: string;
  /** Its subnets: public ones get an internet gateway, private ones a NAT gateway, isolated ones nothing. */
  readonly subnets: readonly Subnet[];
  /** Where the NAT gateways are. */
  readonly nat: NatPlacement;
  /** Whether private subnets get a way out by IPv6, that nobody can come in by. */
  readonly ipv6: boolean;
}

/** The gateways of a network, and the routes that lead to them. */
export class InternetAccess extends Construct {
  /** Public addresses of the NAT gateways by zone, for the allow-lists of others. */
  readonly natAddresses: Readonly<Record<string, string>>;

  private readonly natGateways = new Map<string, NatGateway>();

  /** @throws ChartwrightError `E_INFRA` if a NAT gateway has no public subnet to be in */
  constructor(scope: Construct, id: string, props: InternetAccessProps) {
    super(scope, id);
    const publicSubnets = props.subnets.filter((subnet) => subnet.kind === 'public');
    const privateSubnets = props.subnets.filter((subnet) => subnet.kind === 'private');
    const hosts = natHosts(this, props.nat, publicSubnets);
    const tags = { Name: nameOf(this, 'tag', 'internet') };
    const addresses: Record<string, string> = {};

    if (publicSubnets.length > 0) {
      const internet = new InternetGateway(this, 'internet', { vpcId: props.vpcId, tags });
      for (const subnet of publicSubnets) {
        subnet.routeTo('internet', { gatewayId: internet.id });
        if (props.ipv6) subnet.routeIpv6To('internet-ipv6', { gatewayId: internet.id });
      }
      for (const host of hosts) addresses[host.zone] = this.makeNatGateway(host, internet);
    }
    this.natAddresses = addresses;
    this.routePrivate(privateSubnets, hosts[0]?.zone);
    if (props.ipv6 && privateSubnets.length > 0) {
      const egress = new EgressOnlyInternetGateway(this, 'egress', { vpcId: props.vpcId, tags });
      for (const subnet of privateSubnets) subnet.routeIpv6To('egress-ipv6', { egressOnlyGatewayId: egress.id });
    }
  }

  private makeNatGateway(host: Subnet, internet: InternetGateway): string {
    const tags = { Name: nameOf(this, 'tag', `nat-${host.zone}`) };
    const address = new Eip(this, `address-${host.zone}`, { domain: 'vpc', tags, dependsOn: [internet] });
    const gateway = new NatGateway(this, `nat-${host.zone}`, {
      allocationId: address.allocationId,
      subnetId: host.subnetId,
      tags,
      dependsOn: [internet],
    });
    this.natGateways.set(host.zone, gateway);
    return address.publicIp;
  }

  private routePrivate(subnets: readonly Subnet[], sharedZone: string | undefined): void {
    for (const subnet of subnets) {
      const gateway = this.natGateways.get(subnet.zone) ?? this.natGateways.get(sharedZone ?? subnet.zone);
      if (gateway !== undefined) subnet.routeTo('nat', { natGatewayId: gateway.id });
    }
  }
}

/** The public subnets that get a NAT gateway: one a zone, whatever the number of public tiers. */
function natHosts(construct: Construct, nat: NatPlacement, publicSubnets: readonly Subnet[]): readonly Subnet[] {
  if (nat === 'none') return [];
  const byZone = new Map([...publicSubnets].reverse().map((subnet) => [subnet.zone, subnet]));
  if (byZone.size === 0) {
    throw new ChartwrightError('E_INFRA', "'nat' wants a public tier to be in; add one, or give 'none'", {
      construct: construct.node.path,
    });
  }
  if (nat === 'per-zone') return [...byZone.values()].sort((a, b) => (a.zone < b.zone ? -1 : 1));
  const host = byZone.get(nat.zone);
  if (host === undefined) {
    throw new ChartwrightError(
      'E_INFRA',
      `'nat.zone' is '${nat.zone}'; wants a zone of the environment: '${[...byZone.keys()].sort().join("', '")}'`,
      { construct: construct.node.path },
    );
  }
  return [host];
}
