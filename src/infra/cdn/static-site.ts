import { Construct } from 'constructs';
import { Bucket } from '../bucket/bucket';
import type { AccessLogTarget } from '../bucket/bucket';
import { Replication } from '../bucket/replication';
import { AliasRecord } from '../dns/alias-record';
import { Certificate } from '../dns/certificate';
import { GLOBAL_REGION } from '../dns/dnssec';
import type { Zone } from '../dns/hosted-zone';
import { Key } from '../key';
import { stackOf } from '../stack-environment';
import { Distribution } from './distribution';
import type { CountryList } from './distribution';
import type { LogDeliveryTarget } from './distribution-logs';
import type { VpcOrigin } from './vpc-origin';
import { WebAcl } from './web-acl';

/** What describes a site. */
export interface StaticSiteProps {
  /** Last part of the names. */
  readonly name: string;
  /** Zone of the site's name. */
  readonly zone: Zone;
  /** Name of the site, the zone's domain or below it. */
  readonly domainName: string;
  /** Where accesses to the bucket are logged. */
  readonly accessLogs: AccessLogTarget;
  /** Where requests to the distribution are logged. */
  readonly requestLogs: LogDeliveryTarget;
  /**
   * A second region that holds a copy of the bucket, and answers when the first fails.
   *
   * @default - none
   */
  readonly failover?: { readonly region: string; readonly accessLogs: AccessLogTarget } | undefined;
  /**
   * Answers unknown paths with `/index.html`.
   *
   * @default false
   */
  readonly singlePage?: boolean | undefined;
  /**
   * APIs by path, each behind a private load balancer.
   *
   * @default {}
   */
  readonly apis?: Readonly<Record<string, VpcOrigin>> | undefined;
  /**
   * Countries that are served.
   *
   * @default - all
   */
  readonly countries?: CountryList | undefined;
  /**
   * Content security policy of the site.
   *
   * @default - none
   */
  readonly contentSecurityPolicy?: string | undefined;
  /**
   * Makes Terraform refuse to destroy the bucket.
   *
   * @default false
   */
  readonly preventDestroy?: boolean | undefined;
}

/**
 * Static files under a name of one's own: a private bucket with its key, a certificate, a firewall, a distribution, and
 * the name's records.
 *
 * @example
 * const site = new StaticSite(stack, 'site', {
 *   name: 'site',
 *   zone,
 *   domainName: 'places.example.com',
 *   accessLogs,
 *   requestLogs: { bucketArn: logs.bucket.arn },
 *   singlePage: true,
 * });
 */
export class StaticSite extends Construct {
  /** Bucket of the files. */
  readonly bucket: Bucket;
  /** Key of the files, which whoever puts them there may use. */
  readonly keyArn: string;
  /** The distribution. */
  readonly distribution: Distribution;
  /** Address of the site. */
  readonly url: string;

  constructor(scope: Construct, id: string, props: StaticSiteProps) {
    super(scope, id);
    const { name, zone, domainName } = props;
    const { region } = stackOf(this).environment;
    const primary = this.makeBucket('bucket', name, region, props.accessLogs, props.preventDestroy);
    this.bucket = primary.bucket;
    this.keyArn = primary.keyArn;
    const certificate = new Certificate(this, 'certificate', {
      zone,
      domainNames: [domainName],
      region: GLOBAL_REGION,
    });
    this.distribution = new Distribution(this, 'distribution', {
      name,
      bucket: this.bucket,
      failover: this.makeReplica(props),
      logs: props.requestLogs,
      domain: { names: [domainName], certificateArn: certificate.arn },
      webAclArn: new WebAcl(this, 'firewall', { name, protects: 'cloudfront' }).arn,
      singlePage: props.singlePage,
      apis: props.apis,
      countries: props.countries,
      contentSecurityPolicy: props.contentSecurityPolicy,
    });
    new AliasRecord(this, 'name', { zone, name: domainName, target: this.distribution, ipv6: true });
    this.url = `https://${domainName}`;
  }

  private makeBucket(
    id: string,
    name: string,
    region: string,
    accessLogs: AccessLogTarget,
    preventDestroy: boolean | undefined,
  ) {
    const keyArn = new Key(this, `${id}-key`, {
      name,
      description: `Encrypts the files of ${name}`,
      services: ['cloudfront'],
      region,
    }).arn;
    const bucket = new Bucket(this, id, { name, encryption: { keyArn }, accessLogs, region, preventDestroy });
    return { keyArn, bucket };
  }

  private makeReplica({ name, failover, preventDestroy }: StaticSiteProps): Bucket | undefined {
    if (failover === undefined) return undefined;
    const { bucket } = this.makeBucket(
      'replica',
      `${name}-replica`,
      failover.region,
      failover.accessLogs,
      preventDestroy,
    );
    new Replication(this, 'replication', { name, source: this.bucket, destination: bucket });
    return bucket;
  }
}
