import { isJsonObject, type Json } from '../../../values/json';
import { compareQuantities } from '../../checks/quantity';
import { refusals } from '../../checks/refuse';
import { at, containersOf, podsIn, textAt } from './parts';
import { error, type Rule } from './problem';

/** No container requests more than its limit. */
export const limits: Rule = (objects) =>
  podsIn(objects).flatMap((pods) =>
    containersOf(pods.spec).flatMap((container) => {
      const requests = at(container, 'resources', 'requests');
      if (!isJsonObject(requests)) return [];
      return Object.entries(requests).flatMap(([resource, request]) => {
        const limit = at(container, 'resources', 'limits', resource);
        if (!isBelow(limit, request)) return [];
        return [
          error(
            pods,
            `the container "${textAt(container, 'name') ?? ''}" requests ${JSON.stringify(request)} of ${resource}, and its limit is ${JSON.stringify(limit)}; raise the limit, or request less`,
          ),
        ];
      });
    }),
  );

/** Whether both are quantities, and the limit is the smaller one; what is none is complained of elsewhere. */
function isBelow(limit: Json | undefined, request: Json): boolean {
  if (!isQuantity(limit) || !isQuantity(request)) return false;
  let difference = 0;
  const unread = refusals(() => (difference = compareQuantities('limits', limit, request)));
  return unread.length === 0 && difference < 0;
}

const isQuantity = (value: Json | undefined): value is string | number =>
  typeof value === 'string' || typeof value === 'number';
