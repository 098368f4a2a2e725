import { ChartwrightError } from '../errors';
import type { Variable } from './build';
import type { Node } from './expression';
import { typeOf } from './type-of';

/** The variables of a loop over a list (its index and item) or a map (its key and value). */
export function loopVariables(over: Node): { readonly key: Variable; readonly item: Variable } {
  const type = typeOf(over);
  if (type.kind === 'array') {
    return {
      key: { name: 'index', type: { kind: 'integer', minimum: 0, maximum: 999_999 }, over },
      item: { name: itemName(over), type: type.element, over },
    };
  }
  if (type.kind === 'record')
    return { key: { name: 'key', type: type.key, over }, item: { name: 'value', type: type.value, over } };
  throw new ChartwrightError('E_EXPRESSION', `a loop got a value of type ${type.kind}; give it a list or a map`);
}

/** `host` for `hosts`: what a person would call one of them. */
function itemName(over: Node): string {
  const name = over.op === 'path' ? (over.path.at(-1) ?? '') : '';
  return /^[a-z][A-Za-z0-9]+[^s]s$/.test(name) ? name.slice(0, -1) : 'item';
}
