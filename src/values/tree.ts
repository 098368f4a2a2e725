import { literalText, type LoopVariables, type Node } from './expression';

/** A manifest, or a part of one: JSON in which values may be computed, and parts conditional or repeated. */
export type Tree = ValueTree | MapTree | ListTree | ChoiceTree | FailTree;

/** A literal or computed value: a scalar, or a whole list or map that comes from the values. */
export interface ValueTree {
  readonly kind: 'value';
  readonly node: Node;
}

export interface MapTree {
  readonly kind: 'map';
  /** Entries that a template of `_helpers.tpl` prints; they come first. */
  readonly helper?: Helper;
  readonly entries: readonly (MapEntry | MapLoop)[];
  /** Left out with its key where it has no entry. */
  readonly omitEmpty: boolean;
}

/** The keys of a map that are written out, those of its helper included. */
export function writtenKeys(entries: readonly (MapEntry | MapLoop)[], helper?: Helper): readonly string[] {
  return [...(helper?.entries ?? []), ...entries].flatMap(({ key }) => literalText(key) ?? []);
}

export interface MapEntry {
  readonly kind: 'entry';
  readonly key: Node;
  readonly value: Tree;
}

/** Entries of a map, one for each entry of a collection, but for those whose key is written in the map. */
export interface MapLoop {
  readonly kind: 'loop';
  readonly over: Node;
  readonly variables: LoopVariables;
  readonly key: Node;
  readonly value: Tree;
}

/** A named template that prints entries of a map, and the same entries as data. */
export interface Helper {
  readonly name: string;
  readonly entries: readonly MapEntry[];
}

export interface ListTree {
  readonly kind: 'list';
  readonly items: readonly (Tree | LoopTree)[];
  /** Left out with its key where it has no item. */
  readonly omitEmpty: boolean;
}

/** Items of a list, once for each entry of a collection. */
export interface LoopTree {
  readonly kind: 'loop';
  readonly over: Node;
  readonly variables: LoopVariables;
  readonly body: Tree;
}

/** One of two parts; where the second is undefined, the field or item is left out. */
export interface ChoiceTree {
  readonly kind: 'choice';
  readonly condition: Node;
  readonly then: Tree;
  readonly otherwise: Tree | undefined;
}

/** Where this part is reached, rendering fails. */
export interface FailTree {
  readonly kind: 'fail';
  readonly message: Node;
}

/** Whether a part is always there (true), never (false), or under a condition. */
export function presence(tree: Tree | LoopTree | MapEntry | MapLoop): Node | boolean {
  switch (tree.kind) {
    case 'value':
    case 'fail':
      return true;
    case 'entry':
      return presence(tree.value);
    case 'loop':
      return notEmpty(tree.over);
    case 'choice':
      return both(tree);
    case 'map':
      return tree.omitEmpty ? occupied(tree) : true;
    case 'list':
      return tree.omitEmpty ? occupied(tree) : true;
  }
}

/** The condition under which a list or map has anything in it. */
export function occupied(tree: MapTree | ListTree): Node | boolean {
  if (tree.kind === 'list') return anyOf(tree.items.map(presence));
  return tree.helper === undefined ? anyOf(tree.entries.map(presence)) : true;
}

const notEmpty = (of: Node): Node => ({ op: 'call', function: 'notEmpty', arguments: [of] });

function both({ condition, then, otherwise }: ChoiceTree): Node | boolean {
  const [left, right] = [presence(then), otherwise === undefined ? false : presence(otherwise)];
  if (left === true && right === true) return true;
  const no: Node = { op: 'call', function: 'not', arguments: [condition] };
  return anyOf([allOf([condition, left]), allOf([no, right])]);
}

/** The condition under which at least one of the parts is there. */
function anyOf(conditions: readonly (Node | boolean)[]): Node | boolean {
  return combine('or', conditions, true);
}

function allOf(conditions: readonly (Node | boolean)[]): Node | boolean {
  return combine('and', conditions, false);
}

function combine(name: 'and' | 'or', conditions: readonly (Node | boolean)[], decisive: boolean): Node | boolean {
  if (conditions.includes(decisive)) return decisive;
  const open = conditions.filter((condition) => typeof condition !== 'boolean');
  const [only, ...rest] = open;
  if (only === undefined) return !decisive;
  return rest.length === 0 ? only : { op: 'call', function: name, arguments: open };
}

/** Whether a node with the property is anywhere in a part of a tree. */
export function someNode(part: object, property: (node: Node) => boolean): boolean {
  if (isNode(part) && property(part)) return true;
  return Object.values(part).some(
    (member: unknown) => typeof member === 'object' && member !== null && someNode(member, property),
  );
}

function isNode(part: object): part is Node {
  return 'op' in part;
}
