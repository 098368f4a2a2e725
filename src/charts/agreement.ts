import { evaluateNode, evaluateText, type Scope } from '../values/evaluate';
import { evaluateTree } from '../values/evaluate-tree';
import { literalText } from '../values/expression';
import type { Json } from '../values/json';
import { jsonDifferences } from '../values/json-difference';
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
  return left.every((part, index) => sameTree(part, right[index] ?? { tree: undefined, scope }));
}

/** A part of a manifest that may be left out, with what is known where it stands. */
interface Part {
  readonly tree: Tree | undefined;
  readonly scope: Scope;
}

const manifestsOf = ({ objects }: ChartTree, scope: Scope): readonly Part[] =>
  objects.flatMap(({ manifest, guards }) => inside(guards, scope).map((inner) => ({ tree: manifest, scope: inner })));

const notesOf = ({ notes }: ChartTree, scope: Scope): string =>
  notes.map((line) => evaluateText(line, scope)).join('\n');

function sameTree(one: Part, other: Part): boolean {
  const [left, right] = [chosen(one), chosen(other)];
  if (left?.kind === 'map' && right?.kind === 'map' && sameEntries(left, one.scope, right, other.scope)) return true;
  if (left?.kind === 'list' && right?.kind === 'list' && sameItems(left, one.scope, right, other.scope)) return true;
  return sameJson(left && evaluateTree(left, one.scope), right && evaluateTree(right, other.scope));
}

/** What a condition leaves of a part. */
function chosen({ tree, scope }: Part): Tree | undefined {
  if (tree?.kind !== 'choice') return tree;
  const branch = evaluateNode(tree.condition, scope) === true ? tree.then : tree.otherwise;
  return chosen({ tree: branch, scope });
}

/** Whether two maps have the same written keys in the same order, and the same behind each. */
function sameEntries(left: MapTree, scope: Scope, right: MapTree, inner: Scope): boolean {
  if (left.entries.length !== right.entries.length) return false;
  if (left.helper !== right.helper || left.omitEmpty !== right.omitEmpty) return false;
  return left.entries.every((entry, index) => {
    const twin = right.entries[index];
    if (entry.kind !== 'entry' || twin?.kind !== 'entry') return false;
    const key = literalText(entry.key);
    if (key === undefined || key !== literalText(twin.key)) return false;
    return sameTree({ tree: entry.value, scope }, { tree: twin.value, scope: inner });
  });
}

/** Whether two lists without loops have the same items. */
function sameItems(left: ListTree, scope: Scope, right: ListTree, inner: Scope): boolean {
  if (left.items.length !== right.items.length || left.omitEmpty !== right.omitEmpty) return false;
  return left.items.every((item, index) => {
    const twin = right.items[index];
    if (item.kind === 'loop' || twin === undefined || twin.kind === 'loop') return false;
    return sameTree({ tree: item, scope }, { tree: twin, scope: inner });
  });
}

const sameJson = (left: Json | undefined, right: Json | undefined): boolean =>
  jsonDifferences(left, right).length === 0;
