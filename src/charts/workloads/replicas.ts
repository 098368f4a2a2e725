import { Chart, Lazy } from 'cdk8s';
import { ChartwrightError } from '../../errors';
import { expr, requireBuild, type Guard } from '../../values/build';
import type { Node } from '../../values/expression';
import { anyOf, allOf, negated } from '../../values/parts';
import { pathBelow } from '../helm-chart';
import { pathOf, scalersOf, type Scaler, type Workload } from './workload';

/**
 * How many pods a workload wants, worked out when the chart is complete: nothing where an autoscaler decides, and nothing
 * under the conditions of an autoscaler that is conditional.
 *
 * @param guards conditions and loops that the workload was made in
 */
export function replicasOf(workload: Workload, replicas: unknown, guards: readonly Guard[]): unknown {
  if (replicas === undefined) return undefined;
  const lazy: unknown = Lazy.any({ produce: () => unlessScaled(workload, replicas, guards) });
  return lazy;
}

function unlessScaled(workload: Workload, replicas: unknown, guards: readonly Guard[]): unknown {
  const conditions = scalersOf(workload).map((scaler) => conditionOf(scaler, workload, guards));
  if (conditions.length === 0) return replicas;
  const scaled = anyOf(conditions);
  if (scaled.op === 'literal') return undefined;
  return expr({ choice: requireBuild('an autoscaler').intern(negated(scaled)), then: replicas });
}

/** The condition under which the scaler is there, given that the workload is. */
function conditionOf(scaler: Scaler, workload: Workload, guards: readonly Guard[]): Node {
  const own = scaler.guards.slice(guards.length);
  const conditions = own.flatMap((guard) => (guard.kind === 'when' ? [guard.condition] : []));
  if (guards.every((guard, at) => guard === scaler.guards[at]) && conditions.length === own.length)
    return allOf(conditions);
  const path = pathBelow(Chart.of(scaler), scaler);
  throw new ChartwrightError(
    'E_RELATION',
    `'${path}' scales '${pathOf(workload)}' from inside a loop or condition that the workload is not in; make both in the same one`,
    { construct: path },
  );
}
