import { Construct } from 'constructs';
import { Route53Record } from '@cdktf/provider-aws/lib/route53-record';
import { ChartwrightError } from '../../errors';
import { checkDomainName, isWithin } from './domain-name';
import type { Zone } from './hosted-zone';

/** What an alias leads to: a load balancer or a distribution, with the zone that AWS keeps its name in. */
export interface AliasTarget {
  /** Domain name of the target. */
  readonly domainName: string;
  /** Id of AWS's own zone that the target's name is in. */
  readonly hostedZoneId: string;
}

/** What describes an alias. */
export interface AliasRecordProps {
  /** Zone that the record is in. */
  readonly zone: Zone;
  /** Whole name, the zone's domain or below it. */
  readonly name: string;
  /** What the name leads to. */
  readonly target: AliasTarget;
  /**
   * Whether the target answers by IPv6 too.
   *
   * @default false
   */
  readonly ipv6?: boolean | undefined;
}

/**
 * A name for something of AWS's: an A record, and an AAAA record by choice, that follow its addresses and cost nothing to
 * look up. Unlike a CNAME it may be the zone's own name.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html
 * @example
 * new AliasRecord(stack, 'site-name', { zone, name: 'places.example.com', target: distribution, ipv6: true });
 */
export class AliasRecord extends Construct {
  /** The A record, as Terraform has it. */
  readonly resource: Route53Record;

  /** @throws ChartwrightError `E_INFRA` if the name is outside the zone */
  constructor(scope: Construct, id: string, props: AliasRecordProps) {
    super(scope, id);
    const { zone, name, target } = props;
    checkDomainName(this, 'name', name);
    if (!isWithin(name, zone.domainName)) {
      throw new ChartwrightError('E_INFRA', `'name' is '${name}'; wants '${zone.domainName}' or a name below it`, {
        construct: this.node.path,
      });
    }
    const shared = {
      zoneId: zone.zoneId,
      name,
      alias: { name: target.domainName, zoneId: target.hostedZoneId, evaluateTargetHealth: false },
    };
    this.resource = new Route53Record(this, 'Resource', { ...shared, type: 'A' });
    if (props.ipv6 ?? false) new Route53Record(this, 'ipv6', { ...shared, type: 'AAAA' });
  }
}
