import { ChartwrightError } from '../errors';
import type { Build } from '../values/build';
import type { Node } from '../values/expression';
import { splitMarks } from '../values/marks';

/** An error of a foreign construct, with what each mark in its text stands for in place of the mark. Errors without marks pass as they are. */
export function describeMarks(error: unknown, build: Build): unknown {
  if (!(error instanceof Error)) return error;
  const pieces = splitMarks(error.message, (index) => index < build.nodes.length);
  const values = pieces.flatMap((piece) => ('node' in piece ? [nameOf(build.node(piece.node))] : []));
  if (values.length === 0) return error;
  const message = pieces
    .map((piece) => ('text' in piece ? piece.text : `‹${nameOf(build.node(piece.node))}›`))
    .join('');
  if (error instanceof ChartwrightError)
    return new ChartwrightError(error.code, message, error.place, { cause: error.cause });
  return new ChartwrightError(
    'E_VALUE_INSPECTED',
    `a construct looked at ${[...new Set(values)].join(', ')}, which is known only when the chart is installed: ${message}; use a construct of chartwright there, or put the value in with set(construct, pointer, value)`,
    { value: values[0] },
  );
}

function nameOf(node: Node): string {
  switch (node.op) {
    case 'path':
      return typeof node.root === 'number'
        ? ['item', ...node.path].join('.')
        : node.root === 'Values'
          ? node.path.join('.')
          : [node.root, ...node.path].join('.');
    case 'name':
      return `name of ${node.construct}`;
    case 'call':
      return `${node.function}(${node.arguments.map(nameOf).join(', ')})`;
    case 'literal':
      return JSON.stringify(node.value);
    case 'concat':
      return node.parts.map(nameOf).join(' + ');
    default:
      return node.op;
  }
}
