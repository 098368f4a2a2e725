import { z } from 'zod';
import { arn, name } from './identifiers';
import { place, type Place } from './place';

/** Output of the state stack: the bucket that holds the Terraform state of all other stacks. */
export const stateOutput = z.strictObject({
  ...place.shape,
  stack: z.literal('state'),
  /** The bucket, with `use_lockfile` for its lock. */
  bucket: z.strictObject({ name, arn }),
  /** KMS key that encrypts the state. */
  keyArn: arn,
});

/** What the state stack tells. */
export type StateOutput = z.infer<typeof stateOutput>;

/** A well-formed state output for planning before the stack exists. Pure. */
export function statePlaceholder(at: Place): StateOutput {
  const bucket = `${at.environment}-state`;
  return {
    ...at,
    stack: 'state',
    bucket: { name: bucket, arn: `arn:${at.partition}:s3:::${bucket}` },
    keyArn: `arn:${at.partition}:kms:${at.region}:${at.accountId}:key/00000000-0000-4000-8000-000000000001`,
  };
}
