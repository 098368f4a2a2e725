import { Construct } from 'constructs';
import { CloudwatchLogResourcePolicy } from '@cdktf/provider-aws/lib/cloudwatch-log-resource-policy';
import { Route53QueryLog } from '@cdktf/provider-aws/lib/route53-query-log';
import { ChartwrightError } from '../../errors';
import { Key } from '../key';
import { LogGroup } from '../log-group';
import type { RetentionDays } from '../log-group';
import { nameOf } from '../name';
import { policyDocument } from '../policies/policy-document';
import { stackOf } from '../stack-environment';
import { GLOBAL_REGION } from './dnssec';
import type { HostedZone } from './hosted-zone';

/** What describes the query log of a zone. */
export interface QueryLogProps {
  /** Public zone whose queries are logged. */
  readonly zone: HostedZone;
  /**
   * Days that queries are kept for.
   *
   * @default 365
   */
  readonly retentionDays?: RetentionDays | undefined;
}

/**
 * Logs who asks for which name of a public zone. Route 53 writes to `us-east-1` only, and only if a resource policy of
 * CloudWatch Logs lets it.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html
 * @example
 * new QueryLog(stack, 'queries', { zone });
 */
export class QueryLog extends Construct {
  /** The query log, as Terraform has it. */
  readonly resource: Route53QueryLog;

  /** @throws ChartwrightError `E_INFRA` if the zone is private */
  constructor(scope: Construct, id: string, { zone, retentionDays }: QueryLogProps) {
    super(scope, id);
    if (zone.isPrivate) {
      throw new ChartwrightError('E_INFRA', `'zone' is '${zone.domainName}', a private zone; wants a public one`, {
        construct: this.node.path,
      });
    }
    const stack = stackOf(this);
    const { accountId, partition } = stack.environment;
    const label = zone.domainName.replaceAll('.', '-');
    const key = new Key(this, 'key', {
      name: `queries-${label}`,
      description: `Encrypts the query log of ${zone.domainName}`,
      services: ['logs'],
      region: GLOBAL_REGION,
    });
    const logGroup = new LogGroup(this, 'group', {
      name: `/aws/route53/${zone.domainName}`,
      keyArn: key.arn,
      retentionDays,
      region: GLOBAL_REGION,
    });
    const policy = new CloudwatchLogResourcePolicy(this, 'policy', {
      provider: stack.providerOf(GLOBAL_REGION),
      policyName: nameOf(this, 'role', 'route53-queries'),
      policyDocument: policyDocument([
        {
          sid: 'Route53',
          principals: { Service: ['route53.amazonaws.com'] },
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [`arn:${partition}:logs:${GLOBAL_REGION}:${accountId}:log-group:${logGroup.name}:*`],
          conditions: {
            ArnLike: { 'aws:SourceArn': zone.arn },
            StringEquals: { 'aws:SourceAccount': accountId },
          },
        },
      ]),
    });
    this.resource = new Route53QueryLog(this, 'Resource', {
      zoneId: zone.zoneId,
      cloudwatchLogGroupArn: logGroup.arn,
      dependsOn: [policy],
    });
  }
}
