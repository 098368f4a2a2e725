import { Construct } from 'constructs';
import { AcmCertificate } from '@cdktf/provider-aws/lib/acm-certificate';
import { AcmCertificateValidation } from '@cdktf/provider-aws/lib/acm-certificate-validation';
import { Route53Record } from '@cdktf/provider-aws/lib/route53-record';
import { ChartwrightError } from '../../errors';
import { stackOf } from '../stack-environment';
import { checkDomainName, isWithin } from './domain-name';
import type { Zone } from './hosted-zone';

/** What describes a certificate. */
export interface CertificateProps {
  /** Zone that proves the names. */
  readonly zone: Zone;
  /** Names that the certificate is for, the main one first; each the zone's domain or below it. Wildcards are refused. */
  readonly domainNames: readonly [string, ...string[]];
  /**
   * Region of the certificate: that of the load balancer, or `us-east-1` for CloudFront.
   *
   * @default - the environment's region
   */
  readonly region?: string | undefined;
}

/** Seconds that resolvers may keep a record of proof for. */
export const VALIDATION_TTL_SECONDS = 60;

/**
 * A public certificate, proven by records in the zone and renewed by AWS as long as they are there.
 *
 * One record is made for each name, by the name: Terraform knows how many before it has asked for the certificate.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
 * @example
 * const certificate = new Certificate(stack, 'certificate', {
 *   zone,
 *   domainNames: ['places.example.com'],
 *   region: 'us-east-1',
 * });
 */
export class Certificate extends Construct {
  /** The certificate, as Terraform has it. */
  readonly resource: AcmCertificate;
  /** ARN of the certificate, known once it is proven: what uses it comes after. */
  readonly arn: string;

  /** @throws ChartwrightError `E_INFRA` if a name is none, is twice, is a wildcard or is outside the zone */
  constructor(scope: Construct, id: string, props: CertificateProps) {
    super(scope, id);
    this.check(props);
    const [domainName, ...others] = props.domainNames;
    const stack = stackOf(this);
    const provider = stack.providerOf(props.region ?? stack.environment.region);
    this.resource = new AcmCertificate(this, 'Resource', {
      provider,
      domainName,
      ...(others.length === 0 ? {} : { subjectAlternativeNames: others }),
      validationMethod: 'DNS',
      options: { certificateTransparencyLoggingPreference: 'ENABLED' },
      lifecycle: { createBeforeDestroy: true },
    });
    const records = props.domainNames.map((name) => this.prove(name, props.zone));
    this.arn = new AcmCertificateValidation(this, 'validation', {
      provider,
      certificateArn: this.resource.arn,
      validationRecordFqdns: records.map((record) => record.fqdn),
    }).certificateArn;
  }

  /** The options of a certificate are a set: each record picks its own by name. */
  private prove(name: string, zone: Zone): Route53Record {
    const options = `${AcmCertificate.tfResourceType}.${this.resource.friendlyUniqueId}.domain_validation_options`;
    const option = (attribute: string) =>
      `\${one([for o in ${options} : o.${attribute} if o.domain_name == "${name}"])}`;
    return new Route53Record(this, `proof-${name}`, {
      zoneId: zone.zoneId,
      name: option('resource_record_name'),
      type: option('resource_record_type'),
      records: [option('resource_record_value')],
      ttl: VALIDATION_TTL_SECONDS,
      allowOverwrite: true,
    });
  }

  private check({ domainNames, zone }: CertificateProps): void {
    const place = { construct: this.node.path };
    for (const name of domainNames) {
      if (name.startsWith('*')) {
        throw new ChartwrightError(
          'E_INFRA',
          `'domainNames' holds '${name}'; wants each name: one stolen key of a wildcard stands for all of them`,
          place,
        );
      }
      checkDomainName(this, 'domainNames', name);
      if (!isWithin(name, zone.domainName)) {
        throw new ChartwrightError(
          'E_INFRA',
          `'domainNames' holds '${name}'; wants '${zone.domainName}' or a name below it, which the zone can prove`,
          place,
        );
      }
    }
    if (new Set(domainNames).size !== domainNames.length) {
      throw new ChartwrightError(
        'E_INFRA',
        `'domainNames' is [${domainNames.join(', ')}]; wants each name once`,
        place,
      );
    }
  }
}
