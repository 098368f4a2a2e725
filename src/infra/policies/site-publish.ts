import { bucketPolicy } from './bucket-access';
import type { IdentityStatement } from './policy-document';
import type { PolicyScope } from './scope';

/** What a pipeline may publish to. */
export interface SitePublishPolicyProps {
  /** ARN of the bucket. */
  readonly bucketArn: string;
  /** ARN of the CloudFront distribution in front of it. */
  readonly distributionArn: string;
  /**
   * ARN of the KMS key of the bucket.
   *
   * @default - the bucket is encrypted by S3's own key, which needs no permission
   */
  readonly keyArn?: string | undefined;
}

/**
 * Statements for a pipeline that publishes a static site or charts: it synchronises the bucket and invalidates what the
 * distribution holds of it.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/security_iam_id-based-policy-examples.html
 */
export function sitePublishPolicy(
  scope: Pick<PolicyScope, 'region'>,
  { bucketArn, distributionArn, keyArn }: SitePublishPolicyProps,
): IdentityStatement[] {
  return [
    ...bucketPolicy(scope, { bucketArn, access: 'write', keyArn }),
    {
      sid: 'Invalidate',
      actions: ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'],
      resources: [distributionArn],
    },
  ];
}
