import { z } from 'zod';

/**
 * Values that every chart of a release sees: a parent sets them once, under `global`.
 *
 * @example
 * const values = z.object({ global: globalValues({ region: z.string().default('') }) });
 */
export function globalValues<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.object(shape).describe('Values that every chart of the release sees');
}
