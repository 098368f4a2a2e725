import { z } from 'zod';

/** Defaults of {@link autoscalingValues}. */
export interface AutoscalingDefaults {
  /** @default false */
  readonly enabled?: boolean;
  /** @default 2 */
  readonly minReplicas?: number;
  /** @default 10 */
  readonly maxReplicas?: number;
  /** Percentage of the requested CPU. @default 70 */
  readonly targetCpuUtilization?: number;
}

/**
 * Values that say how many pods an autoscaler may run.
 *
 * @example
 * const values = z.object({ autoscaling: autoscalingValues({ maxReplicas: 20 }) });
 */
export function autoscalingValues({
  enabled = false,
  minReplicas = 2,
  maxReplicas = 10,
  targetCpuUtilization = 70,
}: AutoscalingDefaults = {}) {
  const percentage = z.int().min(1).max(1000);
  return z.object({
    enabled: z.boolean().default(enabled).describe('Whether an autoscaler decides how many pods there are'),
    minReplicas: z.int().min(1).max(1000).default(minReplicas).describe('Pods that there are at least'),
    maxReplicas: z.int().min(1).max(1000).default(maxReplicas).describe('Pods that there are at most'),
    targetCpuUtilization: percentage
      .default(targetCpuUtilization)
      .describe('CPU that pods use on average, in per cent of what they request'),
  });
}
