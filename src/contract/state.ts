import { z } from 'zod';
import { arn, name } from './identifiers';
import { place } from './place';

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
