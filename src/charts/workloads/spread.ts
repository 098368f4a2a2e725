import type { TopologySpreadConstraint } from '../api/core';

/** Label of a node's zone. */
export const ZONE_LABEL = 'topology.kubernetes.io/zone';
/** Label of a node's host. */
export const HOSTNAME_LABEL = 'kubernetes.io/hostname';

/**
 * Spreads pods over zones and over the nodes of each, as far as there is room: a pod that cannot be placed so is placed
 * all the same.
 *
 * @param selector labels of the pods to spread
 * @param matchLabelKeys labels whose values tell generations of pods apart, so that a rolling update ends well spread. @default []
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/
 */
export function spreadOverZones(
  selector: Readonly<Record<string, string>>,
  matchLabelKeys: readonly string[] = [],
): readonly TopologySpreadConstraint[] {
  return [ZONE_LABEL, HOSTNAME_LABEL].map((topologyKey) => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: selector },
    ...(matchLabelKeys.length === 0 ? {} : { matchLabelKeys }),
  }));
}
