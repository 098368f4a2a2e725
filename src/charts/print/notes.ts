import { literalText, type Node } from '../../values/expression';
import type { ChartTree } from '../chart-tree';
import { expression, nameText, type PrintContext } from './expression';
import { ruleLines } from './rule-lines';
import { action, control, escapeActions } from './template';

/** `NOTES.txt`: the rules across values, which every rendering passes through, then what the author has to say. */
export function notesText(tree: ChartTree, context: PrintContext): string {
  const rules = ruleLines(tree, context);
  const lines = [...tree.notes.map((line) => lineText(line, context)), ''];
  const [first = ''] = lines;
  if (rules.length === 0 || /^\S/.test(first)) return [...rules, ...lines].join('\n');
  // A line that begins with white space would lose it to the last rule.
  return [...rules.slice(0, -1), control('end') + first, ...lines.slice(1)].join('\n');
}

function lineText(line: Node, context: PrintContext): string {
  const parts = line.op === 'concat' ? line.parts : [line];
  return parts.map((part) => printedText(literalText(part)) ?? valueText(part, context)).join('');
}

const valueText = (part: Node, context: PrintContext): string =>
  (part.op === 'name' ? nameText(part, context) : undefined) ?? action(expression(part, context));

const printedText = (text: string | undefined): string | undefined => text && escapeActions(text);
