import type { Construct } from 'constructs';
import type { NetworkOutput } from '../../contract/network';
import type { Environment } from '../environment';
import { Network } from '../network/network';
import type { NetworkProps } from '../network/network';
import { EnvironmentStack } from '../stack';

/** What describes the network stack. */
export type NetworkStackProps = Omit<NetworkProps, 'discoveryTag'>;

/**
 * The stack of the network, which outlives every cluster in it.
 *
 * @example
 * const network = new NetworkStack(app, environment, { cidr: '10.8.0.0/16' });
 */
export class NetworkStack extends EnvironmentStack<'network'> {
  /** What the stack tells. */
  readonly output: NetworkOutput;
  /** The network, for what is put beside it: peering, VPN, DHCP options, endpoints. */
  readonly network: Network;

  /** @throws ChartwrightError `E_INFRA` if the ranges do not fit, or a NAT gateway has no place */
  constructor(scope: Construct, environment: Environment, props: NetworkStackProps = {}) {
    super(scope, 'network', environment);
    this.network = new Network(this, 'network', { ...props, discoveryTag: environment.prefix });
    const known = this.network.tiers;
    const ofTier = (tier: string) => (known.includes(tier) ? this.network.subnetIdsByZone(tier) : {});
    this.output = this.publish({
      vpcId: this.network.vpcId,
      cidr: this.network.cidr,
      subnets: {
        public: ofTier('public'),
        private: ofTier('private'),
        database: ofTier('database'),
        other: Object.fromEntries(
          known.filter((tier) => !CONTRACT_TIERS.includes(tier)).map((tier) => [tier, ofTier(tier)]),
        ),
      },
      natAddresses: this.network.natAddresses,
    });
  }
}

/** The tiers that the contract knows by name. */
const CONTRACT_TIERS: readonly string[] = ['public', 'private', 'database'];
