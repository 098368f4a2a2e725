import { z } from 'zod';
import { arn, domainName, name } from './identifiers';
import { place, type Place } from './place';

/** Output of the logs stack: the bucket that receives the access logs of buckets, load balancers and distributions. */
export const logsOutput = z.strictObject({
  ...place.shape,
  stack: z.literal('logs'),
  /** The log bucket. It is encrypted by SSE-S3, the only encryption that log delivery writes to. */
  bucket: z.strictObject({ name, arn, domainName }),
});

/** What the logs stack tells. */
export type LogsOutput = z.infer<typeof logsOutput>;

/** A well-formed logs output for planning before the stack exists. Pure. */
export function logsPlaceholder(at: Place): LogsOutput {
  const bucket = `${at.environment}-logs`;
  return {
    ...at,
    stack: 'logs',
    bucket: {
      name: bucket,
      arn: `arn:${at.partition}:s3:::${bucket}`,
      domainName: `${bucket}.s3.amazonaws.com`,
    },
  };
}
