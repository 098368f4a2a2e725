import type { NameNode, Node, PathNode } from './expression';

/** Every reference in a node, wherever in it. */
export function pathsOf(node: Node): readonly PathNode[] {
  return partsOf(node).filter((part) => part.op === 'path');
}

/** Every name of an object in a node, wherever in it. */
export function namesOf(node: Node): readonly NameNode[] {
  return partsOf(node).filter((part) => part.op === 'name');
}

/** Whether the node depends on the variable of a loop. */
export function dependsOn(node: Node, variable: number): boolean {
  return pathsOf(node).some(({ root }) => root === variable);
}

/** The node, and everything in it. */
function partsOf(node: Node): readonly Node[] {
  const parts: Node[] = [node];
  // The list grows while it is gone through, until the parts of all of its parts are in it.
  for (const part of parts) parts.push(...childrenOf(part));
  return parts;
}

/** The nodes that a node is made of. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.op) {
    case 'isSet':
    case 'required':
    case 'toJson':
    case 'toYaml':
      return [node.of];
    case 'coalesce':
      return [node.of, node.fallback];
    case 'concat':
      return node.parts;
    case 'call':
    case 'raw':
      return node.arguments;
    case 'merge':
      return node.maps;
    case 'name':
      return [node.suffix];
    case 'list':
      return node.items;
    case 'map':
      return node.entries.map(([, value]) => value);
    default:
      return [];
  }
}
