import { Construct } from 'constructs';
import { Lb } from '@cdktf/provider-aws/lib/lb';
import { LbListener } from '@cdktf/provider-aws/lib/lb-listener';
import { LbListenerRule } from '@cdktf/provider-aws/lib/lb-listener-rule';
import { Wafv2WebAclAssociation } from '@cdktf/provider-aws/lib/wafv2-web-acl-association';
import { ChartwrightError } from '../../errors';
import type { AliasTarget } from '../dns/alias-record';
import { TLS_POLICY, commonConfig, logConfig } from './load-balancer';
import type { GroupedLoadBalancerProps } from './load-balancer';
import type { TargetGroup } from './target-group';

/** What describes an application load balancer. */
export interface ApplicationLoadBalancerProps extends GroupedLoadBalancerProps {
  /** ARN of the proven certificate, in the environment's region. */
  readonly certificateArn: string;
  /**
   * Sends plain HTTP on to HTTPS. It takes no port: that is for a connection to open.
   *
   * @default true
   */
  readonly redirectHttp?: boolean | undefined;
  /**
   * ARN of a web ACL that protects `load-balancers`; one that faces the internet wants it.
   *
   * @default - none
   */
  readonly webAclArn?: string | undefined;
}

/** Requests that go to a target group: those that fit every list which is given. */
export interface Route {
  /** Place among the routes, from 1 to 50000; the lowest that fits takes the request. */
  readonly priority: number;
  /** Targets of the requests. */
  readonly targetGroup: TargetGroup;
  /**
   * Hosts, with `*` and `?` as wildcards.
   *
   * @default - every host
   */
  readonly hosts?: readonly string[] | undefined;
  /**
   * Paths, with `*` and `?` as wildcards.
   *
   * @default - every path
   */
  readonly paths?: readonly string[] | undefined;
}

/**
 * An application load balancer that speaks HTTPS and answers 404 to what no route takes.
 *
 * It is private unless told otherwise, drops malformed headers, and cannot be deleted by mistake. Load balancers that the
 * cluster's controller makes from an Ingress need none of this.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html
 * @example
 * const balancer = new ApplicationLoadBalancer(stack, 'balancer', {
 *   name: 'api',
 *   subnetIds: network.subnetIds('private'),
 *   securityGroup: group,
 *   certificateArn: certificate.arn,
 *   logs: { bucketName: logs.bucketName },
 * });
 * balancer.addRoute('api', { priority: 1, paths: ['/api/*'], targetGroup: api });
 */
export class ApplicationLoadBalancer extends Construct implements AliasTarget {
  /** The load balancer, as Terraform has it. */
  readonly resource: Lb;
  /** ARN of the load balancer. */
  readonly arn: string;
  /** Its own domain name. */
  readonly domainName: string;
  /** Zone of that name, for an `AliasRecord`. */
  readonly hostedZoneId: string;

  private readonly listener: LbListener;
  private readonly priorities = new Set<number>();

  constructor(scope: Construct, id: string, props: ApplicationLoadBalancerProps) {
    super(scope, id);
    this.resource = new Lb(this, 'Resource', {
      ...commonConfig(this, props),
      loadBalancerType: 'application',
      internal: !(props.internetFacing ?? false),
      securityGroups: [props.securityGroup.groupId],
      dropInvalidHeaderFields: true,
      desyncMitigationMode: 'defensive',
      ...logConfig(props),
    });
    this.arn = this.resource.arn;
    this.domainName = this.resource.dnsName;
    this.hostedZoneId = this.resource.zoneId;
    this.listener = new LbListener(this, 'https', {
      loadBalancerArn: this.arn,
      port: 443,
      protocol: 'HTTPS',
      sslPolicy: TLS_POLICY,
      certificateArn: props.certificateArn,
      defaultAction: [
        {
          type: 'fixed-response',
          fixedResponse: { contentType: 'text/plain', statusCode: '404', messageBody: 'not found' },
        },
      ],
    });
    if (props.redirectHttp ?? true) {
      new LbListener(this, 'http', {
        loadBalancerArn: this.arn,
        port: 80,
        protocol: 'HTTP',
        defaultAction: [{ type: 'redirect', redirect: { port: '443', protocol: 'HTTPS', statusCode: 'HTTP_301' } }],
      });
    }
    if (props.webAclArn !== undefined) {
      new Wafv2WebAclAssociation(this, 'firewall', { resourceArn: this.arn, webAclArn: props.webAclArn });
    }
  }

  /**
   * Sends requests to a target group.
   *
   * @throws ChartwrightError `E_INFRA` if the priority is none or taken, nothing is asked of requests, or the targets do not
   * speak HTTP
   */
  addRoute(id: string, route: Route): void {
    this.check(route);
    this.priorities.add(route.priority);
    const { hosts, paths } = route;
    new LbListenerRule(this, `route-${id}`, {
      listenerArn: this.listener.arn,
      priority: route.priority,
      condition: [
        ...(hosts === undefined ? [] : [{ hostHeader: { values: [...hosts] } }]),
        ...(paths === undefined ? [] : [{ pathPattern: { values: [...paths] } }]),
      ],
      action: [{ type: 'forward', targetGroupArn: route.targetGroup.arn }],
    });
  }

  private check({ priority, hosts, paths, targetGroup }: Route): void {
    const refuse = (message: string): never => {
      throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
    };
    if (!Number.isInteger(priority) || priority < 1 || priority > 50000) {
      refuse(`'priority' is ${priority}; wants an integer from 1 to 50000`);
    }
    if (this.priorities.has(priority)) refuse(`'priority' is ${priority}, as that of another route; wants its own`);
    if (hosts === undefined && paths === undefined)
      refuse("'hosts' and 'paths' are missing; wants either: give paths ['/*'] for all");
    if (targetGroup.protocol !== 'HTTP' && targetGroup.protocol !== 'HTTPS') {
      refuse(`'targetGroup' speaks ${targetGroup.protocol}; wants HTTP or HTTPS`);
    }
  }
}
