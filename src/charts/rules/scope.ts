import { ChartwrightError } from '../../errors';
import type { Guard } from '../../values/build';
import { imply } from '../../values/conditions';
import type { NameNode } from '../../values/expression';
import { namesOf, pathsOf } from '../../values/node-paths';
import type { ObjectTree } from '../chart-tree';
import { describeNode, describeText } from '../describe-node';
import { nameOf, usesOf, type Use } from './parts';

/**
 * What `when` and `each` make is used inside them only: outside, the object may not be there, and the entry of a loop is not.
 *
 * @throws ChartwrightError `E_CHART_SCOPE` with both constructs
 */
export function checkScope(objects: readonly ObjectTree[]): void {
  const named = new Map<NameNode, (readonly Guard[])[]>();
  for (const object of objects) {
    const name = nameOf(object);
    if (name?.op === 'name') named.set(name, [...(named.get(name) ?? []), object.guards]);
  }
  for (const object of objects) {
    for (const use of usesOf(object)) {
      checkVariables(object, use);
      for (const name of namesOf(use.node)) checkName(object, name, use.around, named.get(name) ?? []);
    }
  }
}

function checkVariables({ construct }: ObjectTree, { node, around }: Use): void {
  const isBound = (variable: number): boolean =>
    around.some(
      (guard) => guard.kind === 'each' && (guard.variables.key === variable || guard.variables.item === variable),
    );
  const stray = pathsOf(node).find(({ root }) => typeof root === 'number' && !isBound(root));
  if (stray === undefined) return;
  throw new ChartwrightError(
    'E_CHART_SCOPE',
    `'${construct}' uses '${describeNode(stray)}' of a loop that it is outside of; use it inside the each or items that gives it`,
    { construct },
  );
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
