import { Construct } from 'constructs';
import { CloudfrontResponseHeadersPolicy } from '@cdktf/provider-aws/lib/cloudfront-response-headers-policy';
import { nameOf } from '../name';

/** What describes the security headers of a distribution. */
export interface SecurityHeadersProps {
  /** Last part of the name. */
  readonly name: string;
  /**
   * Content security policy, as in `default-src 'self'`. Only the site's author knows what a site loads.
   *
   * @default - none
   */
  readonly contentSecurityPolicy?: string | undefined;
}

/** Seconds that browsers keep to HTTPS for: two years, as the preload list wants. https://hstspreload.org */
export const HSTS_SECONDS = 63_072_000;

/**
 * Headers that make browsers careful: HTTPS only, no guessing of types, no frames, no referrer beyond the origin.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-response-headers.html
 */
export class SecurityHeaders extends Construct {
  /** Id of the response headers policy. */
  readonly policyId: string;

  constructor(scope: Construct, id: string, props: SecurityHeadersProps) {
    super(scope, id);
    const { contentSecurityPolicy } = props;
    this.policyId = new CloudfrontResponseHeadersPolicy(this, 'Resource', {
      name: nameOf(this, 'cloudFront', props.name),
      comment: `Security headers of ${props.name}`,
      securityHeadersConfig: {
        strictTransportSecurity: {
          accessControlMaxAgeSec: HSTS_SECONDS,
          includeSubdomains: true,
          preload: true,
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: 'DENY', override: true },
        referrerPolicy: { referrerPolicy: 'strict-origin-when-cross-origin', override: true },
        ...(contentSecurityPolicy === undefined
          ? {}
          : { contentSecurityPolicy: { contentSecurityPolicy, override: true } }),
      },
    }).id;
  }
}
