import { Construct } from 'constructs';
import { LbTargetGroup } from '@cdktf/provider-aws/lib/lb-target-group';
import { ChartwrightError } from '../../errors';
import { nameOf } from '../name';

/** Protocols that a target group speaks to its targets; HTTP ones for application load balancers, others for network ones. */
export type TargetProtocol = 'HTTP' | 'HTTPS' | 'TCP' | 'TLS' | 'UDP';

/** What describes a target group. */
export interface TargetGroupProps {
  /** Last part of the name, that the tag `Name` has; AWS makes the name from its first letters. */
  readonly name: string;
  /** VPC of the targets. */
  readonly vpcId: string;
  /** Port of the targets. */
  readonly port: number;
  /** Protocol of the targets. */
  readonly protocol: TargetProtocol;
  /**
   * Path that a healthy target answers 200 at, for HTTP and HTTPS.
   *
   * @default '/'
   */
  readonly healthPath?: string | undefined;
  /**
   * Seconds that a target which leaves still gets to answer in, from 0 to 3600.
   *
   * @default 30
   */
  readonly drainSeconds?: number | undefined;
}

/** What a target group is when nothing is said. */
export const TARGET_GROUP_DEFAULTS = { healthPath: '/', drainSeconds: 30 } as const;

/**
 * Targets by address, as pods have them: a `TargetGroupBinding` in the cluster registers a service's pods. The group and
 * its load balancer outlive the cluster, and nothing that a controller made is left over.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/targetgroupbinding/targetgroupbinding/
 * @example
 * const api = new TargetGroup(stack, 'api-targets', {
 *   name: 'api',
 *   vpcId: network.vpcId,
 *   port: 8080,
 *   protocol: 'HTTP',
 *   healthPath: '/health',
 * });
 */
export class TargetGroup extends Construct {
  /** The target group, as Terraform has it. */
  readonly resource: LbTargetGroup;
  /** ARN of the target group. */
  readonly arn: string;
  /** Protocol of the targets. */
  readonly protocol: TargetProtocol;

  /** @throws ChartwrightError `E_INFRA` if port, path or seconds are none */
  constructor(scope: Construct, id: string, props: TargetGroupProps) {
    super(scope, id);
    const healthPath = props.healthPath ?? TARGET_GROUP_DEFAULTS.healthPath;
    const drainSeconds = props.drainSeconds ?? TARGET_GROUP_DEFAULTS.drainSeconds;
    const http = props.protocol === 'HTTP' || props.protocol === 'HTTPS';
    this.check(props, healthPath, drainSeconds);
    this.protocol = props.protocol;
    this.resource = new LbTargetGroup(this, 'Resource', {
      namePrefix: `${props.name.slice(0, 5)}-`,
      vpcId: props.vpcId,
      targetType: 'ip',
      port: props.port,
      protocol: props.protocol,
      deregistrationDelay: String(drainSeconds),
      healthCheck: http
        ? { enabled: true, path: healthPath, protocol: props.protocol, matcher: '200' }
        : { enabled: true, protocol: 'TCP' },
      tags: { Name: nameOf(this, 'tag', props.name) },
      lifecycle: { createBeforeDestroy: true },
    });
    this.arn = this.resource.arn;
  }

  private check({ port }: TargetGroupProps, healthPath: string, drainSeconds: number): void {
    const place = { construct: this.node.path };
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
      throw new ChartwrightError('E_INFRA', `'port' is ${port}; wants an integer from 1 to 65535`, place);
    }
    if (!healthPath.startsWith('/')) {
      throw new ChartwrightError(
        'E_INFRA',
        `'healthPath' is '${healthPath}'; wants a path that begins with '/'`,
        place,
      );
    }
    if (!Number.isInteger(drainSeconds) || drainSeconds < 0 || drainSeconds > 3600) {
      throw new ChartwrightError(
        'E_INFRA',
        `'drainSeconds' is ${drainSeconds}; wants an integer from 0 to 3600`,
        place,
      );
    }
  }
}
