import type { IdentityStatement } from './policy-document';

/** What a pipeline may push to. */
export interface EcrPushPolicyProps {
  /** ARNs of the repositories, one at least. */
  readonly repositoryArns: readonly string[];
}

/**
 * Statements for a pipeline that pushes images: it logs in, and pulls from and pushes to the given repositories. It cannot
 * delete an image.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html
 */
export function ecrPushPolicy({ repositoryArns }: EcrPushPolicyProps): IdentityStatement[] {
  return [
    { sid: 'LogIn', actions: ['ecr:GetAuthorizationToken'], resources: ['*'] },
    {
      sid: 'Push',
      actions: [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:CompleteLayerUpload',
        'ecr:DescribeImageScanFindings',
        'ecr:DescribeImages',
        'ecr:GetDownloadUrlForLayer',
        'ecr:InitiateLayerUpload',
        'ecr:PutImage',
        'ecr:UploadLayerPart',
      ],
      resources: repositoryArns,
    },
  ];
}
