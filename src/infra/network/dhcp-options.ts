import { Construct } from 'constructs';
import { VpcDhcpOptions } from '@cdktf/provider-aws/lib/vpc-dhcp-options';
import { VpcDhcpOptionsAssociation } from '@cdktf/provider-aws/lib/vpc-dhcp-options-association';
import { ChartwrightError } from '../../errors';
import { nameOf } from '../name';
import { stackOf } from '../stack-environment';

/** Name of Amazon's own resolver, which knows the VPC's private zones. */
export const AMAZON_DNS = 'AmazonProvidedDNS';

/** What describes a set of DHCP options. */
export interface DhcpOptionsProps {
  /** VPC that gets the options. */
  readonly vpcId: string;
  /**
   * Domain that unqualified host names are completed with.
   *
   * @default - Amazon's: `ec2.internal` in `us-east-1`, else `<region>.compute.internal`; nodes of EKS want it
   */
  readonly domainName?: string | undefined;
  /**
   * Addresses of name servers, four at most, or `AmazonProvidedDNS`.
   *
   * @default ['AmazonProvidedDNS']
   */
  readonly nameServers?: readonly string[] | undefined;
  /**
   * Addresses of time servers, four at most.
   *
   * @default - none: instances use 169.254.169.123, the Amazon Time Sync Service
   */
  readonly timeServers?: readonly string[] | undefined;
}

/** Servers of one kind that a set of DHCP options holds. */
export const DHCP_SERVER_LIMIT = 4;

/**
 * DHCP options of a VPC.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_DHCP_Options.html
 * @example
 * new DhcpOptions(stack, 'dhcp', { vpcId: network.vpcId, nameServers: ['10.0.0.2', 'AmazonProvidedDNS'] });
 */
export class DhcpOptions extends Construct {
  /** The options, as Terraform has them. */
  readonly resource: VpcDhcpOptions;

  /** @throws ChartwrightError `E_INFRA` if a list of servers is empty or too long */
  constructor(scope: Construct, id: string, props: DhcpOptionsProps) {
    super(scope, id);
    const { region } = stackOf(this).environment;
    const nameServers = props.nameServers ?? [AMAZON_DNS];
    const amazonDomain = region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`;
    this.check('nameServers', nameServers);
    if (props.timeServers !== undefined) this.check('timeServers', props.timeServers);
    this.resource = new VpcDhcpOptions(this, 'Resource', {
      domainName: props.domainName ?? amazonDomain,
      domainNameServers: [...nameServers],
      ...(props.timeServers === undefined ? {} : { ntpServers: [...props.timeServers] }),
      tags: { Name: nameOf(this, 'tag', 'dhcp') },
    });
    new VpcDhcpOptionsAssociation(this, 'association', { vpcId: props.vpcId, dhcpOptionsId: this.resource.id });
  }

  private check(property: string, servers: readonly string[]): void {
    if (servers.length === 0 || servers.length > DHCP_SERVER_LIMIT) {
      throw new ChartwrightError(
        'E_INFRA',
        `'${property}' holds ${servers.length} servers; wants one to ${DHCP_SERVER_LIMIT}`,
        { construct: this.node.path },
      );
    }
  }
}
