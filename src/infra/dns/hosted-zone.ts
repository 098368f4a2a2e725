import { Construct } from 'constructs';
import { Route53Zone } from '@cdktf/provider-aws/lib/route53-zone';
import { stackOf } from '../stack-environment';
import { checkDomainName } from './domain-name';

/** A zone that records are put into: one of ours, or one that is there already. */
export interface Zone {
  /** Id of the zone, as in `Z0123456789ABCDEFGHIJ`. */
  readonly zoneId: string;
  /** Domain of the zone, as in `places.example.com`. */
  readonly domainName: string;
}

/** What describes a hosted zone. */
export interface HostedZoneProps {
  /** Domain of the zone, as in `places.example.com`. */
  readonly domainName: string;
  /**
   * VPCs that the zone is for; nobody else sees it.
   *
   * @default - a public zone
   */
  readonly vpcIds?: readonly string[] | undefined;
}

/**
 * A hosted zone of Route 53, public or private.
 *
 * A public zone is found once its parent delegates to it: `nameServers` go into the parent, by a `Delegation` where the
 * parent is on Route 53 too.
 *
 * @example
 * const zone = new HostedZone(stack, 'zone', { domainName: 'places.example.com' });
 */
export class HostedZone extends Construct implements Zone {
  /** The zone, as Terraform has it. */
  readonly resource: Route53Zone;
  /** Id of the zone. */
  readonly zoneId: string;
  /** ARN of the zone. */
  readonly arn: string;
  /** Domain of the zone. */
  readonly domainName: string;
  /** The zone's four name servers, as one list that Terraform knows later. */
  readonly nameServers: string[];
  /** Whether only VPCs see the zone. */
  readonly isPrivate: boolean;

  /** @throws ChartwrightError `E_INFRA` if the domain is none */
  constructor(scope: Construct, id: string, props: HostedZoneProps) {
    super(scope, id);
    checkDomainName(this, 'domainName', props.domainName);
    const { region, disposable } = stackOf(this).environment;
    this.domainName = props.domainName;
    this.isPrivate = props.vpcIds !== undefined;
    this.resource = new Route53Zone(this, 'Resource', {
      name: props.domainName,
      comment: `${this.isPrivate ? 'Private' : 'Public'} zone ${props.domainName}`,
      forceDestroy: disposable,
      ...(props.vpcIds === undefined ? {} : { vpc: props.vpcIds.map((vpcId) => ({ vpcId, vpcRegion: region })) }),
    });
    this.zoneId = this.resource.zoneId;
    this.arn = this.resource.arn;
    this.nameServers = this.resource.nameServers;
  }
}
