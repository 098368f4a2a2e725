import { Construct } from 'constructs';
import { Elb } from '@cdktf/provider-aws/lib/elb';
import { ChartwrightError } from '../../errors';
import type { AliasTarget } from '../dns/alias-record';
import { nameOf } from '../name';
import type { GroupedLoadBalancerProps } from './load-balancer';

/** What describes a classic load balancer. */
export interface ClassicLoadBalancerProps extends GroupedLoadBalancerProps {
  /** ARN of the proven certificate. */
  readonly certificateArn: string;
  /** Port of the instances that requests go to. */
  readonly instancePort: number;
  /**
   * Path that a healthy instance answers at.
   *
   * @default '/'
   */
  readonly healthPath?: string | undefined;
}

/** What a classic load balancer is when nothing is said. */
export const CLASSIC_DEFAULTS = { healthPath: '/', drainSeconds: 300 } as const;

/**
 * A load balancer of the first generation, HTTPS in front of instances. AWS advises against it for anything new: take an
 * application or network one.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/introduction.html
 * @example
 * const legacy = new ClassicLoadBalancer(stack, 'legacy', {
 *   name: 'legacy',
 *   subnetIds: network.subnetIds('private'),
 *   securityGroup: group,
 *   certificateArn: certificate.arn,
 *   instancePort: 30080,
 *   logs: { bucketName: logs.bucketName },
 * });
 */
export class ClassicLoadBalancer extends Construct implements AliasTarget {
  /** The load balancer, as Terraform has it. */
  readonly resource: Elb;
  /** Its own domain name. */
  readonly domainName: string;
  /** Zone of that name, for an `AliasRecord`. */
  readonly hostedZoneId: string;

  /** @throws ChartwrightError `E_INFRA` if the port is none */
  constructor(scope: Construct, id: string, props: ClassicLoadBalancerProps) {
    super(scope, id);
    const { instancePort } = props;
    if (!Number.isInteger(instancePort) || instancePort < 1 || instancePort > 65535) {
      throw new ChartwrightError('E_INFRA', `'instancePort' is ${instancePort}; wants an integer from 1 to 65535`, {
        construct: this.node.path,
      });
    }
    this.resource = new Elb(this, 'Resource', {
      name: nameOf(this, 'loadBalancer', props.name),
      subnets: [...props.subnetIds],
      securityGroups: [props.securityGroup.groupId],
      internal: !(props.internetFacing ?? false),
      crossZoneLoadBalancing: true,
      connectionDraining: true,
      connectionDrainingTimeout: CLASSIC_DEFAULTS.drainSeconds,
      desyncMitigationMode: 'defensive',
      listener: [
        {
          lbPort: 443,
          lbProtocol: 'https',
          sslCertificateId: props.certificateArn,
          instancePort,
          instanceProtocol: 'http',
        },
      ],
      healthCheck: {
        target: `HTTP:${instancePort}${props.healthPath ?? CLASSIC_DEFAULTS.healthPath}`,
        interval: 30,
        timeout: 5,
        healthyThreshold: 2,
        unhealthyThreshold: 2,
      },
      accessLogs: {
        bucket: props.logs.bucketName,
        bucketPrefix: `load-balancers/${props.name}`,
        enabled: true,
        interval: 60,
      },
      dependsOn: [...(props.logs.writable ?? [])],
    });
    this.domainName = this.resource.dnsName;
    this.hostedZoneId = this.resource.zoneId;
  }
}
