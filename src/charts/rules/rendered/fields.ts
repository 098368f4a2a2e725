import { problemsOf } from '../../checks/object';
import { error, type Rule } from './problem';

/** Every object is one that the API server takes, as far as it can be told from the object alone. */
export const fields: Rule = (objects) =>
  objects.flatMap((one) => problemsOf(one.object).map((message) => error(one, message)));
