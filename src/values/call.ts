import { evaluateNode } from './evaluate';
import type { CallNode, Node } from './expression';
import { present, toNode } from './nodes';
import { functionSpec, typeOf } from './type-of';

/** Applies a function of the table; what is known already is computed at once. */
export function call<T>(name: string, ...values: readonly unknown[]): T {
  const node: CallNode = { op: 'call', function: name, arguments: values.map(toNode) };
  functionSpec(name).result(node.arguments.map(typeOf));
  return present(folded(node, node.arguments));
}

/** The node, or its value where all parts are known. */
export function folded(node: Node, parts: readonly Node[]): Node {
  return parts.every((part) => part.op === 'literal') ? { op: 'literal', value: evaluateNode(node) ?? null } : node;
}
