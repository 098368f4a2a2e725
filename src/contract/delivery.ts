import { z } from 'zod';
import { arn, domainName, httpsUrl, name } from './identifiers';
import { place } from './place';

/** Output of the delivery stack: the roles of the pipelines and the chart repository. */
export const deliveryOutput = z.strictObject({
  ...place.shape,
  stack: z.literal('delivery'),
  /** Role ARNs by logical name, for the pipeline's configuration. */
  roles: z.record(name, arn),
  /** Helm repository: a private bucket, and CloudFront in front of it where it has a domain name. */
  chartRepository: z.strictObject({
    bucket: z.strictObject({ name, arn }),
    /** KMS key of the bucket, which whoever publishes must be allowed to use. */
    keyArn: arn,
    /** Address that CloudFront serves; absent where the bucket alone is the repository. */
    url: httpsUrl.optional(),
    /** Absent as `url` is. */
    distribution: z.strictObject({ id: name, arn, domainName }).optional(),
  }),
});

/** What the delivery stack tells. */
export type DeliveryOutput = z.infer<typeof deliveryOutput>;
