import { evaluateNode, evaluateText, type Scope } from '../values/evaluate';
import { evaluateTree } from '../values/evaluate-tree';
import { literalText } from '../values/expression';
import { sameJson } from '../values/json';
import type { ListTree, MapTree, Tree } from '../values/tree';
import type { ChartTree } from './chart-tree';
import { checkValues, inside } from './evaluate';

/**
 * Whether two trees of one chart render to the same. Both are walked together, and nothing is put together that is only compared:
 * most of a chart is literal, and the same in both.
 *
 * It may say no of trees that render to the same. Render both to learn what differs.
 *
 * @throws ChartwrightError `E_VALUES_FAIL` where either refuses the values
 */
export function agree(one: ChartTree, other: ChartTree, scope: Scope): boolean {
  checkValues(one, scope);
  checkValues(other, scope);
  const [left, right] = [manifestsOf(one, scope), manifestsOf(other, scope)];
  if (left.length !== right.length || notesOf(one, scope) !== notesOf(other, scope)) return false;
  return left.every((one, index) => sameTree(one.tree, one.scope, right[index]?.tree, right[index]?.scope ?? scope));
}

/** A manifest, with what is known where it stands. */
interface Placed {
  readonly tree: Tree;
  readonly scope: Scope;
}

const manifestsOf = ({ objects }: ChartTree, scope: Scope): readonly Placed[] =>
  objects.flatMap(({ manifest, guards }) => inside(guards, scope).map((inner) => ({ tree: manifest, scope: inner })));

const notesOf = ({ notes }: ChartTree, scope: Scope): string =>
  notes.map((line) => evaluateText(line, scope)).join('\n');

/** Whether two parts, which may be left out, render to the same, each where it stands. */
function sameTree(one: Tree | undefined, scope: Scope, other: Tree | undefined, inner: Scope): boolean {
  const [left, right] = [chosen(one, scope), chosen(other, inner)];
  if (left?.kind === 'map' && right?.kind === 'map' && sameEntries(left, scope, right, inner)) return true;
  if (left?.kind === 'list' && right?.kind === 'list' && sameItems(left, scope, right, inner)) return true;
  return sameJson(left && evaluateTree(left, scope), right && evaluateTree(right, inner));
}

/** What a condition leaves of a part. */
function chosen(tree: Tree | undefined, scope: Scope): Tree | undefined {
  if (tree?.kind !== 'choice') return tree;
  return chosen(evaluateNode(tree.condition, scope) === true ? tree.then : tree.otherwise, scope);
}

/** Whether two maps have the same written keys in the same order, and the same behind each. */
function sameEntries(left: MapTree, scope: Scope, right: MapTree, inner: Scope): boolean {
  if (left.entries.length !== right.entries.length) return false;
  if (left.helper !== right.helper || left.omitEmpty !== right.omitEmpty) return false;
  return left.entries.every((entry, index) => {
    const twin = right.entries[index];
    if (entry.kind !== 'entry' || twin?.kind !== 'entry') return false;
    const key = literalText(entry.key);
    return key !== undefined && key === literalText(twin.key) && sameTree(entry.value, scope, twin.value, inner);
  });
}

/** Whether two lists without loops have the same items. */
function sameItems(left: ListTree, scope: Scope, right: ListTree, inner: Scope): boolean {
  if (left.items.length !== right.items.length || left.omitEmpty !== right.omitEmpty) return false;
  return left.items.every((item, index) => {
    const twin = right.items[index];
    return item.kind !== 'loop' && twin?.kind !== 'loop' && sameTree(item, scope, twin, inner);
  });
}
