import { Construct } from 'constructs';
import { NetworkAcl as AwsNetworkAcl } from '@cdktf/provider-aws/lib/network-acl';
import { ChartwrightError } from '../../errors';
import { nameOf } from '../name';

/** What describes a network ACL. */
export interface NetworkAclProps {
  /** Last part of the name. */
  readonly name: string;
  /** VPC of the subnets. */
  readonly vpcId: string;
  /** Subnets that the ACL is around. */
  readonly subnetIds: readonly string[];
  /** TCP ports in the subnets that may be reached. */
  readonly ports: readonly number[];
  /** IPv4 ranges that may reach them, and get the answers. */
  readonly cidrs: readonly string[];
}

/** Ports that clients answer on. ACLs keep no state, so answers are allowed as such. */
export const EPHEMERAL_PORTS = { from: 1024, to: 65535 } as const;

/** Rules that an ACL holds each way by default. https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html */
export const ACL_RULE_LIMIT = 20;

/**
 * A network ACL around the subnets of a tier: the named ports in, answers out, nothing else.
 *
 * @example
 * new NetworkAcl(stack, 'acl', {
 *   name: 'database',
 *   vpcId: network.vpcId,
 *   subnetIds: network.subnetIds('database'),
 *   ports: [5432],
 *   cidrs: network.cidrs,
 * });
 */
export class NetworkAcl extends Construct {
  /** The ACL, as Terraform has it. */
  readonly resource: AwsNetworkAcl;

  /** @throws ChartwrightError `E_INFRA` if a port is none, or there are more rules than AWS takes */
  constructor(scope: Construct, id: string, props: NetworkAclProps) {
    super(scope, id);
    this.check(props);
    const ingress = props.cidrs.flatMap((cidrBlock) =>
      props.ports.map((port) => ({ cidrBlock, fromPort: port, toPort: port })),
    );
    const egress = props.cidrs.map((cidrBlock) => ({
      cidrBlock,
      fromPort: EPHEMERAL_PORTS.from,
      toPort: EPHEMERAL_PORTS.to,
    }));
    this.resource = new AwsNetworkAcl(this, 'Resource', {
      vpcId: props.vpcId,
      subnetIds: [...props.subnetIds],
      ingress: ingress.map(numbered),
      egress: egress.map(numbered),
      tags: { Name: nameOf(this, 'tag', props.name) },
    });
  }

  private check({ ports, cidrs }: NetworkAclProps): void {
    const place = { construct: this.node.path };
    for (const port of ports) {
      if (!Number.isInteger(port) || port < 1 || port > 65535) {
        throw new ChartwrightError('E_INFRA', `'ports' holds ${port}; wants integers from 1 to 65535`, place);
      }
    }
    const rules = ports.length * cidrs.length;
    if (rules > ACL_RULE_LIMIT) {
      throw new ChartwrightError(
        'E_INFRA',
        `'ports' (${ports.length}) for ${cidrs.length} ranges makes ${rules} rules; wants at most ${ACL_RULE_LIMIT}; name fewer ports`,
        place,
      );
    }
  }
}

function numbered<T extends object>(rule: T, index: number) {
  return { ...rule, ruleNo: 100 + index, action: 'allow', protocol: 'tcp' };
}
