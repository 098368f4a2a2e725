import { Construct } from 'constructs';
import { isIPv4 } from 'node:net';
import { CustomerGateway } from '@cdktf/provider-aws/lib/customer-gateway';
import { VpnConnection } from '@cdktf/provider-aws/lib/vpn-connection';
import { VpnConnectionRoute } from '@cdktf/provider-aws/lib/vpn-connection-route';
import { VpnGateway } from '@cdktf/provider-aws/lib/vpn-gateway';
import { VpnGatewayRoutePropagation } from '@cdktf/provider-aws/lib/vpn-gateway-route-propagation';
import { ChartwrightError } from '../../errors';
import { parseCidr } from '../cidr';
import { Key } from '../key';
import { LogGroup } from '../log-group';
import type { RetentionDays } from '../log-group';
import { nameOf } from '../name';
import { stackOf } from '../stack-environment';

/** What describes a site-to-site VPN. */
export interface SiteToSiteVpnProps {
  /** Last part of the names. */
  readonly name: string;
  /** VPC of this side. */
  readonly vpcId: string;
  /** Ids of the route tables that learn the routes to the other side, by a name that stays: it names the propagation. */
  readonly routeTables: Readonly<Record<string, string>>;
  /** Public IPv4 address of the other side's device. */
  readonly customerAddress: string;
  /**
   * BGP number of the other side, from 1 to 2147483647.
   *
   * @default 65000
   */
  readonly customerAsn?: number | undefined;
  /**
   * Ranges of the other side. With them routes are static; without, the device tells them by BGP.
   *
   * @default - by BGP
   */
  readonly staticCidrs?: readonly string[] | undefined;
  /**
   * Days that the tunnels' logs are kept for.
   *
   * @default 365
   */
  readonly retentionDays?: RetentionDays | undefined;
}

/** BGP number of a device that says nothing about it: the first private one of those that AWS suggests. */
export const CUSTOMER_ASN = 65000;

/**
 * What both tunnels may be negotiated with: nothing that is weak by today's measure.
 *
 * @see https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html
 */
const TUNNEL = {
  ikeVersions: ['ikev2'],
  encryption: ['AES256', 'AES256-GCM-16'],
  integrity: ['SHA2-256', 'SHA2-384', 'SHA2-512'],
  groups: [14, 15, 16, 17, 18, 19, 20, 21],
} as const;

/**
 * A site-to-site VPN: virtual private gateway, customer gateway, two tunnels and their routes.
 *
 * The tunnels' keys are made and kept by Secrets Manager, so none is in the state.
 *
 * @example
 * new SiteToSiteVpn(stack, 'office', {
 *   name: 'office',
 *   vpcId: network.vpcId,
 *   routeTables: network.routeTables,
 *   customerAddress: '203.0.113.12',
 * });
 */
export class SiteToSiteVpn extends Construct {
  /** The connection, as Terraform has it. */
  readonly resource: VpnConnection;
  /** The gateway of this side. */
  readonly gateway: VpnGateway;
  /** The gateway of the other side. */
  readonly customerGateway: CustomerGateway;

  /** @throws ChartwrightError `E_INFRA` if address, number or ranges of the other side are none */
  constructor(scope: Construct, id: string, props: SiteToSiteVpnProps) {
    super(scope, id);
    this.check(props);
    const tags = { Name: nameOf(this, 'tag', props.name) };
    this.gateway = new VpnGateway(this, 'gateway', { vpcId: props.vpcId, tags });
    this.customerGateway = new CustomerGateway(this, 'customer', {
      type: 'ipsec.1',
      ipAddress: props.customerAddress,
      bgpAsn: String(props.customerAsn ?? CUSTOMER_ASN),
      tags,
      // AWS changes neither address nor number in place, and the connection goes over to the new one.
      lifecycle: { createBeforeDestroy: true },
    });
    const logGroupArn = this.makeLogs(props).arn;
    const logOptions = { cloudwatchLogOptions: { logEnabled: true, logGroupArn, logOutputFormat: 'json' } };
    this.resource = new VpnConnection(this, 'Resource', {
      type: 'ipsec.1',
      vpnGatewayId: this.gateway.id,
      customerGatewayId: this.customerGateway.id,
      staticRoutesOnly: props.staticCidrs !== undefined,
      presharedKeyStorage: 'SecretsManager',
      ...tunnelOptions(),
      tunnel1LogOptions: logOptions,
      tunnel2LogOptions: logOptions,
      tags,
    });
    for (const cidr of props.staticCidrs ?? []) {
      new VpnConnectionRoute(this, `route-${cidr}`, {
        vpnConnectionId: this.resource.id,
        destinationCidrBlock: cidr,
      });
    }
    for (const [table, routeTableId] of Object.entries(props.routeTables)) {
      new VpnGatewayRoutePropagation(this, `propagation-${table}`, { vpnGatewayId: this.gateway.id, routeTableId });
    }
  }

  private makeLogs({ name, retentionDays }: SiteToSiteVpnProps): LogGroup {
    const key = new Key(this, 'key', {
      name: `vpn-${name}`,
      description: 'Encrypts the logs of the VPN',
      services: ['logs'],
    });
    const { prefix } = stackOf(this).environment;
    return new LogGroup(this, 'logs', { name: `/aws/vpn/${prefix}/${name}`, keyArn: key.arn, retentionDays });
  }

  private check({ customerAddress, customerAsn, staticCidrs }: SiteToSiteVpnProps): void {
    const refuse = (message: string): never => {
      throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
    };
    if (!isIPv4(customerAddress)) refuse(`'customerAddress' is '${customerAddress}'; wants an IPv4 address`);
    if (
      customerAsn !== undefined &&
      !(Number.isInteger(customerAsn) && customerAsn >= 1 && customerAsn <= 2147483647)
    ) {
      refuse(`'customerAsn' is ${customerAsn}; wants an integer from 1 to 2147483647`);
    }
    if (staticCidrs?.length === 0) refuse("'staticCidrs' is empty; wants a range, or leave it out for BGP");
    for (const cidr of staticCidrs ?? []) parseCidr(cidr, 'staticCidrs');
  }
}

function tunnelOptions() {
  return {
    tunnel1IkeVersions: [...TUNNEL.ikeVersions],
    tunnel1Phase1EncryptionAlgorithms: [...TUNNEL.encryption],
    tunnel1Phase1IntegrityAlgorithms: [...TUNNEL.integrity],
    tunnel1Phase1DhGroupNumbers: [...TUNNEL.groups],
    tunnel1Phase2EncryptionAlgorithms: [...TUNNEL.encryption],
    tunnel1Phase2IntegrityAlgorithms: [...TUNNEL.integrity],
    tunnel1Phase2DhGroupNumbers: [...TUNNEL.groups],
    tunnel2IkeVersions: [...TUNNEL.ikeVersions],
    tunnel2Phase1EncryptionAlgorithms: [...TUNNEL.encryption],
    tunnel2Phase1IntegrityAlgorithms: [...TUNNEL.integrity],
    tunnel2Phase1DhGroupNumbers: [...TUNNEL.groups],
    tunnel2Phase2EncryptionAlgorithms: [...TUNNEL.encryption],
    tunnel2Phase2IntegrityAlgorithms: [...TUNNEL.integrity],
    tunnel2Phase2DhGroupNumbers: [...TUNNEL.groups],
  };
}
