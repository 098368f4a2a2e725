import { literalText, type Node } from '../../values/expression';
import type { ChartTree } from '../chart-tree';
import type { LoopTree, Tree } from '../../values/tree';
import type { UniqueItems } from '../unique-items';
import { expression, insideLoop, operand, type PrintContext } from './expression';
import { guarded } from './guards';
import { condition } from './manifest';
import { action, escapeActions, goString, tight } from './template';

/** `NOTES.txt`: the rules across values, which every rendering passes through, then what the author has to say. */
export function notesText(tree: ChartTree, context: PrintContext): string {
  const checks = tree.checks.flatMap(({ condition, message }) => [
    tight(`if not ${operand(condition, context)}`),
    tight(`fail ${operand(message, context)}`),
    tight('end'),
  ]);
  const unique = tree.uniqueItems.flatMap((rule) => uniqueLines(rule, context));
  return [...checks, ...unique, ...tree.notes.map((line) => lineText(line, context)), ''].join('\n');
}

/** Collects the keys of a list and fails where one of them is there twice. */
function uniqueLines({ guards, keys, message }: UniqueItems, context: PrintContext): readonly string[] {
  return guarded(guards, context, tight, (inner) => [
    tight('$keys := list'),
    ...keys.items.flatMap((item) => keyLines(item, inner)),
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
      return [tight(`$keys = append $keys (toString ${operand(item.node, context)})`)];
    default:
      return [];
  }
}

function lineText(line: Node, context: PrintContext): string {
  const parts = line.op === 'concat' ? line.parts : [line];
  return parts.map((part) => printedText(literalText(part)) ?? action(expression(part, context))).join('');
}

const printedText = (text: string | undefined): string | undefined => text && escapeActions(text);
