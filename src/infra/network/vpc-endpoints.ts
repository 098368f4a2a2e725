import { Construct } from 'constructs';
import { VpcEndpoint } from '@cdktf/provider-aws/lib/vpc-endpoint';
import { ChartwrightError } from '../../errors';
import { Connections } from '../connections';
import { nameOf } from '../name';
import { SecurityGroup } from '../security-group';
import { stackOf } from '../stack-environment';

/** Services with a gateway in route tables, which costs nothing. */
export type GatewayService = 's3' | 'dynamodb';

/** Services with interfaces in subnets, each paid by the hour and zone. */
export type InterfaceService =
  | 'autoscaling'
  | 'ec2'
  | 'ec2messages'
  | 'ecr.api'
  | 'ecr.dkr'
  | 'eks'
  | 'eks-auth'
  | 'elasticloadbalancing'
  | 'kms'
  | 'logs'
  | 'monitoring'
  | 'rds'
  | 'secretsmanager'
  | 'sqs'
  | 'ssm'
  | 'ssmmessages'
  | 'sts';

/**
 * What a cluster without a way to the internet needs to work.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html
 */
export const PRIVATE_SERVICES: readonly InterfaceService[] = [
  'autoscaling',
  'ec2',
  'ec2messages',
  'ecr.api',
  'ecr.dkr',
  'eks',
  'eks-auth',
  'elasticloadbalancing',
  'kms',
  'logs',
  'secretsmanager',
  'sqs',
  'ssm',
  'ssmmessages',
  'sts',
];

/** What describes the endpoints of a network. */
export interface VpcEndpointsProps {
  /** VPC of the endpoints. */
  readonly vpcId: string;
  /** IPv4 ranges that reach the interfaces. */
  readonly cidrs: readonly string[];
  /** Ids of the route tables that lead to the gateways, by name. */
  readonly routeTables: Readonly<Record<string, string>>;
  /** Subnets of the interfaces, one in each zone. */
  readonly subnetIds: readonly string[];
  /** Services by gateway. */
  readonly gateways: readonly GatewayService[];
  /** Services by interface. Their names resolve to the interfaces inside the VPC. */
  readonly interfaces: readonly InterfaceService[];
}

/**
 * Ways to AWS services that stay inside the network.
 *
 * @example
 * new VpcEndpoints(stack, 'endpoints', {
 *   vpcId: network.vpcId,
 *   cidrs: network.cidrs,
 *   routeTables: network.routeTables,
 *   subnetIds: network.subnetIds('private'),
 *   gateways: ['dynamodb'],
 *   interfaces: ['kms'],
 * });
 */
export class VpcEndpoints extends Construct {
  /** @throws ChartwrightError `E_INFRA` if there are interfaces and no subnet for them */
  constructor(scope: Construct, id: string, props: VpcEndpointsProps) {
    super(scope, id);
    const { region } = stackOf(this).environment;
    const shared = (service: string) => ({
      vpcId: props.vpcId,
      serviceName: `com.amazonaws.${region}.${service}`,
      tags: { Name: nameOf(this, 'tag', service.replace('.', '-')) },
    });
    for (const service of props.gateways) {
      new VpcEndpoint(this, service, {
        ...shared(service),
        vpcEndpointType: 'Gateway',
        routeTableIds: Object.values(props.routeTables),
      });
    }
    if (props.interfaces.length === 0) return;
    if (props.subnetIds.length === 0) {
      throw new ChartwrightError('E_INFRA', "'interfaces' want subnets to be in; add a private tier", {
        construct: this.node.path,
      });
    }
    const group = this.makeGroup(props);
    for (const service of props.interfaces) {
      new VpcEndpoint(this, service, {
        ...shared(service),
        vpcEndpointType: 'Interface',
        privateDnsEnabled: true,
        subnetIds: [...props.subnetIds],
        securityGroupIds: [group.groupId],
      });
    }
  }

  private makeGroup({ vpcId, cidrs }: VpcEndpointsProps): SecurityGroup {
    const group = new SecurityGroup(this, 'group', {
      name: 'endpoints',
      description: 'Endpoints of AWS services',
      vpcId,
    });
    const connections = new Connections(this, 'connections');
    for (const cidr of cidrs) {
      connections.allow({ from: { cidr }, to: group, port: 443, description: 'AWS services from the VPC' });
    }
    return group;
  }
}
