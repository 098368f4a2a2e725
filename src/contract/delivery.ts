import { z } from 'zod';
import { arn, domainName, httpsUrl, name } from './identifiers';
import { place, type Place } from './place';

/** Output of the delivery stack: the roles of the pipelines and the chart repository. */
export const deliveryOutput = z.strictObject({
  ...place.shape,
  stack: z.literal('delivery'),
  /** Role ARNs by logical name, for the pipeline's configuration. */
  roles: z.record(name, arn),
  /** Helm repository: a private bucket that CloudFront serves. */
  chartRepository: z.strictObject({
    url: httpsUrl,
    bucket: z.strictObject({ name, arn }),
    /** KMS key of the bucket, which whoever publishes must be allowed to use. */
    keyArn: arn,
    distribution: z.strictObject({ id: name, arn, domainName }),
  }),
});

/** What the delivery stack tells. */
export type DeliveryOutput = z.infer<typeof deliveryOutput>;

/** A well-formed delivery output for planning before the stack exists; it has no roles. Pure. */
export function deliveryPlaceholder(at: Place): DeliveryOutput {
  const bucket = `${at.environment}-charts`;
  return {
    ...at,
    stack: 'delivery',
    roles: {},
    chartRepository: {
      url: 'https://charts.example.com',
      bucket: { name: bucket, arn: `arn:${at.partition}:s3:::${bucket}` },
      keyArn: `arn:${at.partition}:kms:${at.region}:${at.accountId}:key/00000000-0000-4000-8000-000000000001`,
      distribution: {
        id: 'E0000000000001',
        arn: `arn:${at.partition}:cloudfront::${at.accountId}:distribution/E0000000000001`,
        domainName: 'd0000000000001.cloudfront.net',
      },
    },
  };
}
