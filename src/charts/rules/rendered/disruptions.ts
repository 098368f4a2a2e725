import { isJsonObject, type Json, type JsonObject } from '../../../values/json';
import type { RenderedObject } from '../../evaluate';
import { at, ofKind, podsBySelector, podsIn, textAt, type Pods } from './parts';
import { error, warning, type Problem, type Rule } from './problem';

/** A disruption budget lets nodes be drained: it allows at least one disruption. */
export const disruptions: Rule = (objects) => {
  const selected = podsBySelector(podsIn(objects));
  const scalers = new Map(
    ofKind(objects, 'HorizontalPodAutoscaler').map(({ object }) => [
      textAt(object, 'spec', 'scaleTargetRef', 'name'),
      object,
    ]),
  );
  return ofKind(objects, 'PodDisruptionBudget').flatMap((budget) => {
    const [most, least] = [at(budget.object, 'spec', 'maxUnavailable'), at(budget.object, 'spec', 'minAvailable')];
    if (most === 0 || most === '0%') return [never(budget, 'maxUnavailable', most)];
    if (least === '100%') return [never(budget, 'minAvailable', least)];
    const replicas = fewestPods(budget, selected, scalers);
    if (typeof least !== 'number' || replicas === undefined || least < replicas) return [];
    return [
      warning(
        budget,
        `'minAvailable' is ${least} of ${replicas} pods, so that no node of theirs can be drained; keep it below the number of pods, or give 'maxUnavailable'`,
      ),
    ];
  });
};

const never = (budget: RenderedObject, property: string, value: Json): Problem =>
  error(
    budget,
    `'${property}' is ${JSON.stringify(value)}, so that no node can be drained; allow one disruption at least`,
  );

/** The fewest pods that the workload has that a budget is about; undefined where that is not known. */
function fewestPods(
  budget: RenderedObject,
  podsOf: (selector: JsonObject) => readonly Pods[],
  scalers: ReadonlyMap<string | undefined, JsonObject>,
): number | undefined {
  const selector = at(budget.object, 'spec', 'selector', 'matchLabels');
  if (!isJsonObject(selector)) return undefined;
  const [workload] = podsOf(selector);
  if (workload === undefined) return undefined;
  const scaler = scalers.get(textAt(workload.object, 'metadata', 'name'));
  const replicas = scaler ? at(scaler, 'spec', 'minReplicas') : at(workload.object, 'spec', 'replicas');
  return typeof replicas === 'number' && replicas > 0 ? replicas : undefined;
}
