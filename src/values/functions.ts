import { ChartwrightError } from '../errors';
import { call, folded } from './call';
import { isExpr, type Dynamic, type Expr, type PathNode } from './expression';
import { activeBuild } from './build';
import { mayFail, present, toNode } from './nodes';
import { ANY_STRING } from './value-type';

/** Text, or an expression that will be text. References to text are typed `string` themselves. */
type Text = Dynamic<string>;
/** A number, or an expression that will be one. References to whole numbers are typed `number` themselves. */
type Numeric = Dynamic<number>;
/** A condition known now or later. */
export type Condition = Dynamic<boolean>;
type List = Dynamic<readonly unknown[]>;
type Map = Dynamic<Readonly<Record<string, unknown>>>;

/** Whether both are the same text, number or boolean. */
export function eq<T extends string | number | boolean>(a: Dynamic<T>, b: Dynamic<NoInfer<T>>): Expr<boolean> {
  return call('eq', a, b);
}

/** Whether two texts, numbers or booleans differ. */
export function ne<T extends string | number | boolean>(a: Dynamic<T>, b: Dynamic<NoInfer<T>>): Expr<boolean> {
  return call('ne', a, b);
}

/** Whether `a` is less than `b`. Text is compared by its UTF-8 bytes, as Go does. */
export function lt<T extends string | number>(a: Dynamic<T>, b: Dynamic<NoInfer<T>>): Expr<boolean> {
  return call('lt', a, b);
}

/** Whether `a` is less than `b` or the same. */
export function le<T extends string | number>(a: Dynamic<T>, b: Dynamic<NoInfer<T>>): Expr<boolean> {
  return call('le', a, b);
}

/** Whether `a` is greater than `b`. */
export function gt<T extends string | number>(a: Dynamic<T>, b: Dynamic<NoInfer<T>>): Expr<boolean> {
  return call('gt', a, b);
}

/** Whether `a` is greater than `b` or the same. */
export function ge<T extends string | number>(a: Dynamic<T>, b: Dynamic<NoInfer<T>>): Expr<boolean> {
  return call('ge', a, b);
}

/** Whether all conditions hold. */
export function and(first: Condition, ...rest: readonly Condition[]): Expr<boolean> {
  return call('and', first, ...rest);
}

/** Whether at least one condition holds. */
export function or(first: Condition, ...rest: readonly Condition[]): Expr<boolean> {
  return call('or', first, ...rest);
}

/** Whether the condition does not hold. */
export function not(condition: Condition): Expr<boolean> {
  return call('not', condition);
}

/** Whether a list, map or text has anything in it. */
export function notEmpty(of: List | Map | Text): Expr<boolean> {
  return call('notEmpty', of);
}

/** Whether an optional value is given. */
export function isSet(of: unknown): Expr<boolean> {
  return present(isLate(of) ? { op: 'isSet', of: optionalPath(of) } : { op: 'literal', value: of !== undefined });
}

/**
 * An optional value, or the fallback where it is not given. Only absence counts: `0`, `false` and empty text are values.
 */
export function coalesce<T>(of: Dynamic<T | undefined>, fallback: Dynamic<T>): Dynamic<T> {
  if (!isLate(of)) {
    const other = toNode(fallback);
    return of === undefined || !mayFail(other) ? present(toNode(of ?? fallback)) : call('choose', true, of, fallback);
  }
  return present({ op: 'coalesce', of: optionalPath(of), fallback: toNode(fallback) });
}

/**
 * An optional value that must be given: where it is not, or is empty text, rendering fails with the message.
 */
export function required<T>(of: Dynamic<T | undefined>, message: string): Dynamic<T> {
  if (isLate(of)) return present({ op: 'required', of: optionalPath(of), message });
  if (of !== undefined && of !== '') return present(toNode(of));
  // As with a value that is not known, it fails where it is used, not where it is asked for.
  if (activeBuild() !== undefined) return present({ op: 'required', of: ABSENT, message });
  throw new ChartwrightError('E_VALUES_FAIL', message);
}

/** A path at which no document has a value: the schema's outermost object is closed. */
const ABSENT: PathNode = {
  op: 'path',
  root: 'Values',
  path: ['chartwright.dev/absent'],
  type: ANY_STRING,
  optional: true,
};

/** Whether a map has the key. */
export function hasKey(of: Map, key: Text): Expr<boolean> {
  return call('hasKey', of, key);
}

/** Text put together from texts and whole numbers; the same as a template literal. */
export function concat(...parts: readonly (Text | Numeric)[]): string {
  const nodes = parts.map(toNode);
  return present(folded({ op: 'concat', parts: nodes }, nodes));
}

/** The text in base64, by its UTF-8 bytes. */
export function b64enc(of: Text): string {
  return call('b64enc', of);
}

/** The SHA-256 digest of the text's UTF-8 bytes, in lower-case hexadecimal digits. */
export function sha256(of: Text): string {
  return call('sha256', of);
}

/**
 * The first characters of a text. Unicode code points are counted, so that no character is cut in two.
 *
 * @param length a whole number from 0 to 1000 (the most that a regular expression of Go repeats)
 */
export function trunc(of: Text, length: number): string {
  if (!Number.isInteger(length) || length < 0 || length > 1000) {
    throw new ChartwrightError(
      'E_EXPRESSION',
      `'length' is ${length}; trunc wants a whole number from 0 to 1000 that is known now`,
    );
  }
  return call('trunc', of, length);
}

/** The text in lower case, character by character. */
export function lower(of: Text): string {
  return call('lower', of);
}

/** The text without the suffix, once, where it ends with it. */
export function trimSuffix(of: Text, suffix: Text): string {
  return call('trimSuffix', of, suffix);
}

/** The text with every occurrence of `old` replaced. */
export function replace(of: Text, old: string, replacement: Text): string {
  if (old === '' || toNode(old).op !== 'literal') {
    throw new ChartwrightError('E_EXPRESSION', "'old' must be text that is known now and not empty");
  }
  return call('replace', of, old, replacement);
}

/** The text as the value of a label: itself if it is a DNS label, else what is left of it with a hash of the original. */
export function label(of: Text): string {
  return call('label', of);
}

/** Whether the text contains the part. */
export function contains(of: Text, part: Text): Expr<boolean> {
  return call('contains', of, part);
}

/** Whether the text begins with the prefix. */
export function hasPrefix(of: Text, prefix: Text): Expr<boolean> {
  return call('hasPrefix', of, prefix);
}

/** Whether the text ends with the suffix. */
export function hasSuffix(of: Text, suffix: Text): Expr<boolean> {
  return call('hasSuffix', of, suffix);
}

/** The texts of a list with the separator between them. */
export function join(list: Dynamic<readonly string[]>, separator: Text): string {
  return call('join', list, separator);
}

/** `a + b`. */
export function add(a: Numeric, b: Numeric): number {
  return call('add', a, b);
}

/** `a - b`. */
export function sub(a: Numeric, b: Numeric): number {
  return call('sub', a, b);
}

/** `a * b`. */
export function mul(a: Numeric, b: Numeric): number {
  return call('mul', a, b);
}

/** The smaller of two whole numbers. */
export function min(a: Numeric, b: Numeric): number {
  return call('min', a, b);
}

/** The greater of two whole numbers. */
export function max(a: Numeric, b: Numeric): number {
  return call('max', a, b);
}

/** How many items a list has, keys a map, or UTF-8 bytes a text. */
export function length(of: List | Map | Text): number {
  return call('length', of);
}

/** The keys of a map in the order of their UTF-8 bytes. */
export function keys(of: Map): Expr<readonly string[]> {
  return call('keys', of);
}

/** Maps merged key by key, not deeply; of a key that several have, the last one counts. */
export function merge<T>(...maps: readonly Dynamic<Readonly<Record<string, T>>>[]): Expr<Readonly<Record<string, T>>> {
  const nodes = maps.map(toNode);
  return present(folded({ op: 'merge', maps: nodes }, nodes));
}

/** The value as JSON text, written as Go writes it: keys sorted, `<`, `>` and `&` escaped. */
export function toJson(of: unknown): string {
  const node = toNode(of);
  return present(folded({ op: 'toJson', of: node }, [node]));
}

/**
 * The value as YAML text, written as Helm's `toYaml` writes it.
 *
 * Rendering fails in both readings where that has no certain text: for control characters from U+007F on, and for keys with
 * characters outside ASCII, a letter after a digit, or 18 digits. {@link toJson} takes them all, and JSON is YAML.
 */
export function toYaml(of: unknown): string {
  const node = toNode(of);
  return present(folded({ op: 'toYaml', of: node }, [node]));
}

function isLate(value: unknown): value is Expr<unknown> {
  return activeBuild() !== undefined && isExpr(value);
}

function optionalPath(of: Expr<unknown>): PathNode {
  const node = toNode(of);
  if (node.op !== 'path') {
    throw new ChartwrightError('E_EXPRESSION', 'only an optional value of the schema can be asked whether it is given');
  }
  return node;
}
