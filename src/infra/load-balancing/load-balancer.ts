import type { Construct } from 'constructs';
import type { AccessLogTarget } from '../bucket/bucket';
import { nameOf } from '../name';
import type { SecurityGroup } from '../security-group';
import { stackOf } from '../stack-environment';

/**
 * The oldest TLS that a listener speaks is 1.2, with ciphers that keep their secrets.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
 */
export const TLS_POLICY = 'ELBSecurityPolicy-TLS13-1-2-2021-06';

/** What describes a load balancer of any type. */
export interface LoadBalancerProps {
  /** Last part of the name, 32 characters as a whole. */
  readonly name: string;
  /** Subnets of the load balancer, two zones at least: public ones where it faces the internet. */
  readonly subnetIds: readonly string[];
  /** Bucket that access logs go to. A `LogBucket` with the writer `load-balancers` is one. */
  readonly logs: AccessLogTarget;
}

/** What describes a load balancer that has a security group. */
export interface GroupedLoadBalancerProps extends LoadBalancerProps {
  /** Security group of the load balancer, whose rules `Connections` owns. */
  readonly securityGroup: SecurityGroup;
  /**
   * Gives the load balancer public addresses. A private one behind CloudFront (`VpcOrigin`) needs none.
   *
   * @default false
   */
  readonly internetFacing?: boolean | undefined;
}

/** What every load balancer of the second generation has. */
export function commonConfig(construct: Construct, props: Pick<LoadBalancerProps, 'name' | 'subnetIds'>) {
  return {
    name: nameOf(construct, 'loadBalancer', props.name),
    subnets: [...props.subnetIds],
    enableDeletionProtection: !stackOf(construct).environment.disposable,
  };
}

/** Access logs, and what they wait for. */
export function logConfig({ name, logs }: LoadBalancerProps) {
  return {
    accessLogs: { bucket: logs.bucketName, prefix: `load-balancers/${name}`, enabled: true },
    dependsOn: [...(logs.writable ?? [])],
  };
}
