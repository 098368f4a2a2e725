import { isJsonObject, type JsonObject } from '../../../values/json';
import type { RenderedObject } from '../../evaluate';
import { at, listAt, matches, podsIn, textAt } from './parts';
import { error, warning, type Problem, type Rule } from './problem';

/** Where the objects of a kind say which pods they are about. */
const SELECTORS: Readonly<Record<string, readonly string[]>> = {
  Service: ['spec', 'selector'],
  PodDisruptionBudget: ['spec', 'selector', 'matchLabels'],
  NetworkPolicy: ['spec', 'podSelector', 'matchLabels'],
};

const INSTANCE_LABEL = 'app.kubernetes.io/instance';

/** What selects pods finds some in the chart. */
export const selectors: Rule = (objects) => {
  const pods = podsIn(objects);
  return objects.flatMap((one) => {
    const selector = selectorOf(one);
    if (selector === undefined || pods.some(({ labels }) => matches(selector, labels))) return [];
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

/** Only pods of this release have its label; what selects others may be meant for those of another chart. */
function problemOf(one: RenderedObject, selector: JsonObject): Problem {
  const labels = Object.entries(selector)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(', ');
  const message = `selects pods with ${labels}, and no pod of the chart has these labels; select a workload of the chart`;
  return Object.hasOwn(selector, INSTANCE_LABEL) ? error(one, message) : warning(one, message);
}
