import { isJsonObject, type JsonObject } from '../../../values/json';
import { COMPONENT_LABEL } from '../../labels';
import type { RenderedObject } from '../../evaluate';
import { at, listAt, podsBySelector, podsIn, textAt } from './parts';
import { error, warning, type Problem, type Rule } from './problem';

/** Where the objects of a kind say which pods they are about. */
const SELECTORS: Readonly<Record<string, readonly string[]>> = {
  Service: ['spec', 'selector'],
  PodDisruptionBudget: ['spec', 'selector', 'matchLabels'],
  NetworkPolicy: ['spec', 'podSelector', 'matchLabels'],
};

/** What only the pods of a workload of this release have: their release and their component. */
const OWN_LABELS = ['app.kubernetes.io/instance', COMPONENT_LABEL];

/** What selects pods finds some in the chart. */
export const selectors: Rule = (objects) => {
  const selected = podsBySelector(podsIn(objects));
  return objects.flatMap((one) => {
    const selector = selectorOf(one);
    if (selector === undefined || selected(selector).length > 0) return [];
    return [problemOf(one, selector)];
  });
};

function selectorOf({ object }: RenderedObject): JsonObject | undefined {
  const path = SELECTORS[textAt(object, 'kind') ?? ''];
  const selector = path && at(object, ...path);
  const hasExpressions = listAt(object, 'spec', 'selector', 'matchExpressions').length > 0;
  if (!isJsonObject(selector) || Object.keys(selector).length === 0 || hasExpressions) return undefined;
  return selector;
}

/** What selects other pods than those of a workload of the release may be meant for another chart. */
function problemOf(one: RenderedObject, selector: JsonObject): Problem {
  const labels = Object.entries(selector)
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
  const message = `selects pods with ${labels}, and no pod of the chart has these labels; select a workload of the chart`;
  return OWN_LABELS.every((label) => Object.hasOwn(selector, label)) ? error(one, message) : warning(one, message);
}
