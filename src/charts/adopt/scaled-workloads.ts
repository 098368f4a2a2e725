import { expr, type Build } from '../../values/build';
import { imply } from '../../values/conditions';
import type { Node } from '../../values/expression';
import { allOf, anyOf, negated } from '../../values/parts';
import { at, fieldsOf, type Manifest } from './manifest';

/** How many pods cdk8s-plus gives a workload that no autoscaler scales. */
const UNSCALED_REPLICAS: Readonly<Record<string, number>> = { Deployment: 2, StatefulSet: 1 };

/**
 * Gives back to workloads of cdk8s-plus the `replicas` that they lose to an autoscaler, where the autoscaler is conditional: they stand
 * where it is not there.
 */
export function conditionallyScaled(manifests: readonly Manifest[], build: Build): readonly Manifest[] {
  const scalers = manifests.filter(({ kind, isGenerated }) => isGenerated && kind === 'HorizontalPodAutoscaler');
  if (scalers.length === 0) return manifests;
  return manifests.map((manifest) => {
    const replicas = manifest.isGenerated ? UNSCALED_REPLICAS[manifest.kind] : undefined;
    const own = scalers.filter((scaler) => scales(scaler, manifest));
    if (replicas === undefined || own.length === 0) return manifest;
    const scaled = anyOf(own.map((scaler) => presenceBeside(scaler, manifest)));
    if (scaled.op === 'literal') return manifest;
    const unscaled = expr({ choice: build.intern(negated(scaled)), then: replicas });
    const spec = { ...fieldsOf(manifest.json['spec']), replicas: unscaled };
    return { ...manifest, json: { ...manifest.json, spec } };
  });
}

function scales(scaler: Manifest, { kind, json }: Manifest): boolean {
  const target = at(scaler.json, 'spec', 'scaleTargetRef');
  return at(target, 'kind') === kind && at(target, 'name') === at(json, 'metadata', 'name');
}

/** The condition under which the scaler is there, given that the workload is. */
function presenceBeside(scaler: Manifest, workload: Manifest): Node {
  const further = scaler.guards.filter((guard) => !imply(workload.guards, [guard]));
  return allOf(further.flatMap((guard) => (guard.kind === 'when' ? [guard.condition] : [])));
}
