import { ChartwrightError } from '../../errors';
import type { Node, PathNode } from '../../values/expression';
import { longestMatch } from '../../values/pattern-syntax';
import type { ValueType } from '../../values/value-type';
import type { ObjectTree } from '../chart-tree';
import { nameRule } from '../checks/object-name';
import { describeNode } from '../describe-node';
import { nameOf } from './parts';

/**
 * Every value that stands in a name which its author wrote has a greatest length, and not a greater one than the kind allows.
 *
 * Names that the chart makes are cut where they are too long; an author's own is kept to the letter. Without a bound its schema would let
 * values through that the API server refuses, when objects before this one are made already. What the author cuts by a function, as by
 * `trunc`, is left to the author, and so is the length of a release's name beside the value: Helm bounds it.
 *
 * @throws ChartwrightError `E_CHART_NAME` for a value that may be longer than the name
 */
export function checkNameLengths(objects: readonly ObjectTree[]): void {
  for (const object of objects) {
    const name = nameOf(object);
    const { maximum } = nameRule(object.kind);
    const value = name && valuesIn(name).find(({ type }) => greatestLength(type) > maximum);
    if (value !== undefined) throw tooLong(object, value, maximum);
  }
}

/** The values that stand in a text as they are. */
function valuesIn(node: Node): readonly PathNode[] {
  if (node.op === 'concat') return node.parts.flatMap(valuesIn);
  if (node.op === 'required') return [node.of];
  if (node.op === 'coalesce') return [node.of, ...valuesIn(node.fallback)];
  return node.op === 'path' && (node.root === 'Values' || typeof node.root === 'number') ? [node] : [];
}

function greatestLength(type: ValueType): number {
  if (type.kind !== 'string') return 0;
  return Math.min(type.maxLength ?? Infinity, ...(type.patterns ?? []).map(longestMatch));
}

function tooLong({ construct, kind }: ObjectTree, value: PathNode, maximum: number): ChartwrightError {
  const path = describeNode(value);
  const length = greatestLength(value.type);
  const got = length === Infinity ? 'has no greatest length' : `may have ${length} characters`;
  return new ChartwrightError(
    'E_CHART_NAME',
    `'${construct}': the name of the ${kind} holds '${path}', which ${got}; wants at most ${maximum}: give its schema .max(${maximum}), or leave the name out to get one that is cut`,
    { construct, value: path },
  );
}
