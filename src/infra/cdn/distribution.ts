import { Construct } from 'constructs';
import { CloudfrontDistribution } from '@cdktf/provider-aws/lib/cloudfront-distribution';
import { CloudfrontOriginAccessControl } from '@cdktf/provider-aws/lib/cloudfront-origin-access-control';
import { ChartwrightError } from '../../errors';
import type { Bucket } from '../bucket/bucket';
import type { AliasTarget } from '../dns/alias-record';
import { nameOf } from '../name';
import { stackOf } from '../stack-environment';
import { DistributionLogs } from './distribution-logs';
import type { LogDeliveryTarget } from './distribution-logs';
import { SecurityHeaders } from './security-headers';
import { SINGLE_PAGE_ERRORS, SinglePageRewrite } from './single-page';
import type { VpcOrigin } from './vpc-origin';

/** Countries by ISO 3166-1 code, as in `DE`. */
export type CountryList = { readonly only: readonly string[] } | { readonly except: readonly string[] };

/** Names that viewers use, and the certificate for them. */
export interface CustomDomain {
  /** Names, as in `places.example.com`. */
  readonly names: readonly string[];
  /** ARN of the proven certificate, in `us-east-1`. */
  readonly certificateArn: string;
}

/** What describes a distribution. */
export interface DistributionProps {
  /** Last part of the names. */
  readonly name: string;
  /** Bucket that is served. Its key lets CloudFront in (`services: ['cloudfront']`). */
  readonly bucket: Bucket;
  /** Where access logs go. */
  readonly logs: LogDeliveryTarget;
  /**
   * Replica that answers when the bucket's region fails.
   *
   * @default - none
   */
  readonly failover?: Bucket | undefined;
  /**
   * Names of one's own. Without them, CloudFront's name and certificate are used, with which viewers may speak old TLS.
   *
   * @default - CloudFront's name
   */
  readonly domain?: CustomDomain | undefined;
  /**
   * ARN of a web ACL that protects `cloudfront`.
   *
   * @default - none
   */
  readonly webAclArn?: string | undefined;
  /**
   * Answers unknown paths with `/index.html`, as a single-page application wants.
   *
   * @default false
   */
  readonly singlePage?: boolean | undefined;
  /**
   * APIs by path, as in `/api/*`, each behind a private load balancer. They are not cached.
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
   * Where in the world the site is kept near its viewers; more costs more.
   *
   * @default 'PriceClass_100'
   */
  readonly priceClass?: 'PriceClass_100' | 'PriceClass_200' | 'PriceClass_All' | undefined;
}

/** Where a distribution is near its viewers when nothing is said: North America and Europe. */
export const PRICE_CLASS = 'PriceClass_100';

/**
 * Policies of AWS's.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html
 */
const MANAGED = {
  cachingOptimized: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  allViewer: '216adef6-5c7f-47e4-b989-5492eafa07d3',
} as const;

const READ = ['GET', 'HEAD', 'OPTIONS'];
const EVERYTHING = [...READ, 'DELETE', 'PATCH', 'POST', 'PUT'];
const [BUCKET, REPLICA, GROUP] = ['bucket', 'replica', 'bucket-or-replica'];

/**
 * A distribution of CloudFront before a private bucket: HTTPS only, security headers, access logs. It alone may read the
 * bucket, by origin access control; the bucket's policy names it once it is there.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
 * @example
 * const distribution = new Distribution(stack, 'site', {
 *   name: 'site',
 *   bucket,
 *   logs: { bucketArn: logs.bucket.arn },
 *   domain: { names: ['places.example.com'], certificateArn: certificate.arn },
 *   singlePage: true,
 * });
 */
export class Distribution extends Construct implements AliasTarget {
  /** The distribution, as Terraform has it. */
  readonly resource: CloudfrontDistribution;
  /** Id of the distribution. */
  readonly distributionId: string;
  /** ARN of the distribution. */
  readonly arn: string;
  /** CloudFront's name for it. */
  readonly domainName: string;
  /** Zone of CloudFront's names, for an `AliasRecord`. */
  readonly hostedZoneId: string;

  /** @throws ChartwrightError `E_INFRA` if a country, a path or the list of names is none */
  constructor(scope: Construct, id: string, props: DistributionProps) {
    super(scope, id);
    this.check(props);
    const apis = Object.entries(props.apis ?? {});
    const headers = new SecurityHeaders(this, 'headers', {
      name: props.name,
      contentSecurityPolicy: props.contentSecurityPolicy,
    }).policyId;
    this.resource = new CloudfrontDistribution(this, 'Resource', {
      enabled: true,
      comment: nameOf(this, 'tag', props.name),
      isIpv6Enabled: true,
      httpVersion: 'http2and3',
      priceClass: props.priceClass ?? PRICE_CLASS,
      defaultRootObject: 'index.html',
      ...(props.domain === undefined ? {} : { aliases: [...props.domain.names] }),
      ...(props.webAclArn === undefined ? {} : { webAclId: props.webAclArn }),
      origin: [...this.bucketOrigins(props), ...apis.map(([path, api]) => apiOrigin(path, api))],
      ...(props.failover === undefined ? {} : { originGroup: [FAILOVER] }),
      defaultCacheBehavior: {
        ...behavior(props.failover === undefined ? BUCKET : GROUP, headers, READ, MANAGED.cachingOptimized),
        ...this.rewrite(props, apis.length > 0),
      },
      orderedCacheBehavior: apis.map(([pathPattern]) => ({
        pathPattern,
        ...behavior(originIdOf(pathPattern), headers, EVERYTHING, MANAGED.cachingDisabled),
        originRequestPolicyId: MANAGED.allViewer,
      })),
      ...((props.singlePage ?? false) && apis.length === 0 ? { customErrorResponse: SINGLE_PAGE_ERRORS } : {}),
      restrictions: { geoRestriction: geoRestriction(props.countries) },
      viewerCertificate: viewerCertificate(props.domain),
    });
    this.distributionId = this.resource.id;
    this.arn = this.resource.arn;
    this.domainName = this.resource.domainName;
    this.hostedZoneId = this.resource.hostedZoneId;
    this.admitTo(props.bucket, props.name);
    if (props.failover !== undefined) this.admitTo(props.failover, props.name);
    stackOf(this).acceptFinding(this.resource, {
      checks: ['CKV_AWS_86', 'AWS-0010'],
      reason: 'logs by log delivery, which needs no bucket with ACLs, and which the check does not know',
    });
    new DistributionLogs(this, 'logs', { name: props.name, distributionArn: this.arn, target: props.logs });
  }

  private bucketOrigins({ name, bucket, failover }: DistributionProps) {
    const originAccessControlId = new CloudfrontOriginAccessControl(this, 'access', {
      name: nameOf(this, 'cloudFront', name),
      description: `Lets the distribution ${name} read its bucket`,
      originAccessControlOriginType: 's3',
      signingBehavior: 'always',
      signingProtocol: 'sigv4',
    }).id;
    const primary = { originId: BUCKET, domainName: bucket.domainName, originAccessControlId };
    if (failover === undefined) return [primary];
    return [primary, { originId: REPLICA, domainName: failover.domainName, originAccessControlId }];
  }

  private rewrite({ name, singlePage }: DistributionProps, besideApis: boolean) {
    if (!(singlePage ?? false) || !besideApis) return {};
    const functionArn = new SinglePageRewrite(this, 'rewrite', name).arn;
    return { functionAssociation: [{ eventType: 'viewer-request', functionArn }] };
  }

  private admitTo(bucket: Bucket, name: string): void {
    bucket.addStatement({
      sid: `CloudFront${name.replaceAll('-', '')}`,
      principals: { Service: ['cloudfront.amazonaws.com'] },
      actions: ['s3:GetObject'],
      resources: [`${bucket.arn}/*`],
      conditions: { StringEquals: { 'aws:SourceArn': this.arn } },
    });
  }

  private check({ apis, countries, domain }: DistributionProps): void {
    const refuse = (message: string): never => {
      throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
    };
    for (const path of Object.keys(apis ?? {})) {
      if (!path.startsWith('/'))
        refuse(`'apis' holds the path '${path}'; wants one that begins with '/', as in '/api/*'`);
    }
    if (domain?.names.length === 0) refuse("'domain.names' is empty; wants a name, or leave 'domain' out");
    if (countries === undefined) return;
    const codes = 'only' in countries ? countries.only : countries.except;
    if (codes.length === 0) refuse("'countries' is empty; wants a country, or leave it out");
    for (const code of codes) {
      if (!/^[A-Z]{2}$/.test(code)) refuse(`'countries' holds '${code}'; wants ISO 3166-1 codes, as in 'DE'`);
    }
  }
}

const FAILOVER = {
  originId: GROUP,
  failoverCriteria: { statusCodes: [500, 502, 503, 504] },
  member: [{ originId: BUCKET }, { originId: REPLICA }],
};

function behavior(targetOriginId: string, headers: string, methods: readonly string[], cachePolicyId: string) {
  return {
    targetOriginId,
    viewerProtocolPolicy: 'redirect-to-https',
    allowedMethods: [...methods],
    cachedMethods: ['GET', 'HEAD'],
    cachePolicyId,
    responseHeadersPolicyId: headers,
    compress: true,
  };
}

function apiOrigin(path: string, api: VpcOrigin) {
  return {
    originId: originIdOf(path),
    domainName: api.domainName,
    vpcOriginConfig: { vpcOriginId: api.originId },
  };
}

function originIdOf(path: string): string {
  return `api-${path.replaceAll(/[^\w-]+/g, '')}`;
}

function geoRestriction(countries: CountryList | undefined) {
  if (countries === undefined) return { restrictionType: 'none' };
  return 'only' in countries
    ? { restrictionType: 'whitelist', locations: [...countries.only].sort() }
    : { restrictionType: 'blacklist', locations: [...countries.except].sort() };
}

function viewerCertificate(domain: CustomDomain | undefined) {
  if (domain === undefined) return { cloudfrontDefaultCertificate: true };
  return {
    acmCertificateArn: domain.certificateArn,
    sslSupportMethod: 'sni-only',
    minimumProtocolVersion: 'TLSv1.2_2021',
  };
}
