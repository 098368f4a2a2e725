import { literalText, type Node } from '../../values/expression';
import type { ChartTree } from '../chart-tree';
import { expression, operand, type PrintContext } from './expression';
import { action, control, escapeActions, tight } from './template';

/** `NOTES.txt`: the rules across values, which every rendering passes through, then what the author has to say. */
export function notesText(tree: ChartTree, context: PrintContext): string {
  const checks = tree.checks.flatMap(({ condition, message }) => [
    tight(`if not ${operand(condition, context)}`),
    tight(`fail ${operand(message, context)}`),
    tight('end'),
  ]);
  const lines = [...tree.notes.map((line) => lineText(line, context)), ''];
  const [first = ''] = lines;
  if (checks.length === 0 || /^\S/.test(first)) return [...checks, ...lines].join('\n');
  // A line that begins with white space would lose it to the last rule.
  return [...checks.slice(0, -1), control('end') + first, ...lines.slice(1)].join('\n');
}

function lineText(line: Node, context: PrintContext): string {
  const parts = line.op === 'concat' ? line.parts : [line];
  return parts.map((part) => printedText(literalText(part)) ?? action(expression(part, context))).join('');
}

const printedText = (text: string | undefined): string | undefined => text && escapeActions(text);
