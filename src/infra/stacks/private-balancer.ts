import { Construct } from 'constructs';
import type { EdgeOutput } from '../../contract/edge';
import type { LogsOutput } from '../../contract/logs';
import type { NetworkOutput } from '../../contract/network';
import { Connections } from '../connections';
import { ApplicationLoadBalancer } from '../load-balancing/application-load-balancer';
import { TargetGroup } from '../load-balancing/target-group';
import { mapValues } from '../map-values';
import { SecurityGroup } from '../security-group';

/** A service of the cluster behind the load balancer: its pods are registered by a `TargetGroupBinding`. */
export interface ServiceOptions {
  /** Port of the pods. */
  readonly port: number;
  /** Paths that go to the service, as in `/api/*`. */
  readonly paths: readonly string[];
  /** Place of the paths among those of other services, from 1; the lowest that fits takes the request. */
  readonly priority: number;
  /**
   * Path that a healthy pod answers 200 at.
   *
   * @default '/'
   */
  readonly healthPath?: string | undefined;
}

/** What describes the load balancer of the edge stack. */
export interface PrivateBalancerProps {
  /** What the network stack tells. */
  readonly network: NetworkOutput;
  /** What the logs stack tells. */
  readonly logs: LogsOutput;
  /** ARN of the proven certificate, for the names that viewers use. */
  readonly certificateArn: string;
  /** Services by logical name. */
  readonly services: Readonly<Record<string, ServiceOptions>>;
}

/** A private load balancer for services of the cluster, that CloudFront reaches inside the VPC. */
export class PrivateBalancer extends Construct {
  /** What a way from CloudFront leads to. */
  readonly origin: { readonly loadBalancerArn: string; readonly domainName: string };
  /** What the stack tells of it. */
  readonly facts: NonNullable<EdgeOutput['loadBalancer']>;

  constructor(scope: Construct, id: string, props: PrivateBalancerProps) {
    super(scope, id);
    const { network, services } = props;
    const group = new SecurityGroup(this, 'group', {
      name: 'balancer',
      description: 'Private load balancer',
      vpcId: network.vpcId,
    });
    const balancer = new ApplicationLoadBalancer(this, 'balancer', {
      name: 'private',
      subnetIds: Object.values(network.subnets.private),
      securityGroup: group,
      certificateArn: props.certificateArn,
      logs: { bucketName: props.logs.deliveryBucket.name },
      redirectHttp: false,
    });
    const targetGroupArns = mapValues(services, ({ port, healthPath, paths, priority }, name) => {
      const target = { name, vpcId: network.vpcId, port, protocol: 'HTTP', healthPath } as const;
      const targetGroup = new TargetGroup(this, `service-${name}`, target);
      balancer.addRoute(name, { priority, paths, targetGroup });
      return targetGroup.arn;
    });
    this.connect(group, network.cidr, services);
    this.origin = { loadBalancerArn: balancer.arn, domainName: balancer.domainName };
    this.facts = {
      arn: balancer.arn,
      dnsName: balancer.domainName,
      securityGroupId: group.groupId,
      targetGroupArns,
    };
  }

  private connect(group: SecurityGroup, cidr: string, services: PrivateBalancerProps['services']): void {
    const connections = new Connections(this, 'connections');
    connections.allow({ from: { cidr }, to: group, port: 443, description: 'CloudFront inside the VPC' });
    for (const port of new Set(Object.values(services).map((service) => service.port))) {
      connections.allow({ from: group, to: { cidr }, port, description: 'Pods of services' });
    }
  }
}
