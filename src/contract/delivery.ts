import { z } from 'zod';
import { arn, domainName, httpsUrl, name } from './identifiers';
import { place } from './place';

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
