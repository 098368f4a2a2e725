import { Construct } from 'constructs';
import { Lb } from '@cdktf/provider-aws/lib/lb';
import { LbListener } from '@cdktf/provider-aws/lib/lb-listener';
import { ChartwrightError } from '../../errors';
import type { AliasTarget } from '../dns/alias-record';
import { TLS_POLICY, commonConfig, logConfig } from './load-balancer';
import type { GroupedLoadBalancerProps } from './load-balancer';
import type { TargetGroup } from './target-group';

/** What describes a network load balancer. */
export type NetworkLoadBalancerProps = GroupedLoadBalancerProps;

/** A port of a network load balancer. */
export interface NetworkListener {
  /** Port that clients connect to. */
  readonly port: number;
  /** Targets of the connections. */
  readonly targetGroup: TargetGroup;
  /**
   * ARN of a proven certificate: the load balancer then ends TLS. Access logs are of such connections only.
   *
   * @default - connections are passed on as they are
   */
  readonly certificateArn?: string | undefined;
}

/**
 * A network load balancer: passes connections on, over all zones, private unless told otherwise.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html
 * @example
 * const balancer = new NetworkLoadBalancer(stack, 'balancer', {
 *   name: 'feed',
 *   subnetIds: network.subnetIds('private'),
 *   securityGroup: group,
 *   logs: { bucketName: logs.bucketName },
 * });
 * balancer.listen({ port: 443, targetGroup: feed, certificateArn: certificate.arn });
 */
export class NetworkLoadBalancer extends Construct implements AliasTarget {
  /** The load balancer, as Terraform has it. */
  readonly resource: Lb;
  /** ARN of the load balancer. */
  readonly arn: string;
  /** Its own domain name. */
  readonly domainName: string;
  /** Zone of that name, for an `AliasRecord`. */
  readonly hostedZoneId: string;

  private readonly ports = new Set<number>();

  constructor(scope: Construct, id: string, props: NetworkLoadBalancerProps) {
    super(scope, id);
    this.resource = new Lb(this, 'Resource', {
      ...commonConfig(this, props),
      loadBalancerType: 'network',
      internal: !(props.internetFacing ?? false),
      securityGroups: [props.securityGroup.groupId],
      enableCrossZoneLoadBalancing: true,
      ...logConfig(props),
    });
    this.arn = this.resource.arn;
    this.domainName = this.resource.dnsName;
    this.hostedZoneId = this.resource.zoneId;
  }

  /**
   * Takes connections on a port.
   *
   * @throws ChartwrightError `E_INFRA` if the port is none or taken, or the targets speak HTTP
   */
  listen({ port, targetGroup, certificateArn }: NetworkListener): void {
    this.check(port, targetGroup);
    this.ports.add(port);
    new LbListener(this, `port-${port}`, {
      loadBalancerArn: this.arn,
      port,
      ...(certificateArn === undefined
        ? { protocol: targetGroup.protocol === 'UDP' ? 'UDP' : 'TCP' }
        : { protocol: 'TLS', sslPolicy: TLS_POLICY, certificateArn }),
      defaultAction: [{ type: 'forward', targetGroupArn: targetGroup.arn }],
    });
  }

  private check(port: number, { protocol }: TargetGroup): void {
    const place = { construct: this.node.path };
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new ChartwrightError('E_INFRA', `'port' is ${port}; wants an integer from 1 to 65535`, place);
    }
    if (this.ports.has(port)) {
      throw new ChartwrightError('E_INFRA', `'port' is ${port}, as that of another listener; wants its own`, place);
    }
    if (protocol === 'HTTP' || protocol === 'HTTPS') {
      throw new ChartwrightError('E_INFRA', `'targetGroup' speaks ${protocol}; wants TCP, TLS or UDP`, place);
    }
  }
}
