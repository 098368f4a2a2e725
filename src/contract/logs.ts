import { z } from 'zod';
import { arn, name, region } from './identifiers';
import { place, type Place } from './place';

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

/** A well-formed logs output for planning before the stack exists. Pure. */
export function logsPlaceholder(at: Place): LogsOutput {
  const named = (suffix: string) => {
    const bucketName = `${at.environment}-${suffix}`;
    return { name: bucketName, arn: `arn:${at.partition}:s3:::${bucketName}` };
  };
  return { ...at, stack: 'logs', bucket: named('logs'), deliveryBucket: named('delivered-logs') };
}
