import { isTextual } from '../../values/common-type';
import type { Node } from '../../values/expression';
import type { LoopTree, Tree } from '../../values/tree';
import { typeOf } from '../../values/type-of';
import type { ChartTree } from '../chart-tree';
import type { UniqueItems } from '../unique-items';
import { expression, insideLoop, operand, type PrintContext } from './expression';
import { guarded } from './guards';
import { condition } from './manifest';
import { goString, tight } from './template';

/** The rules across values: lines that print nothing, or fail. */
export function ruleLines({ checks, uniqueItems }: ChartTree, context: PrintContext): readonly string[] {
  const conditions = checks.flatMap((check) => [
    tight(`if not ${operand(check.condition, context)}`),
    tight(`fail ${operand(check.message, context)}`),
    tight('end'),
  ]);
  return [...conditions, ...uniqueItems.flatMap((rule) => uniqueLines(rule, context))];
}

/** Collects the keys of a list and fails where one of them is there twice. */
function uniqueLines({ guards, keys, message }: UniqueItems, context: PrintContext): readonly string[] {
  const written = keys.items.filter((item) => item.kind === 'value');
  const others = keys.items.filter((item) => item.kind !== 'value');
  return guarded(guards, context, tight, (inner) => [
    tight(['$keys := list', ...written.map((item) => keyOperand(item.node, inner))].join(' ')),
    ...others.flatMap((item) => keyLines(item, inner)),
    tight('if ne (len $keys) (len (uniq $keys))'),
    tight(`fail ${goString(message)}`),
    tight('end'),
  ]);
}

function keyLines(item: Tree | LoopTree, context: PrintContext): readonly string[] {
  switch (item.kind) {
    case 'loop': {
      const inner = insideLoop(context, item.variables);
      const range = tight(`range ${inner.key}, ${inner.item} := ${expression(item.over, context)}`);
      return [range, ...keyLines(item.body, inner), tight('end')];
    }
    case 'choice': {
      const otherwise = item.otherwise === undefined ? [] : [tight('else'), ...keyLines(item.otherwise, context)];
      return [
        tight(`if ${condition(item.condition, context)}`),
        ...keyLines(item.then, context),
        ...otherwise,
        tight('end'),
      ];
    }
    case 'value':
      return [tight(`$keys = append $keys ${keyOperand(item.node, context)}`)];
    default:
      return [];
  }
}

/** Keys are compared as text. */
function keyOperand(node: Node, context: PrintContext): string {
  return isTextual(typeOf(node)) ? operand(node, context) : `(toString ${operand(node, context)})`;
}
