import { Construct } from 'constructs';
import { Lb } from '@cdktf/provider-aws/lib/lb';
import { LbListener } from '@cdktf/provider-aws/lib/lb-listener';
import { LbTargetGroup } from '@cdktf/provider-aws/lib/lb-target-group';
import { VpcEndpointService } from '@cdktf/provider-aws/lib/vpc-endpoint-service';
import { nameOf } from '../name';
import { commonConfig } from './load-balancer';
import type { LoadBalancerProps } from './load-balancer';

/** What describes a gateway load balancer. It writes no access logs. */
export interface GatewayLoadBalancerProps extends Omit<LoadBalancerProps, 'logs'> {
  /** VPC of the appliances. */
  readonly vpcId: string;
  /**
   * TCP port on which an appliance says that it is well.
   *
   * @default 80
   */
  readonly healthPort?: number | undefined;
  /**
   * ARNs of accounts and roles, besides the environment's own account, that may ask to send their traffic through.
   *
   * @default []
   */
  readonly consumers?: readonly string[] | undefined;
}

/** Port on which appliances say that they are well when nothing is said. */
export const APPLIANCE_HEALTH_PORT = 80;

/** Port of GENEVE, which gateway load balancers wrap packets in. RFC 8926 */
const GENEVE_PORT = 6081;

/**
 * A gateway load balancer: sends whole packets through appliances (firewalls, inspection) and on, and offers them to
 * other VPCs as an endpoint service, each consumer of which is accepted by hand.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/introduction.html
 * @example
 * const inspection = new GatewayLoadBalancer(stack, 'inspection', {
 *   name: 'inspection',
 *   vpcId: network.vpcId,
 *   subnetIds: network.subnetIds('private'),
 * });
 */
export class GatewayLoadBalancer extends Construct {
  /** The load balancer, as Terraform has it. */
  readonly resource: Lb;
  /** ARN of the load balancer. */
  readonly arn: string;
  /** ARN of the target group that appliances register with. */
  readonly targetGroupArn: string;
  /** Name of the endpoint service, for the endpoints of consumers. */
  readonly serviceName: string;

  constructor(scope: Construct, id: string, props: GatewayLoadBalancerProps) {
    super(scope, id);
    const tags = { Name: nameOf(this, 'tag', props.name) };
    this.resource = new Lb(this, 'Resource', {
      ...commonConfig(this, props),
      loadBalancerType: 'gateway',
      enableCrossZoneLoadBalancing: true,
    });
    this.arn = this.resource.arn;
    const targets = new LbTargetGroup(this, 'appliances', {
      namePrefix: `${props.name.slice(0, 5)}-`,
      vpcId: props.vpcId,
      port: GENEVE_PORT,
      protocol: 'GENEVE',
      targetType: 'ip',
      healthCheck: { enabled: true, protocol: 'TCP', port: String(props.healthPort ?? APPLIANCE_HEALTH_PORT) },
      tags,
      lifecycle: { createBeforeDestroy: true },
    });
    this.targetGroupArn = targets.arn;
    new LbListener(this, 'listener', {
      loadBalancerArn: this.arn,
      defaultAction: [{ type: 'forward', targetGroupArn: targets.arn }],
    });
    this.serviceName = new VpcEndpointService(this, 'service', {
      acceptanceRequired: true,
      gatewayLoadBalancerArns: [this.arn],
      allowedPrincipals: [...(props.consumers ?? [])],
      tags,
    }).serviceName;
  }
}
