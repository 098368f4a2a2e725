import type { Node } from '../values/expression';

/** What a person calls a computed value: its path in the values, the name of a construct, or how it is computed. */
export function describeNode(node: Node): string {
  switch (node.op) {
    case 'path':
      return typeof node.root === 'number'
        ? ['item', ...node.path].join('.')
        : node.root === 'Values'
          ? node.path.join('.')
          : [node.root, ...node.path].join('.');
    case 'name':
      return `name of ${describeText(node.suffix)}`;
    case 'isSet':
      return `isSet(${describeNode(node.of)})`;
    case 'coalesce':
    case 'required':
      return describeNode(node.of);
    case 'call':
      return `${node.function}(${node.arguments.map(describeNode).join(', ')})`;
    case 'literal':
      return JSON.stringify(node.value);
    case 'concat':
      return node.parts.map(describeText).join('');
    default:
      return node.op;
  }
}

/** The same, where what is known reads better without quotes. */
export function describeText(node: Node): string {
  return node.op === 'literal' && typeof node.value === 'string' ? node.value : `‹${describeNode(node)}›`;
}
