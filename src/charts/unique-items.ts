import { ChartwrightError } from '../errors';
import type { Guard } from '../values/build';
import { literalText, type Node, type PathNode } from '../values/expression';
import type { ListTree, LoopTree, MapTree, Tree } from '../values/tree';
import { fieldOf, KEY_DEFAULTS, typeOfKind, type Field } from './api/field-lookup';
import type { ObjectTree } from './chart-tree';

/** A list of an object whose items must differ, with what comes from values in it: server-side apply refuses two of one key. */
export interface UniqueItems {
  /** What surrounds the list: the object's own guards, and what is around the list inside the object. */
  readonly guards: readonly Guard[];
  /** The key of each item, as text. */
  readonly keys: ListTree;
  /** What is said where two items have one key. */
  readonly message: string;
}

/**
 * The lists of an object whose items must differ and may not, depending on values.
 *
 * @throws ChartwrightError `E_CHART_DUPLICATE` for items that never differ
 */
export function uniqueItems({ apiVersion, kind, construct, guards, manifest }: ObjectTree): readonly UniqueItems[] {
  const type = typeOfKind(apiVersion, kind);
  const found: UniqueItems[] = [];
  if (type !== undefined) addOfMap(found, manifest, type, { construct, guards, path: '' });
  return found;
}

interface Place {
  readonly construct: string;
  readonly guards: readonly Guard[];
  readonly path: string;
}

const below = ({ construct, guards, path }: Place, step: string): Place => ({
  construct,
  guards,
  path: path === '' ? step : `${path}.${step}`,
});
const within = (place: Place, guard: Guard): Place => ({ ...place, guards: [...place.guards, guard] });

function addOfMap(found: UniqueItems[], map: MapTree, type: string, place: Place): void {
  for (const entry of map.entries) {
    const name = entry.value.kind !== 'value' && entry.kind === 'entry' ? literalText(entry.key) : undefined;
    const field = name === undefined ? undefined : fieldOf(type, name);
    if (field !== undefined) addOfValue(found, entry.value, field, below(place, field.name));
  }
}

function addOfValue(found: UniqueItems[], tree: Tree, field: Field, place: Place): void {
  switch (tree.kind) {
    case 'map':
      if (field.shape !== 'map') addOfMap(found, tree, field.type, place);
      break;
    case 'list':
      found.push(...ownRule(tree, field, place));
      for (const [index, item] of tree.items.entries()) addOfItem(found, item, field, below(place, String(index)));
      break;
    case 'choice': {
      const no: Node = { op: 'call', function: 'not', arguments: [tree.condition] };
      addOfValue(found, tree.then, field, within(place, { kind: 'when', condition: tree.condition }));
      if (tree.otherwise !== undefined)
        addOfValue(found, tree.otherwise, field, within(place, { kind: 'when', condition: no }));
    }
  }
}

function addOfItem(found: UniqueItems[], item: Tree | LoopTree, field: Field, place: Place): void {
  const one: Field = { ...field, shape: 'one', keys: [] };
  if (item.kind !== 'loop') addOfValue(found, item, one, place);
  else addOfValue(found, item.body, one, within(place, { kind: 'each', over: item.over, variables: item.variables }));
}

function ownRule(list: ListTree, { name, keys }: Field, place: Place): readonly UniqueItems[] {
  if (keys.length === 0) return [];
  const texts = list.items.flatMap((item) => keyText(item, keys) ?? []);
  const known = texts.map((text) => (text.kind === 'value' ? literalText(text.node) : undefined));
  const twice = known.find((text, index) => text !== undefined && known.indexOf(text) !== index);
  const at = place.path;
  if (twice !== undefined) {
    throw new ChartwrightError(
      'E_CHART_DUPLICATE',
      `'${at}' of the object at '${place.construct}' has two items with the ${keys.join(' and ')} '${twice}'; the API takes one, remove or rename the other`,
      { construct: place.construct },
    );
  }
  if (texts.length === 0 || !known.includes(undefined) || differsAnyway(texts)) return [];
  const message = `two items of '${at}' of '${place.construct}' have the same ${keys.join(' and ')}; change one of the values that make ${name}`;
  return [{ guards: place.guards, keys: { kind: 'list', omitEmpty: false, items: texts }, message }];
}

/** One item differs from no other, and the keys of a map differ already. */
function differsAnyway([only, ...rest]: readonly (Tree | LoopTree)[]): boolean {
  if (only === undefined || rest.length > 0) return false;
  if (only.kind !== 'loop') return true;
  if (only.body.kind !== 'value') return false;
  const { node } = only.body;
  return node.op === 'path' && node.root === only.variables.key && node.path.length === 0;
}

/** What tells an item apart, as text; undefined where that cannot be told from the tree. */
function keyText(item: Tree | LoopTree, keys: readonly string[]): Tree | LoopTree | undefined {
  switch (item.kind) {
    case 'loop': {
      const body = keyText(item.body, keys);
      return body === undefined || body.kind === 'loop' ? undefined : { ...item, body };
    }
    case 'choice': {
      const [then, otherwise] = [keyText(item.then, keys), item.otherwise && keyText(item.otherwise, keys)];
      return then === undefined || then.kind === 'loop' || otherwise?.kind === 'loop'
        ? undefined
        : { ...item, then, otherwise };
    }
    case 'map':
      return joined(keys.map((key) => fieldNode(item, key)));
    case 'value':
      return joined(keys.map((key) => memberNode(item.node, key)));
    default:
      return undefined;
  }
}

function joined(nodes: readonly (Node | undefined)[]): Tree | undefined {
  const known = nodes.filter((node) => node !== undefined);
  const [only] = known;
  if (known.length < nodes.length || only === undefined) return undefined;
  if (known.length === 1) return { kind: 'value', node: only };
  const parts = known.flatMap((node, index): Node[] => (index === 0 ? [node] : [{ op: 'literal', value: ' ' }, node]));
  const texts = parts.map(literalText);
  const node: Node = texts.includes(undefined) ? { op: 'concat', parts } : { op: 'literal', value: texts.join('') };
  return { kind: 'value', node };
}

function fieldNode(map: MapTree, key: string): Node | undefined {
  const value = map.entries.find((entry) => entry.kind === 'entry' && literalText(entry.key) === key)?.value;
  if (value === undefined) return fallback(key);
  return value.kind === 'value' ? value.node : undefined;
}

/** The member of an item that comes whole from a list of values. */
function memberNode(node: Node, key: string): Node | undefined {
  if (node.op !== 'path' || node.type.kind !== 'object') return undefined;
  const member = node.type.properties[key];
  if (member === undefined) return fallback(key);
  const of: PathNode = { ...node, path: [...node.path, key], type: member.type, optional: member.optional };
  const missing = fallback(key);
  if (!member.optional) return of;
  return missing === undefined ? undefined : { op: 'coalesce', of, fallback: missing };
}

function fallback(key: string): Node | undefined {
  const value = KEY_DEFAULTS[key];
  return value === undefined ? undefined : { op: 'literal', value };
}
