import { ChartwrightError } from '../errors';
import { activeBuild, requireBuild, expr, type Build } from './build';
import { EXPRESSION_KEY, isExpr, type Expr, type Node } from './expression';
import { isTextual } from './common-type';
import {
  integerMark,
  integerMarkIndex,
  isDerivedFromMark,
  nearbyMark,
  scaledMark,
  splitMarks,
  stringMark,
} from './marks';
import { someNode } from './tree';
import { typeOf } from './type-of';

/**
 * The node that a value of user code stands for: an expression, text or an integer with marks in it, or a plain literal.
 *
 * @throws ChartwrightError `E_EXPRESSION` for what cannot be part of an expression
 */
export function toNode(value: unknown): Node {
  if (isExpr(value)) return exprNode(value);
  switch (typeof value) {
    case 'string':
      return textNode(value, activeBuild());
    case 'number':
      return numberNode(value, activeBuild());
    case 'boolean':
      return { op: 'literal', value };
    case 'object':
      return value === null ? { op: 'literal', value } : collectionNode(value);
    default:
      throw new ChartwrightError(
        'E_EXPRESSION',
        `an expression got a ${typeof value}; give it a value of JSON or an expression`,
      );
  }
}

function exprNode(value: Expr<unknown>): Node {
  const handle = value[EXPRESSION_KEY];
  if (!('node' in handle)) {
    const made = Object.keys(handle)[0] ?? 'an expression';
    throw new ChartwrightError(
      'E_EXPRESSION',
      `what '${made}' gives has structure and can only stand in a manifest; give this function a scalar or a value from the schema`,
    );
  }
  return requireBuild('an expression').node(handle.node);
}

function textNode(text: string, build: Build | undefined): Node {
  if (build === undefined || !MAY_HOLD_MARK.test(text)) return { op: 'literal', value: text };
  for (const [digits] of text.matchAll(LONG_NUMBER)) checkUnscaled(Number(digits), build);
  const parts = splitMarks(text, (index) => index < build.nodes.length).map((piece): Node =>
    'text' in piece ? { op: 'literal', value: piece.text } : build.node(piece.node),
  );
  const [only, ...rest] = parts;
  if (only !== undefined && rest.length === 0 && (only.op === 'literal' || isTextual(typeOf(only)))) return only;
  return { op: 'concat', parts };
}

/** What every mark has, and what is left of a mark: most texts have neither. */
const MAY_HOLD_MARK = /zq|\d{10}/;

/** Longer numbers than any mark: what is left of one that was multiplied. */
const LONG_NUMBER = /\d{11,}/g;

function checkUnscaled(value: number, build: Build): void {
  const scaled = scaledMark(value);
  if (scaled === undefined || scaled.node >= build.nodes.length) return;
  throw new ChartwrightError(
    'E_VALUE_INSPECTED',
    `a time or size was worked out of ${stringMark(scaled.node)}, which is not known yet, times ${scaled.factor}; give the construct a plain value, and replace it with set(construct, pointer, value), where mul multiplies`,
  );
}

function numberNode(value: number, build: Build | undefined): Node {
  if (!Number.isFinite(value)) {
    throw new ChartwrightError('E_EXPRESSION', `got the number ${value}, which JSON cannot hold; give a finite number`);
  }
  const index = build === undefined ? undefined : integerMarkIndex(value);
  if (build !== undefined && index !== undefined && index < build.nodes.length) return build.node(index);
  if (build !== undefined) checkUnscaled(value, build);
  if (build !== undefined && isDerivedFromMark(value, build.nodes.length)) {
    const node = nearbyMark(value);
    const what = node === undefined || node >= build.nodes.length ? 'a value that is' : `${stringMark(node)}, which is`;
    throw new ChartwrightError(
      'E_VALUE_INSPECTED',
      `arithmetic was done on ${what} not known yet; use add, sub, mul, min or max instead of an operator`,
    );
  }
  return { op: 'literal', value };
}

function collectionNode(value: object): Node {
  const known = activeBuild()?.closedObject(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const items = value.map(toNode);
    return items.every((item) => item.op === 'literal')
      ? { op: 'literal', value: items.map((item) => item.value) }
      : { op: 'list', items };
  }
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]): readonly [string, Node] => [key, toNode(item)]);
  const literals = entries.flatMap(([key, item]) => (item.op === 'literal' ? [[key, item.value] as const] : []));
  return literals.length === entries.length
    ? { op: 'literal', value: Object.fromEntries(literals) }
    : { op: 'map', entries };
}

/** Whether a value that is asked for may be missing: Helm works it out, and fails, also where it is not chosen. */
export function mayFail(node: Node): boolean {
  return someNode(node, ({ op }) => op === 'required');
}

/**
 * What user code sees of a node: a literal as itself, text as a string with a mark, a whole number as an integer mark,
 * anything else as an expression.
 *
 * @param key nodes presented under one key are one node
 */
export function present<T>(node: Node, key?: string): T {
  return late<T>(presentation(node, key));
}

/**
 * Says what type user code sees of a value that is not known yet.
 *
 * It is the one place in the project where a type is taken on trust: no type can say that a string is a mark.
 */
export function late<T>(value: unknown): T {
  return value as T;
}

function presentation(node: Node, key?: string): unknown {
  if (node.op === 'literal') return node.value;
  const build = requireBuild('an expression');
  const index = build.intern(node, key);
  if (node.op !== 'path' || !node.optional) {
    const type = typeOf(node);
    if (isTextual(type)) return stringMark(index);
    const mark = type.kind === 'integer' ? integerMark(index) : undefined;
    if (mark !== undefined) return mark;
  }
  return expr({ node: index });
}
