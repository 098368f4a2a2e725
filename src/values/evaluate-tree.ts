import { ChartwrightError } from '../errors';
import { evaluateNode, evaluateText, type Scope } from './evaluate';
import { compareBytes } from './go-json';
import { isJsonArray, isJsonObject, setMember, type Json } from './json';
import type { LoopVariables, Node } from './expression';
import { writtenKeys, type ListTree, type MapEntry, type MapLoop, type MapTree, type Tree } from './tree';

/** Helm deletes this text from everything it prints: it is what Go's templates print for a missing value. */
const NO_VALUE = '<no value>';

/** The value of a part of a manifest, or undefined where it is left out. */
export function evaluateTree(tree: Tree, scope: Scope): Json | undefined {
  switch (tree.kind) {
    case 'value':
      // What is written in the chart is escaped there.
      return tree.node.op === 'literal' ? tree.node.value : printed(evaluateNode(tree.node, scope));
    case 'choice': {
      const part = evaluateNode(tree.condition, scope) === true ? tree.then : tree.otherwise;
      return part && evaluateTree(part, scope);
    }
    case 'fail':
      throw new ChartwrightError('E_VALUES_FAIL', evaluateText(tree.message, scope));
    case 'map':
      return evaluateMap(tree, scope);
    case 'list':
      return evaluateList(tree, scope);
  }
}

function evaluateMap(tree: MapTree, scope: Scope): Json | undefined {
  const members: Members = {};
  for (const entry of tree.helper?.entries ?? []) addEntry(members, entry, scope);
  for (const entry of tree.entries) {
    if (entry.kind === 'loop') addLoop(members, entry, tree, scope);
    else addEntry(members, entry, scope);
  }
  return tree.omitEmpty && Object.keys(members).length === 0 ? undefined : members;
}

/** An object that is being put together. */
type Members = Record<string, Json>;

/** Adds the entries of a loop but for those whose key is written in the map. */
function addLoop(to: Members, loop: MapLoop, { entries, helper }: MapTree, scope: Scope): void {
  const written = new Set(writtenKeys(entries, helper));
  for (const inner of iterations(loop.over, loop.variables, scope)) {
    if (!written.has(evaluateText(loop.key, inner))) addEntry(to, loop, inner);
  }
}

function addEntry(to: Members, { key, value }: MapEntry | MapLoop, scope: Scope): void {
  const evaluated = evaluateTree(value, scope);
  if (evaluated === undefined) return;
  const text = evaluateText(key, scope);
  setMember(to, key.op === 'literal' ? text : printedText(text), evaluated);
}

function evaluateList(tree: ListTree, scope: Scope): Json | undefined {
  const values: Json[] = [];
  for (const item of tree.items) {
    if (item.kind !== 'loop') addItem(values, item, scope);
    else for (const inner of iterations(item.over, item.variables, scope)) addItem(values, item.body, inner);
  }
  return tree.omitEmpty && values.length === 0 ? undefined : values;
}

function addItem(to: Json[], item: Tree, scope: Scope): void {
  const evaluated = evaluateTree(item, scope);
  if (evaluated !== undefined) to.push(evaluated);
}

/** The scope inside a loop, once for each entry: lists in their order, maps in the order of their keys' bytes. */
export function iterations(over: Node, variables: LoopVariables, scope: Scope): readonly Scope[] {
  const collection = evaluateNode(over, scope);
  const entries: [Json, Json][] = isJsonArray(collection)
    ? collection.map((item, index) => [index, item])
    : isJsonObject(collection)
      ? Object.entries(collection).sort(([a], [b]) => compareBytes(a, b))
      : [];
  return entries.map(([key, item]) => ({
    ...scope,
    variables: new Map([...scope.variables, [variables.key, key], [variables.item, item]]),
  }));
}

/** What is left of a text after Helm has printed it. */
export const printedText = (text: string): string => text.replaceAll(NO_VALUE, '');

/** What is left of a value after Helm has printed it. */
export function printed(value: Json | undefined): Json | undefined {
  if (typeof value === 'string') return printedText(value);
  if (isJsonArray(value)) return value.map((item) => printed(item) ?? null);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [printedText(key), printed(item) ?? null]));
}
