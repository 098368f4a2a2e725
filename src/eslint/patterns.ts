import type { MemberExpression, Node, Pattern, Property } from 'estree';

/** Stands for an item of a list, or a member by a name that is not known. */
export const ANY_MEMBER = '*';

/** Where in what a pattern takes apart a variable gets its value from, as in `['image', 'tag']`; undefined where nowhere. */
export function pathTo(variable: Node, pattern: Pattern): readonly string[] | undefined {
  switch (pattern.type) {
    case 'Identifier':
      return pattern === variable ? [] : undefined;
    case 'AssignmentPattern':
      return pathTo(variable, pattern.left);
    case 'ObjectPattern':
      return firstOf(pattern.properties, (property) =>
        property.type === 'RestElement'
          ? pathTo(variable, property.argument)
          : below(keyOf(property), pathTo(variable, property.value)),
      );
    case 'ArrayPattern':
      return firstOf(pattern.elements, (element, index) => {
        if (element === null) return undefined;
        if (element.type === 'RestElement') return below(ANY_MEMBER, pathTo(variable, element.argument));
        return below(String(index), pathTo(variable, element));
      });
    default:
      return undefined;
  }
}

/** The name of a property of an object literal or pattern. */
export function keyOf({ key, computed }: Pick<Property, 'key' | 'computed'>): string {
  if (!computed && key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : ANY_MEMBER;
}

/** The name of the member that is read. */
export function memberOf({ property, computed }: MemberExpression): string {
  if (!computed && property.type === 'Identifier') return property.name;
  return property.type === 'Literal' ? String(property.value) : ANY_MEMBER;
}

function below(key: string, path: readonly string[] | undefined): readonly string[] | undefined {
  return path && [key, ...path];
}

function firstOf<T, R>(list: readonly T[], find: (item: T, index: number) => R | undefined): R | undefined {
  for (const [index, item] of list.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What TypeScript, brackets and optional chains put around an expression; undefined where nothing is around it. */
export function wrapped(node: Node): Node | undefined {
  if (node.type === 'AssignmentExpression') return node.right;
  return 'expression' in node && typeof node.expression === 'object' ? node.expression : undefined;
}

/** A parameter without the `readonly` that makes it a field. */
export function bare(parameter: Pattern): Pattern {
  return isField(parameter) ? parameter.parameter : parameter;
}

function isField(parameter: Pattern): parameter is Pattern & { readonly parameter: Pattern } {
  return 'parameter' in parameter;
}

/** The name of the type that a variable or parameter is declared with, without its arguments. */
export function typeName(pattern: Pattern): unknown {
  return ['typeAnnotation', 'typeAnnotation', 'typeName', 'name'].reduce<unknown>(memberOfAny, pattern);
}

/** The nodes right below one. */
export function childrenOf(node: Node, keys: readonly string[]): readonly Node[] {
  return keys.flatMap((key) => memberOfAny(node, key)).filter(isNode);
}

function memberOfAny(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const member: unknown = Reflect.get(value, key);
  return member;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
