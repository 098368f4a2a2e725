import { z } from 'zod';
import { arn, name, region } from './identifiers';
import { place } from './place';

const bucket = z.strictObject({ name, arn });

/** Output of the logs stack: the buckets that AWS delivers logs to. */
export const logsOutput = z.strictObject({
  ...place.shape,
  stack: z.literal('logs'),
  /** Receives the access logs of buckets in the environment's region. */
  bucket,
  /** Receives the logs of load balancers and distributions. */
  deliveryBucket: bucket,
  /** Receives the access logs of buckets in a second region; absent where nothing is copied there. */
  replica: z.strictObject({ region, bucket }).optional(),
});

/** What the logs stack tells. */
export type LogsOutput = z.infer<typeof logsOutput>;
