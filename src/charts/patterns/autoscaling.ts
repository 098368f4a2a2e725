import type { Construct } from 'constructs';
import type { Dynamic } from '../../values/expression';
import { le } from '../../values/functions';
import { check, when } from '../../values/structure';
import { cpuUtilization, DEFAULT_CPU_UTILIZATION, HorizontalPodAutoscaler } from '../scaling/horizontal-pod-autoscaler';
import type { AnyWorkload } from '../workloads/workload';
import { sharedName } from './shared-name';

/** How many pods an autoscaler may run, as `autoscalingValues` has it in the values. */
export interface AutoscalingOptions {
  /** @default true */
  readonly enabled?: Dynamic<boolean> | undefined;
  /** Pods that there are at least. @default 2 */
  readonly minReplicas?: number | undefined;
  /** Pods that there are at most. @default 10 */
  readonly maxReplicas?: number | undefined;
  /** CPU that pods use on average, in per cent of what they request. @default 70 */
  readonly targetCpuUtilization?: number | undefined;
}

/** Bounds of an autoscaler unless it is said otherwise. */
export const AUTOSCALING_RANGE = { minReplicas: 2, maxReplicas: 10 } as const;

/** Lets a workload have as many pods as its load needs, where that is wanted. */
export function autoscale(scope: Construct, scales: AnyWorkload, options: AutoscalingOptions): void {
  const { enabled = true, targetCpuUtilization = DEFAULT_CPU_UTILIZATION } = options;
  const { minReplicas = AUTOSCALING_RANGE.minReplicas, maxReplicas = AUTOSCALING_RANGE.maxReplicas } = options;
  when(enabled, () => {
    check(le(minReplicas, maxReplicas), 'autoscaling: minReplicas must not be above maxReplicas');
    new HorizontalPodAutoscaler(scope, 'horizontalpodautoscaler', {
      metadata: { name: sharedName(scope) },
      scales,
      minReplicas,
      maxReplicas,
      metrics: [cpuUtilization(targetCpuUtilization)],
    });
  });
}
