import { ChartwrightError } from '../../errors';
import type { Guard, Variable } from '../../values/build';
import { imply } from '../../values/conditions';
import type { NameNode, PathNode } from '../../values/expression';
import { namesOf, pathsOf } from '../../values/node-paths';
import type { ChartTree, ObjectTree } from '../chart-tree';
import { describeNode, describeText } from '../describe-node';
import { nameOf, usesOf, type Use } from './parts';

/** What of a chart can be inside a condition or loop, or use what is. */
export type ScopedTree = Pick<ChartTree, 'objects' | 'checks' | 'notes' | 'variables'>;

/**
 * What `when` and `each` make is used inside them only: outside, the object may not be there, and the entry of a loop is not.
 *
 * @throws ChartwrightError `E_CHART_SCOPE` with both constructs, or with what a loop gives and the loop
 */
export function checkScope({ objects, checks, notes, variables }: ScopedTree): void {
  for (const line of notes) checkVariables('the notes use', { node: line, around: [] }, variables);
  for (const { condition: rule, message } of checks) {
    for (const node of [rule, message]) checkVariables('a check uses', { node, around: [] }, variables);
  }
  const named = new Map<NameNode, (readonly Guard[])[]>();
  for (const object of objects) {
    const name = nameOf(object);
    if (name?.op === 'name') named.set(name, [...(named.get(name) ?? []), object.guards]);
  }
  for (const object of objects) {
    for (const use of usesOf(object)) {
      checkVariables(`'${object.construct}' uses`, use, variables, object.construct);
      for (const name of namesOf(use.node)) checkName(object, name, use.around, named.get(name) ?? []);
    }
  }
}

function checkVariables(
  whoUses: string,
  { node, around }: Use,
  variables: readonly Variable[],
  construct?: string,
): void {
  const isBound = (variable: number): boolean =>
    around.some(
      (guard) => guard.kind === 'each' && (guard.variables.key === variable || guard.variables.item === variable),
    );
  const stray = pathsOf(node).find(({ root }) => typeof root === 'number' && !isBound(root));
  if (stray === undefined) return;
  const value = describeLoopValue(stray, variables);
  throw new ChartwrightError(
    'E_CHART_SCOPE',
    `${whoUses} ${value}, outside of the loop over it; use it inside the each or items that gives it`,
    { construct, value },
  );
}

/** What a person calls a value that a loop gives, as in `the value of 'extraEnv'` or `'port' of the host of 'hosts'`. */
function describeLoopValue({ root, path }: PathNode, variables: readonly Variable[]): string {
  const variable = typeof root === 'number' ? variables[root] : undefined;
  const entry = variable === undefined ? 'an entry' : `the ${variable.name} of '${describeNode(variable.over)}'`;
  return path.length === 0 ? entry : `'${path.join('.')}' of ${entry}`;
}

function checkName(
  { construct }: ObjectTree,
  name: NameNode,
  around: readonly Guard[],
  owners: readonly (readonly Guard[])[],
): void {
  const [owner] = owners;
  if (owner === undefined || owners.some((guards) => imply(around, guards))) return;
  throw new ChartwrightError(
    'E_CHART_SCOPE',
    `'${construct}' uses the name of '${describeText(name.suffix)}', which exists only ${owner.map(condition).join(' and ')}; make '${construct}' there too, or give the field the same condition`,
    { construct },
  );
}

const condition = (guard: Guard): string =>
  guard.kind === 'when' ? `when ${describeNode(guard.condition)}` : `for each of ${describeNode(guard.over)}`;
