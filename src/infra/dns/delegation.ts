import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import { DnsRecord } from './dns-record';
import { isWithin } from './domain-name';
import type { HostedZone, Zone } from './hosted-zone';

/** What describes a delegation. */
export interface DelegationProps {
  /** Zone that hands a part of itself over, as `example.com`. */
  readonly parent: Zone;
  /** Zone that takes it, as `places.example.com`. */
  readonly child: HostedZone;
}

/**
 * Hands a sub-domain over to its own zone: the NS record in the parent that names the child's servers.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/CreatingNewSubdomain.html
 * @example
 * new Delegation(stack, 'delegation', { parent: { zoneId: 'Z0PARENT', domainName: 'example.com' }, child: zone });
 */
export class Delegation extends Construct {
  /** @throws ChartwrightError `E_INFRA` if the child is private, or is not below the parent */
  constructor(scope: Construct, id: string, { parent, child }: DelegationProps) {
    super(scope, id);
    const place = { construct: this.node.path };
    if (child.isPrivate) {
      throw new ChartwrightError(
        'E_INFRA',
        `'child' is '${child.domainName}', a private zone; wants a public one`,
        place,
      );
    }
    if (child.domainName === parent.domainName || !isWithin(child.domainName, parent.domainName)) {
      throw new ChartwrightError(
        'E_INFRA',
        `'child' is '${child.domainName}'; wants a zone below '${parent.domainName}'`,
        place,
      );
    }
    new DnsRecord(this, 'servers', {
      zone: parent,
      name: child.domainName,
      type: 'NS',
      values: child.nameServers,
    });
  }
}
