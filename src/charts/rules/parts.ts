import type { Guard } from '../../values/build';
import { literalText, type Node } from '../../values/expression';
import { textFits } from '../../values/sample-text';
import type { LoopTree, MapEntry, MapLoop, Tree } from '../../values/tree';
import { typeOf } from '../../values/type-of';
import type { ValueType } from '../../values/value-type';
import type { ObjectTree } from '../chart-tree';
import { at } from './rendered/parts';

/** The part of a tree below keys, where it is there for certain. */
export function partAt(tree: Tree, ...keys: readonly string[]): Tree | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return tree;
  const entry =
    tree.kind === 'map'
      ? tree.entries.find((one): one is MapEntry => one.kind === 'entry' && literalText(one.key) === key)
      : undefined;
  return entry && partAt(entry.value, ...rest);
}

/** Whether there may be a part below keys, for some values or always. */
export function mayHave(tree: Tree, ...keys: readonly string[]): boolean {
  const [key, ...rest] = keys;
  if (key === undefined) return true;
  switch (tree.kind) {
    case 'map':
      return tree.entries.some((one) => mayBe(one.key, key) && mayHave(one.value, ...rest));
    case 'choice':
      return [tree.then, tree.otherwise].some((part) => part !== undefined && mayHave(part, ...keys));
    case 'value':
      return tree.node.op === 'literal' ? at(tree.node.value, ...keys) !== undefined : mayHold(typeOf(tree.node), keys);
    default:
      return false;
  }
}

function mayBe(node: Node, text: string): boolean {
  if (node.op === 'literal') return node.value === text;
  const type = typeOf(node);
  return type.kind !== 'string' || textFits(type, text);
}

/** Whether a value of the type may have something below keys. */
function mayHold(type: ValueType, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  switch (type.kind) {
    case 'json':
      return true;
    case 'record':
      return textFits(type.key, key) && mayHold(type.value, rest);
    case 'object': {
      const property = type.properties[key];
      return property !== undefined && mayHold(property.type, rest);
    }
    default:
      return false;
  }
}

/** The node that names an object; undefined where the API gives the name. */
export function nameOf({ manifest }: ObjectTree): Node | undefined {
  const name = partAt(manifest, 'metadata', 'name');
  return name?.kind === 'value' ? name.node : undefined;
}

/** A node of a tree, with the conditions and loops around it. */
export interface Use {
  readonly node: Node;
  readonly around: readonly Guard[];
}

/** Every node but literals that an object uses, those of the conditions and loops around it included. */
export function usesOf({ guards, manifest }: ObjectTree): readonly Use[] {
  const ofGuards = guards.map((guard, index) => ({ node: subjectOf(guard), around: guards.slice(0, index) }));
  return [...ofGuards, ...usesIn(manifest, guards)];
}

const subjectOf = (guard: Guard): Node => (guard.kind === 'when' ? guard.condition : guard.over);

/** Every node in a part of a tree, but for literals. */
export function usesIn(part: Tree | LoopTree | MapEntry | MapLoop, around: readonly Guard[]): readonly Use[] {
  const found: Use[] = [];
  addUses(found, part, around);
  return found;
}

function addUses(found: Use[], part: Tree | LoopTree | MapEntry | MapLoop, around: readonly Guard[]): void {
  switch (part.kind) {
    case 'value':
      if (part.node.op !== 'literal') found.push({ node: part.node, around });
      break;
    case 'fail':
      found.push({ node: part.message, around });
      break;
    case 'choice': {
      const not: Node = { op: 'call', function: 'not', arguments: [part.condition] };
      found.push({ node: part.condition, around });
      addUses(found, part.then, [...around, { kind: 'when', condition: part.condition }]);
      if (part.otherwise !== undefined) addUses(found, part.otherwise, [...around, { kind: 'when', condition: not }]);
      break;
    }
    case 'map':
      for (const entry of part.entries) addUses(found, entry, around);
      break;
    case 'list':
      for (const item of part.items) addUses(found, item, around);
      break;
    case 'entry':
      if (part.key.op !== 'literal') found.push({ node: part.key, around });
      addUses(found, part.value, around);
      break;
    case 'loop': {
      const inside: readonly Guard[] = [...around, { kind: 'each', over: part.over, variables: part.variables }];
      found.push({ node: part.over, around });
      if ('key' in part) found.push({ node: part.key, around: inside });
      addUses(found, 'key' in part ? part.value : part.body, inside);
    }
  }
}
