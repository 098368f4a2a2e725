import { Construct } from 'constructs';
import { Wafv2WebAcl } from '@cdktf/provider-aws/lib/wafv2-web-acl';
import { Wafv2WebAclLoggingConfiguration } from '@cdktf/provider-aws/lib/wafv2-web-acl-logging-configuration';
import { ChartwrightError } from '../../errors';
import { GLOBAL_REGION } from '../dns/dnssec';
import { Key } from '../key';
import { LogGroup } from '../log-group';
import type { RetentionDays } from '../log-group';
import { nameOf } from '../name';
import { stackOf } from '../stack-environment';

/** Groups of rules that AWS keeps up to date. */
export type ManagedRules =
  | 'AWSManagedRulesAmazonIpReputationList'
  | 'AWSManagedRulesAnonymousIpList'
  | 'AWSManagedRulesCommonRuleSet'
  | 'AWSManagedRulesKnownBadInputsRuleSet'
  | 'AWSManagedRulesLinuxRuleSet'
  | 'AWSManagedRulesSQLiRuleSet'
  | 'AWSManagedRulesUnixRuleSet';

/** What describes a web ACL. */
export interface WebAclProps {
  /** Last part of the name. */
  readonly name: string;
  /** What it protects: distributions of CloudFront, or load balancers in the environment's region. */
  readonly protects: 'cloudfront' | 'load-balancers';
  /**
   * Groups of rules, in the order in which they are asked.
   *
   * @default DEFAULT_RULES
   */
  readonly rules?: readonly ManagedRules[] | undefined;
  /**
   * Requests that one address may make in five minutes, from 10; more are blocked for a while.
   *
   * @default - no limit
   */
  readonly rateLimit?: number | undefined;
  /**
   * Days that requests are kept for.
   *
   * @default 365
   */
  readonly retentionDays?: RetentionDays | undefined;
}

/** The rules of a web ACL that names none: known attacks, Log4j among them, and addresses of ill repute or of nobody. */
export const DEFAULT_RULES: readonly ManagedRules[] = [
  'AWSManagedRulesAmazonIpReputationList',
  'AWSManagedRulesAnonymousIpList',
  'AWSManagedRulesKnownBadInputsRuleSet',
  'AWSManagedRulesCommonRuleSet',
];

/** Headers that the log leaves out: they let whoever reads it in. */
export const REDACTED_HEADERS: readonly string[] = ['authorization', 'cookie'];

/**
 * A web application firewall with AWS's managed rules, and a log of what it saw. It costs by the month, the rule group and
 * the request.
 *
 * @see https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html
 * @example
 * const firewall = new WebAcl(stack, 'firewall', { name: 'site', protects: 'cloudfront', rateLimit: 2000 });
 */
export class WebAcl extends Construct {
  /** The web ACL, as Terraform has it. */
  readonly resource: Wafv2WebAcl;
  /** ARN of the web ACL. */
  readonly arn: string;

  /** @throws ChartwrightError `E_INFRA` if the limit is below 10, or a group is there twice */
  constructor(scope: Construct, id: string, props: WebAclProps) {
    super(scope, id);
    const rules = props.rules ?? DEFAULT_RULES;
    this.check(rules, props.rateLimit);
    const stack = stackOf(this);
    const global = props.protects === 'cloudfront';
    const region = global ? GLOBAL_REGION : stack.environment.region;
    const provider = stack.providerOf(region);
    const name = nameOf(this, 'webAcl', props.name);
    const managed = rules.map((rule, index) => managedRule(rule, index));
    const limited = props.rateLimit === undefined ? [] : [rateRule(props.rateLimit, rules.length)];
    this.resource = new Wafv2WebAcl(this, 'Resource', {
      provider,
      name,
      description: `Protects ${props.name}`,
      scope: global ? 'CLOUDFRONT' : 'REGIONAL',
      defaultAction: { allow: {} },
      rule: [...managed, ...limited],
      visibilityConfig: visibility(name),
    });
    this.arn = this.resource.arn;
    const key = new Key(this, 'key', {
      name: `firewall-${props.name}`,
      description: `Encrypts the firewall log of ${props.name}`,
      services: ['logs'],
      region,
    });
    const logGroup = new LogGroup(this, 'log', {
      // AWS WAF writes to groups of this prefix only.
      name: `aws-waf-logs-${name}`,
      keyArn: key.arn,
      retentionDays: props.retentionDays,
      region,
    });
    new Wafv2WebAclLoggingConfiguration(this, 'logging', {
      provider,
      resourceArn: this.arn,
      logDestinationConfigs: [logGroup.arn],
      redactedFields: REDACTED_HEADERS.map((header) => ({ singleHeader: { name: header } })),
    });
  }

  private check(rules: readonly ManagedRules[], rateLimit: number | undefined): void {
    const place = { construct: this.node.path };
    if (new Set(rules).size !== rules.length) {
      throw new ChartwrightError('E_INFRA', `'rules' is [${rules.join(', ')}]; wants each group once`, place);
    }
    if (rateLimit !== undefined && !(Number.isInteger(rateLimit) && rateLimit >= 10)) {
      throw new ChartwrightError(
        'E_INFRA',
        `'rateLimit' is ${rateLimit}; wants a whole number of requests from 10`,
        place,
      );
    }
  }
}

function managedRule(name: ManagedRules, priority: number) {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: { managed_rule_group_statement: { name, vendor_name: 'AWS' } },
    visibilityConfig: visibility(name),
  };
}

function rateRule(limit: number, priority: number) {
  return {
    name: 'RateLimit',
    priority,
    action: { block: {} },
    statement: { rate_based_statement: { limit, aggregate_key_type: 'IP' } },
    visibilityConfig: visibility('RateLimit'),
  };
}

function visibility(metricName: string) {
  return { cloudwatchMetricsEnabled: true, metricName, sampledRequestsEnabled: true };
}
