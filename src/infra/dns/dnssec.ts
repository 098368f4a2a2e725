import { Construct } from 'constructs';
import { Route53HostedZoneDnssec } from '@cdktf/provider-aws/lib/route53-hosted-zone-dnssec';
import { Route53KeySigningKey } from '@cdktf/provider-aws/lib/route53-key-signing-key';
import { ChartwrightError } from '../../errors';
import { Key } from '../key';
import type { HostedZone } from './hosted-zone';

/** Region that Route 53 and CloudFront take keys, certificates and logs from, wherever the environment is. */
export const GLOBAL_REGION = 'us-east-1';

/**
 * Signs a public zone. Resolvers check the signatures once the parent holds `dsRecord`: put it there only when the zone
 * answers signed, and take it out before signing ends.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-configuring-dnssec-enable-signing.html
 * @example
 * const dnssec = new Dnssec(stack, 'dnssec', zone);
 */
export class Dnssec extends Construct {
  /** The signing, as Terraform has it. */
  readonly resource: Route53HostedZoneDnssec;
  /** The value of the DS record for the parent zone. */
  readonly dsRecord: string;

  /** @throws ChartwrightError `E_INFRA` if the zone is private */
  constructor(scope: Construct, id: string, zone: HostedZone) {
    super(scope, id);
    if (zone.isPrivate) {
      throw new ChartwrightError(
        'E_INFRA',
        `'zone' is '${zone.domainName}', a private zone, which DNSSEC cannot sign`,
        {
          construct: this.node.path,
        },
      );
    }
    const key = new Key(this, 'key', {
      name: `dnssec-${zone.domainName.replaceAll('.', '-')}`,
      description: `Signs the zone ${zone.domainName}`,
      usage: 'signing',
      services: ['dnssec'],
      region: GLOBAL_REGION,
    });
    const signingKey = new Route53KeySigningKey(this, 'signing-key', {
      hostedZoneId: zone.zoneId,
      keyManagementServiceArn: key.arn,
      name: zone.domainName.replaceAll(/[^a-z0-9]/g, '_').slice(0, 128),
      status: 'ACTIVE',
    });
    this.resource = new Route53HostedZoneDnssec(this, 'Resource', {
      hostedZoneId: zone.zoneId,
      signingStatus: 'SIGNING',
      dependsOn: [signingKey],
    });
    this.dsRecord = signingKey.dsRecord;
  }
}
