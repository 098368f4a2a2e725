import { ChartwrightError } from '../errors';
import { activeBuild, expr, requireBuild, type Build } from './build';
import type { Dynamic, Expr, LoopVariables, Node } from './expression';
import type { Condition } from './functions';
import { isTextual } from './common-type';
import { compareBytes } from './go-json';
import { loopVariables } from './loops';
import { isJsonArray, isJsonObject, type Json } from './json';
import { stringMark } from './marks';
import { late, mayFail, present, toNode } from './nodes';
import { reference } from './references';
import { functionSpec, typeOf } from './type-of';

/**
 * Makes the constructs that the code creates conditional. The code may only create: changing a construct from outside is
 * an error, and so is a reference from outside to what it makes.
 *
 * @example
 * when(v.ingress.enabled, () => {
 *   new Ingress(chart, 'web', { rules: [{ host: v.ingress.host, backend: api.service }] });
 * });
 */
export function when(condition: Condition, create: () => void): void;
/** A field or list item that exists only where the condition holds. */
export function when<T>(condition: Condition, value: T): Expr<T> | undefined;
export function when<T>(condition: Condition, value: T | (() => void)): Expr<T> | undefined {
  const node = toNode(condition);
  if (isCode(value)) {
    if (node.op !== 'literal') requireBuild('when').guarded({ kind: 'when', condition: node }, value);
    else if (node.value === true) value();
    return undefined;
  }
  if (node.op !== 'literal') return expr({ choice: requireBuild('when').intern(node), then: value });
  return node.value === true ? late<Expr<T>>(value) : undefined;
}

/**
 * One of two values. Both are worked out in both readings, so a `required` in either must hold; in a manifest only the
 * chosen one is.
 */
export function choose(condition: Condition, then: string, otherwise: string): string;
export function choose(condition: Condition, then: number, otherwise: number): number;
export function choose<T>(condition: Condition, then: Dynamic<T>, otherwise: Dynamic<T>): Expr<T>;
export function choose<T>(condition: Condition, then: unknown, otherwise: unknown): Expr<T> | string | number {
  const node = toNode(condition);
  const areScalar = isScalar(then) && isScalar(otherwise);
  if (node.op === 'literal') {
    const [chosen, other] = node.value === true ? [then, otherwise] : [otherwise, then];
    if (!areScalar || !mayFail(toNode(other))) return late(chosen);
  }
  if (!areScalar) {
    return expr({ choice: requireBuild('choose').intern(node), then, otherwise });
  }
  const call: Node = { op: 'call', function: 'choose', arguments: [node, toNode(then), toNode(otherwise)] };
  functionSpec('choose').result(call.arguments.map(typeOf));
  return present(call);
}

/** Text, whole numbers and booleans are chosen in the middle of an expression; anything else by the manifest around it. */
function isScalar(value: unknown): boolean {
  if (typeof value !== 'object') return true;
  const type = value === null || isStructure(value) ? undefined : typeOf(toNode(value));
  return isTextual(type) || type?.kind === 'integer' || type?.kind === 'boolean';
}

function isStructure(value: object): boolean {
  const handle = Object.values(value)[0] as unknown;
  return typeof handle !== 'object' || handle === null || !('node' in handle);
}

/**
 * A list with one item for each entry of a list or map that is known at installation. It stands in the list's place, or
 * among the items of a list, which it then continues.
 *
 * The entries of a map come in the order of their keys' UTF-8 bytes, as in Helm.
 *
 * @example
 * const env = [{ name: 'MODE', value: 'live' }, items(v.extraEnv, (value, name) => ({ name, value }))];
 */
export function items<Item, T>(
  over: Dynamic<readonly Item[]>,
  item: (item: Item, index: number) => T,
): Expr<T> & Expr<readonly T[]>;
export function items<Item, T>(
  over: Dynamic<Readonly<Record<string, Item>>>,
  item: (item: Item, key: string) => T,
): Expr<T> & Expr<readonly T[]>;
export function items<Item, Key, T>(over: unknown, item: (item: Item, key: Key) => T): Expr<T> & Expr<readonly T[]> {
  const node = toNode(over);
  const build = activeBuild();
  if (node.op === 'literal') {
    const made = knownEntries(node.value).map(([key, value]) => item(late<Item>(value), late<Key>(key)));
    return late(build === undefined ? made : expr({ splice: made }));
  }
  const loop = openLoop<Item, Key>(requireBuild('items'), node);
  return expr({
    items: requireBuild('items').intern(node),
    variables: loop.variables,
    body: item(loop.item, loop.key),
  });
}

/**
 * Makes the constructs that the code creates once for each entry of a list or map. Their ids must come from the key (or from
 * the item), so that each is unique.
 *
 * @example
 * each(v.queues, (queue, name) => {
 *   new Worker(chart, name, { image: v.image, args: ['--queue', queue.url] });
 * });
 */
export function each<Item>(over: Dynamic<readonly Item[]>, create: (item: Item, index: number) => void): void;
export function each<Item>(
  over: Dynamic<Readonly<Record<string, Item>>>,
  create: (item: Item, key: string) => void,
): void;
export function each<Item, Key>(over: unknown, create: (item: Item, key: Key) => void): void {
  const node = toNode(over);
  if (node.op === 'literal') {
    for (const [key, value] of knownEntries(node.value)) create(late<Item>(inId(value)), late<Key>(inId(key)));
    return;
  }
  const build = requireBuild('each');
  const loop = openLoop<Item, Key>(build, node);
  build.guarded({ kind: 'each', over: node, variables: loop.variables }, () => {
    create(loop.item, loop.key);
  });
}

/**
 * The entries of a map from the values, to stand among written ones. Of a key that is written as well, the written entry counts;
 * of a key that two such maps have, the later map's.
 *
 * @example
 * const labels = { team: 'maps', ...entries(v.extraLabels) };
 */
export function entries<T>(of: Dynamic<Readonly<Record<string, T>>>): Readonly<Record<string, T>> {
  const node = toNode(of);
  const build = activeBuild();
  if (build === undefined) return late(node.op === 'literal' ? node.value : {});
  const number = build.intern(node);
  return late({ [`${ENTRIES_KEY}/${number}`]: expr({ entries: number }) });
}

/** Keys that stand for the entries of a map begin so. No Kubernetes field, label or annotation has such a name. */
const ENTRIES_KEY = 'chartwright.dev/entries';

/** A list or map that is left out with its key where nothing is in it, in place of an empty one. */
export function omitEmpty<T>(collection: T): T | undefined {
  if (activeBuild() !== undefined) return late<T>(expr({ omitEmpty: collection }));
  const empty =
    typeof collection === 'object' &&
    collection !== null &&
    Object.values(collection).every((part) => part === undefined);
  return empty ? undefined : collection;
}

/**
 * A rule across values: where the condition does not hold, rendering fails with the message, in both readings.
 *
 * Inside `when` the rule counts where that condition holds.
 *
 * @throws ChartwrightError `E_VALUES_FAIL` at once where the condition is known not to hold, outside a chart's builder
 * @throws ChartwrightError `E_EXPRESSION` inside `each`
 *
 * @example
 * check(le(v.autoscaling.minReplicas, v.autoscaling.maxReplicas), 'minReplicas must not be above maxReplicas');
 */
export function check(condition: Condition, message: string): void {
  const [holds, text] = [toNode(condition), toNode(message)];
  if (holds.op !== 'literal' || activeBuild() !== undefined)
    requireBuild('check').checks.push({ condition: whereGuardsHold(holds, requireBuild('check')), message: text });
  else if (holds.value !== true) throw new ChartwrightError('E_VALUES_FAIL', message);
}

/** A rule made inside `when` is one only where the condition of that holds. */
function whereGuardsHold(rule: Node, { guards }: Build): Node {
  const exceptions = guards.map((guard): Node => {
    if (guard.kind === 'when') return { op: 'call', function: 'not', arguments: [guard.condition] };
    throw new ChartwrightError(
      'E_EXPRESSION',
      "check was called inside each, where its rule would be another one for each entry; say it of the whole collection, or use choose and fail in the entry's manifest",
    );
  });
  return exceptions.length === 0 ? rule : { op: 'call', function: 'or', arguments: [...exceptions, rule] };
}

/** What a field is where there is no right value for it: rendering fails with the message. For the branches of {@link choose}. */
export function fail(message: string): Expr<never> {
  return expr({ fail: message });
}

interface Loop<Item, Key> {
  readonly variables: LoopVariables;
  readonly item: Item;
  readonly key: Key;
}

function openLoop<Item, Key>(build: Build, over: Node): Loop<Item, Key> {
  const { key, item } = loopVariables(over);
  const variables: LoopVariables = { key: build.declare(key), item: build.declare(item) };
  return {
    variables,
    item: reference({ root: variables.item, path: [] }, { type: item.type, optional: false }),
    key: reference({ root: variables.key, path: [] }, { type: key.type, optional: false }),
  };
}

function knownEntries(value: Json): readonly (readonly [number | string, unknown])[] {
  if (isJsonArray(value)) return value.map((item, index) => [index, item] as const);
  if (!isJsonObject(value)) throw new ChartwrightError('E_EXPRESSION', 'a loop got a scalar; give it a list or a map');
  return Object.entries(value).sort(([a], [b]) => compareBytes(a, b));
}

/**
 * What a loop gives, fit to be part of an id: a construct reads a slash as the end of one, and leaves these names out of a path. A mark
 * stands for such text, as it does where the text is not known yet.
 */
function inId(given: unknown): unknown {
  const build = activeBuild();
  if (build === undefined || typeof given !== 'string' || !READ_IN_IDS.test(given)) return given;
  return stringMark(build.intern({ op: 'literal', value: given }, `literal/${given}`));
}

const READ_IN_IDS = /\/|^(Resource|Default)$/;

function isCode(value: unknown): value is () => void {
  return typeof value === 'function';
}
