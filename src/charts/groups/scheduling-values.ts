import { z } from 'zod';
import { LABEL_VALUE, QUALIFIED_NAME } from './patterns';

/**
 * Values that say on which nodes pods run.
 *
 * @example
 * const values = z.object({ scheduling: schedulingValues() });
 */
export function schedulingValues() {
  return z.object({
    nodeSelector: z
      .record(z.string().regex(QUALIFIED_NAME), z.string().regex(LABEL_VALUE))
      .default({})
      .describe('Labels that a node must have'),
    tolerations: z
      .array(
        z.object({
          key: z.string().regex(QUALIFIED_NAME).optional(),
          operator: z.enum(['Exists', 'Equal']).optional(),
          value: z.string().regex(LABEL_VALUE).optional(),
          effect: z.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']).optional(),
          tolerationSeconds: z.int().min(0).optional(),
        }),
      )
      .default([])
      .describe('Taints that a node may have'),
    affinity: z.record(z.string(), z.unknown()).default({}).describe('Preferences among nodes and pods, as in the API'),
  });
}
