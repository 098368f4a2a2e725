import { z } from 'zod';
import { accountId, name, partition, region } from './identifiers';

/** Where a stack lives: the fields that every stack's output begins with. */
export const place = z.strictObject({
  /** Name of the application, as in `places`. */
  application: name,
  /** Name of the environment, as in `prod`. */
  environment: name,
  partition,
  accountId,
  region,
});

/** Where a stack lives: application, environment, partition, account and region. */
export type Place = z.infer<typeof place>;
