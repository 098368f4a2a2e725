import { ChartwrightError } from '../errors';
import type { Build } from './build';
import {
  EXPRESSION_KEY,
  isExpr,
  pathKey,
  type Handle,
  type LoopVariables,
  type MapNode,
  type Node,
  type PathNode,
} from './expression';
import { isJsonObject } from './json';
import { loopVariables } from './loops';
import { toNode } from './nodes';
import { typeOf } from './type-of';
import type { ObjectType, ValueType } from './value-type';
import { writtenKeys, type LoopTree, type MapEntry, type MapLoop, type Tree, type ValueTree } from './tree';
import { isContainer, isMixed, nodeSurvivesYaml, survivesYaml } from './yaml-safety';

/**
 * Reads the JSON of a manifest, with the marks and expressions in it, into a tree.
 *
 * @throws ChartwrightError `E_VALUE_INSPECTED` for the traces of arithmetic on a mark
 */
export function toTree(value: unknown, build: Build): Tree {
  if (isExpr(value)) return handleTree(value[EXPRESSION_KEY], build);
  if (Array.isArray(value)) return listTree(value, build, false);
  if (isMap(value)) return mapTree(value, build, false);
  return scalarTree(value, build);
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Most of a chart is the same few literals over and over, which are one object each. */
function scalarTree(value: unknown, build: Build): Tree {
  const known = build.literals.get(value);
  if (known !== undefined) return { kind: 'value', node: known };
  return valueTree(scalarNode(value, build), build);
}

function scalarNode(value: unknown, build: Build): Node {
  const known = build.literals.get(value);
  if (known !== undefined) return known;
  const node = toNode(value);
  if (node.op === 'literal') build.literals.set(value, node);
  return node;
}

function handleTree(handle: Handle, build: Build): Tree {
  if ('node' in handle) return valueTree(build.node(handle.node), build);
  if ('choice' in handle) {
    const otherwise = handle.otherwise === undefined ? undefined : toTree(handle.otherwise, build);
    return { kind: 'choice', condition: build.node(handle.choice), then: toTree(handle.then, build), otherwise };
  }
  if ('fail' in handle) return { kind: 'fail', message: toNode(handle.fail) };
  if ('omitEmpty' in handle) {
    const tree = toTree(handle.omitEmpty, build);
    if (tree.kind === 'map' || tree.kind === 'list') return { ...tree, omitEmpty: true };
    if (tree.kind !== 'value') {
      throw new ChartwrightError(
        'E_EXPRESSION',
        'omitEmpty wants a list or a map, or a value from the schema that is one',
      );
    }
    const condition: Node = { op: 'call', function: 'notEmpty', arguments: [tree.node] };
    return { kind: 'choice', condition, then: tree, otherwise: undefined };
  }
  return listTree([{ [EXPRESSION_KEY]: handle }], build, false);
}

/** An optional value is a field that may be left out. */
function valueTree(node: Node, build: Build): Tree {
  if (node.op === 'literal' && typeof node.value === 'object' && node.value !== null) return toTree(node.value, build);
  if (node.op !== 'path' || !node.optional) return expanded(node, build);
  const given: PathNode = { ...node, optional: false };
  return { kind: 'choice', condition: { op: 'isSet', of: node }, then: expanded(given, build), otherwise: undefined };
}

/** A list or map that YAML may corrupt is written out entry by entry, each key and text quoted. */
function expanded(node: Node, build: Build): Tree {
  const type = typeOf(node);
  if (!isContainer(type) || nodeSurvivesYaml(node)) return { kind: 'value', node };
  if (node.op === 'map') return { kind: 'map', omitEmpty: false, entries: writtenEntries(node.entries, build) };
  if (node.op === 'list')
    return { kind: 'list', omitEmpty: false, items: node.items.map((item) => valueTree(item, build)) };
  if (node.op === 'coalesce') {
    const { of, fallback } = node;
    const then = expanded({ ...of, optional: false }, build);
    return { kind: 'choice', condition: { op: 'isSet', of }, then, otherwise: valueTree(fallback, build) };
  }
  if (isMixed(type)) {
    throw new ChartwrightError(
      'E_EXPRESSION',
      'a list or map was put together from values of different types, with text among them that YAML may corrupt; put it together from values of one type, or give the text a pattern without control characters and quotes',
    );
  }
  if (type.kind === 'object') return { kind: 'map', omitEmpty: false, entries: memberEntries(node, type, build) };
  if (type.kind === 'array') {
    const { key, item } = loopVariables(node);
    const variables: LoopVariables = { key: build.declare(key), item: build.declare(item) };
    const body = expanded(variableNode(variables.item, item.type), build);
    return { kind: 'list', omitEmpty: false, items: [{ kind: 'loop', over: node, variables, body }] };
  }
  return { kind: 'map', omitEmpty: false, entries: [mapLoop(node, build)] };
}

const writtenEntries = (entries: MapNode['entries'], build: Build): readonly MapEntry[] =>
  entries.map(([key, value]) => ({
    kind: 'entry',
    key: { op: 'literal', value: key },
    value: valueTree(value, build),
  }));

/** The entries of a map, one by one. */
function mapLoop(over: Node, build: Build): MapLoop {
  const { key, item } = loopVariables(over);
  const variables: LoopVariables = { key: build.declare(key), item: build.declare(item) };
  const value = expanded(variableNode(variables.item, item.type), build);
  return { kind: 'loop', over, variables, key: variableNode(variables.key, key.type), value };
}

function memberEntries(node: Node, type: ObjectType, build: Build): MapEntry[] {
  if (node.op !== 'path') throw new ChartwrightError('E_INTERNAL', 'a closed object is always at a path');
  return Object.entries(type.properties).map(([key, member]) => ({
    kind: 'entry',
    key: { op: 'literal', value: key },
    value: valueTree({ ...node, path: [...node.path, key], type: member.type, optional: member.optional }, build),
  }));
}

const variableNode = (variable: number, type: ValueType): PathNode => ({
  op: 'path',
  root: variable,
  path: [],
  type,
  optional: false,
});

function listTree(values: readonly unknown[], build: Build, omitEmpty: boolean): Tree {
  const items: (Tree | LoopTree)[] = [];
  for (const value of values) addItem(items, value, build);
  // An array that grew has room for more, which a chart of many lists would keep.
  return { kind: 'list', omitEmpty, items: items.slice() };
}

function addItem(items: (Tree | LoopTree)[], value: unknown, build: Build): void {
  if (value === undefined || value === null) return;
  const handle = isExpr(value) ? value[EXPRESSION_KEY] : undefined;
  if (handle === undefined) items.push(toTree(value, build));
  else if ('splice' in handle) {
    if (Array.isArray(handle.splice)) for (const item of handle.splice) addItem(items, item, build);
  } else if ('items' in handle) {
    const body = toTree(handle.body, build);
    items.push({ kind: 'loop', over: build.node(handle.items), variables: handle.variables, body });
  } else items.push(handleTree(handle, build));
}

function mapTree(value: Readonly<Record<string, unknown>>, build: Build, omitEmpty: boolean): Tree {
  const [included, written, computed]: [Node[], MapEntry[], MapEntry[]] = [[], [], []];
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (member === undefined || member === null) continue;
    const map = includedMap(member, build);
    if (map !== undefined) {
      included.push(map);
      continue;
    }
    const entry: MapEntry = { kind: 'entry', key: scalarNode(key, build), value: toTree(member, build) };
    (entry.key.op === 'literal' ? written : computed).push(entry);
  }
  // A computed key comes after the written ones, so that both readings agree on which of two equal keys counts.
  const ordered = written.concat(computed);
  if (included.length === 0) return wholeObject(ordered, build) ?? { kind: 'map', omitEmpty, entries: ordered };
  return { kind: 'map', omitEmpty, entries: [...ordered, ...includedEntries(included, writtenKeys(ordered), build)] };
}

/** The map whose entries a member stands for. */
function includedMap(member: unknown, build: Build): Node | undefined {
  if (!isExpr(member)) return undefined;
  const handle = member[EXPRESSION_KEY];
  return 'entries' in handle ? build.node(handle.entries) : undefined;
}

/** The entries of maps that stand among written ones. */
function includedEntries(
  maps: readonly Node[],
  written: readonly string[],
  build: Build,
): readonly (MapEntry | MapLoop)[] {
  const literals = maps.flatMap((map) => (map.op === 'literal' && isJsonObject(map.value) ? [map.value] : []));
  if (literals.length < maps.length) {
    const [over] = maps.length === 1 ? maps : [{ op: 'merge', maps } as const];
    return over === undefined ? [] : [mapLoop(over, build)];
  }
  const merged = new Map(literals.flatMap((literal) => Object.entries(literal)));
  return [...merged].flatMap(([key, member]): MapEntry[] =>
    written.includes(key) ? [] : [{ kind: 'entry', key: { op: 'literal', value: key }, value: toTree(member, build) }],
  );
}

/**
 * The closed object of the schema that a map repeats member by member, if it does: printed as one `toYaml`, it reads as a
 * person would have written it.
 */
function wholeObject(entries: readonly MapEntry[], build: Build): ValueTree | undefined {
  const first = entries[0] && memberPath(entries[0]);
  const object = first && build.closedObjectAt({ root: first.root, path: first.path.slice(0, -1) });
  if (object?.type.kind !== 'object' || Object.keys(object.type.properties).length !== entries.length) return undefined;
  const own = pathKey(object);
  const areMembers = entries
    .map(memberPath)
    .every((path) => path !== undefined && pathKey({ root: path.root, path: path.path.slice(0, -1) }) === own);
  return areMembers && survivesYaml(object.type) ? { kind: 'value', node: object } : undefined;
}

/** The path whose last step is the key behind which it stands. */
function memberPath({ key, value: tree }: MapEntry): PathNode | undefined {
  const value =
    tree.kind === 'choice' && tree.condition.op === 'isSet' && tree.otherwise === undefined ? tree.then : tree;
  const path = value.kind === 'value' && value.node.op === 'path' ? value.node : undefined;
  return key.op === 'literal' && path?.path.at(-1) === key.value ? path : undefined;
}
