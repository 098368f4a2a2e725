import { expr, requireBuild, type Guard } from './build';
import { EXPRESSION_KEY, isExpr, type Expr, type Handle, type Node } from './expression';
import type { Condition } from './functions';
import { late, toNode } from './nodes';

/** A part of a list or field, and the conditions and loops around it. */
export interface Part<T> {
  readonly part: T;
  readonly guards: readonly Guard[];
}

/**
 * The parts that a list item or field is made of: itself, or what stands in the branches of a choice and in the bodies of loops.
 * What comes whole from the values is no part: nothing is known of it.
 */
export function partsOf<T>(value: T | Expr<unknown> | undefined): readonly Part<T>[] {
  return unknownParts(value, []).map(({ part, guards }) => ({ part: late<T>(part), guards }));
}

function unknownParts(value: unknown, guards: readonly Guard[]): readonly Part<unknown>[] {
  if (value === undefined || value === null) return [];
  if (!isExpr(value)) return [{ part: value, guards }];
  const handle = value[EXPRESSION_KEY];
  if ('splice' in handle) return listOf(handle.splice).flatMap((item) => unknownParts(item, guards));
  if ('omitEmpty' in handle) return unknownParts(handle.omitEmpty, guards);
  if ('items' in handle) {
    const { items, variables, body } = handle;
    return unknownParts(body, [...guards, { kind: 'each', over: requireBuild('items').node(items), variables }]);
  }
  if (!('choice' in handle)) return [];
  const condition = requireBuild('when').node(handle.choice);
  return [
    ...unknownParts(handle.then, [...guards, { kind: 'when', condition }]),
    ...unknownParts(handle.otherwise, [...guards, { kind: 'when', condition: negated(condition) }]),
  ];
}

/** The same conditions, choices and loops around parts that are changed. What comes whole from the values stays as it is. */
export function mapParts<T>(value: T | Expr<unknown> | undefined, change: (part: T) => unknown): unknown {
  if (value === undefined || value === null) return undefined;
  if (!isExpr(value)) return change(value);
  return changed(value, value[EXPRESSION_KEY], (part) => mapParts(late<T>(part), change));
}

function changed(whole: unknown, handle: Handle, change: (part: unknown) => unknown): unknown {
  if ('splice' in handle) return expr({ splice: listOf(handle.splice).map(change) });
  if ('omitEmpty' in handle) return expr({ omitEmpty: change(handle.omitEmpty) });
  if ('items' in handle) return expr({ ...handle, body: change(handle.body) });
  if (!('choice' in handle)) return whole;
  return expr({ ...handle, then: change(handle.then), otherwise: change(handle.otherwise) });
}

/** One of two parts of a manifest, chosen by the template around them, where `choose` would choose inside an expression. */
export function branch<T>(condition: Condition, then: T, otherwise: T): T | Expr<T> {
  const node = toNode(condition);
  if (node.op === 'literal') return node.value === true ? then : otherwise;
  return expr({ choice: requireBuild('branch').intern(node), then, otherwise });
}

/** A list item or field inside conditions and loops, the outermost first. */
export function guarded(guards: readonly Guard[], part: unknown): unknown {
  return guards.reduceRight((inner, guard) => {
    const build = requireBuild('a condition');
    return guard.kind === 'when'
      ? expr({ choice: build.intern(guard.condition), then: inner })
      : expr({ items: build.intern(guard.over), variables: guard.variables, body: inner });
  }, part);
}

/** The condition that does not hold where the given one does. */
export function negated(condition: Node): Node {
  return condition.op === 'call' && condition.function === 'not' && condition.arguments[0] !== undefined
    ? condition.arguments[0]
    : { op: 'call', function: 'not', arguments: [condition] };
}

/** The condition that holds where all do. */
export function allOf(conditions: readonly Node[]): Node {
  return combined('and', conditions);
}

/** The condition that holds where at least one does. */
export function anyOf(conditions: readonly Node[]): Node {
  return combined('or', conditions);
}

function combined(operator: 'and' | 'or', conditions: readonly Node[]): Node {
  const texts = conditions.map((condition) => JSON.stringify(condition));
  const distinct = conditions.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
  const [only, ...rest] = distinct;
  if (only === undefined) return { op: 'literal', value: operator === 'and' };
  return rest.length === 0 ? only : { op: 'call', function: operator, arguments: distinct };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
