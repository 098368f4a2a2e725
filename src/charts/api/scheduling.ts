// Made by scripts/generate-api-types.mjs from the API of Kubernetes 1.35. Do not edit.

import type { ObjectMeta } from './meta';

/** PriorityClass defines mapping from a priority class name to the priority integer value. */
export interface PriorityClass {
  readonly apiVersion?: 'scheduling.k8s.io/v1';
  readonly kind?: 'PriorityClass';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** value represents the integer value of this priority class. */
  readonly value: number;
  /** globalDefault specifies whether this PriorityClass should be considered as the default priority for pods that do not have any priority class. */
  readonly globalDefault?: boolean;
  /** description is an arbitrary string that usually provides guidelines on when this priority class should be used. */
  readonly description?: string;
  /** preemptionPolicy is the Policy for preempting pods with lower priority. Defaults to PreemptLowerPriority if unset. */
  readonly preemptionPolicy?: 'Never' | 'PreemptLowerPriority';
}
