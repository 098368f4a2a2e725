import { isJsonObject, type Json } from '../../../values/json';
import type { RenderedObject } from '../../evaluate';
import { at, matches, ofKind, podsIn, textAt } from './parts';
import { error, warning, type Problem, type Rule } from './problem';

/** A disruption budget lets nodes be drained: it allows at least one disruption. */
export const disruptions: Rule = (objects) =>
  ofKind(objects, 'PodDisruptionBudget').flatMap((budget) => {
    const [most, least] = [at(budget.object, 'spec', 'maxUnavailable'), at(budget.object, 'spec', 'minAvailable')];
    if (most === 0 || most === '0%') return [never(budget, 'maxUnavailable', most)];
    if (least === '100%') return [never(budget, 'minAvailable', least)];
    const replicas = fewestPods(budget, objects);
    if (typeof least !== 'number' || replicas === undefined || least < replicas) return [];
    return [
      warning(
        budget,
        `'minAvailable' is ${least} of ${replicas} pods, so that no node of theirs can be drained; keep it below the number of pods, or give 'maxUnavailable'`,
      ),
    ];
  });

const never = (budget: RenderedObject, property: string, value: Json): Problem =>
  error(
    budget,
    `'${property}' is ${JSON.stringify(value)}, so that no node can be drained; allow one disruption at least`,
  );

/** The fewest pods that the workload has that a budget is about; undefined where that is not known. */
function fewestPods(budget: RenderedObject, objects: readonly RenderedObject[]): number | undefined {
  const selector = at(budget.object, 'spec', 'selector', 'matchLabels');
  if (!isJsonObject(selector)) return undefined;
  const [workload] = podsIn(objects).filter(({ labels }) => matches(selector, labels));
  if (workload === undefined) return undefined;
  const scaler = ofKind(objects, 'HorizontalPodAutoscaler').find(
    ({ object }) => textAt(object, 'spec', 'scaleTargetRef', 'name') === textAt(workload.object, 'metadata', 'name'),
  );
  const replicas = scaler ? at(scaler.object, 'spec', 'minReplicas') : at(workload.object, 'spec', 'replicas');
  return typeof replicas === 'number' && replicas > 0 ? replicas : undefined;
}
