import { z } from 'zod';
import { OPTIONAL_NAME, QUALIFIED_NAME } from './patterns';

/**
 * Values of the identity that pods run as.
 *
 * @example
 * const values = z.object({ serviceAccount: serviceAccountValues() });
 */
export function serviceAccountValues() {
  return z.object({
    create: z.boolean().default(true).describe('Whether the chart creates the service account'),
    name: z
      .string()
      .regex(OPTIONAL_NAME)
      .max(253)
      .default('')
      .describe('Name of the service account; empty for one after the release'),
    annotations: z
      .record(z.string().regex(QUALIFIED_NAME), z.string())
      .default({})
      .describe('Annotations of the service account, as in eks.amazonaws.com/role-arn'),
  });
}
