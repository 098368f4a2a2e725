import { z } from 'zod';

/** A port by number or name, a count or a percentage. */
const PORT_OR_PERCENTAGE = /^([a-z0-9]([-a-z0-9]*[a-z0-9])?|[0-9]+%)$/;

/**
 * Kubernetes' IntOrString: a whole number from 0, or text.
 *
 * @param pattern what the text may be. @default a name of a port, or a percentage
 */
export function intOrString(pattern: RegExp = PORT_OR_PERCENTAGE): z.ZodUnion<readonly [z.ZodInt, z.ZodString]> {
  return z.union([z.int().min(0), z.string().regex(pattern)]);
}
