import type { Variable } from '../../values/build';
import {
  literalText,
  type CallNode,
  type LoopVariables,
  type NameNode,
  type Node,
  type PathNode,
  type Root,
} from '../../values/expression';
import { isTextual } from '../../values/common-type';
import { isJsonArray, isJsonObject, type Json } from '../../values/json';
import { FULL_NAME_LIMIT } from '../../values/names';
import { functionSpec, typeOf } from '../../values/type-of';
import type { IntegerType } from '../../values/value-type';
import { isPlainText } from '../../values/yaml-safety';
import { action, goString } from './template';
import { yamlScalar } from './yaml-scalar';

/** What an expression is printed in: whose helpers it calls, and what the dot and the loop variables are called there. */
export interface PrintContext {
  /** Name of the chart: every helper's name begins with it. */
  readonly chart: string;
  /** What stands for the root of Helm's objects: the dot, inside loops the dollar. */
  readonly root: '.' | '$';
  /** The value that the dot is, inside `with`. */
  readonly dot?: Node;
  readonly variables: readonly Variable[];
  /** What the variables of the loops around are called. */
  readonly names: ReadonlyMap<number, string>;
  /** Whether Helm may cut off the line break after what is printed: it keeps hooks without the white space at their end. @default false */
  readonly isCut?: boolean;
}

/** The context inside a loop, and the names of its variables there. */
export function insideLoop(
  context: PrintContext,
  { key, item }: LoopVariables,
): PrintContext & { readonly key: string; readonly item: string } {
  const names = new Map(context.names);
  for (const variable of [key, item]) {
    const base = context.variables[variable]?.name ?? 'item';
    const taken = new Set(names.values());
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base}${n}`;
    names.set(variable, name);
  }
  return { ...context, root: '$', names, key: `$${names.get(key) ?? ''}`, item: `$${names.get(item) ?? ''}` };
}

/** Beyond this, Go writes a number that came from a file with an exponent. */
const PLAIN_INTEGER_LIMIT = 1_000_000;

/** The action that prints a value as a scalar of YAML. */
export function scalarAction(node: Node, context: PrintContext): string {
  if (node.op === 'literal' && isScalar(node.value)) return yamlScalar(node.value);
  const direct = textInQuotes(node, context);
  if (direct !== undefined) return direct;
  const type = typeOf(node);
  if (type.kind === 'enum' && type.members.every((member) => yamlScalar(member) === member))
    return action(expression(node, context));
  if (isTextual(type)) return action(`${pipeline(node, context)} | quote`);
  if (type.kind === 'integer') return action(integer(node, context, type));
  if (type.kind === 'boolean') return action(expression(node, context));
  if (type.kind === 'intOrString') return action(`${operand(node, context)} | toJson`);
  return action(`toJson ${operand(node, context)}`);
}

/** Text put together from parts that need no escape reads best as it will look. */
function textInQuotes(node: Node, context: PrintContext): string | undefined {
  if (node.op === 'name') return nameText(node, context);
  if (node.op !== 'concat') return undefined;
  const parts = node.parts.map((part) => plainPart(part, context));
  return parts.includes(undefined) ? undefined : `"${parts.join('')}"`;
}

function plainPart(node: Node, context: PrintContext): string | undefined {
  if (node.op === 'literal' && typeof node.value === 'string') {
    return /^[\x20-\x7e]*$/.test(node.value) && !/["\\<]|\{\{/.test(node.value) ? node.value : undefined;
  }
  if (node.op === 'name') return nameText(node, context);
  const type = typeOf(node);
  if (type.kind === 'integer') return action(integer(node, context, type));
  const isPlain =
    (type.kind === 'string' && isPlainText(type)) ||
    (type.kind === 'enum' && type.members.every((member) => /^[A-Za-z0-9_.:/-]*$/.test(member)));
  return isPlain ? action(expression(node, context)) : undefined;
}

/** What a choice of a text that is not empty falls back on: `default` says that in one word. */
function fallbackOf({ function: name, arguments: parts }: CallNode): Node | undefined {
  const [condition, then, otherwise] = parts;
  if (name !== 'choose' || condition?.op !== 'call' || condition.function !== 'notEmpty') return undefined;
  const [tested] = condition.arguments;
  const isSame = tested !== undefined && isTextual(typeOf(tested)) && JSON.stringify(tested) === JSON.stringify(then);
  return isSame ? otherwise : undefined;
}

/** A name as it will look: full name and suffix, where no kind's limit can cut it. */
export function nameText(node: NameNode, context: PrintContext): string | undefined {
  const suffix = shortSuffix(node);
  return suffix === undefined ? undefined : `${action(include('fullname', context.root, context))}-${suffix}`;
}

/** The suffix of a name, where full name and suffix together always fit. */
function shortSuffix({ suffix, limit, clusterScoped }: NameNode): string | undefined {
  if (clusterScoped || suffix.op !== 'literal' || typeof suffix.value !== 'string' || suffix.value === '')
    return undefined;
  return FULL_NAME_LIMIT + 1 + suffix.value.length <= limit ? suffix.value : undefined;
}

/** The call of one of the chart's named templates. */
export function include(helper: string, argument: string, { chart }: Pick<PrintContext, 'chart'>): string {
  return `include ${goString(`${chart}.${helper}`)} ${argument}`;
}

/** What Helm evaluates for a node. */
export function expression(node: Node, context: PrintContext): string {
  const arguments_ = (nodes: readonly Node[]): string[] => nodes.map((one) => operand(one, context));
  switch (node.op) {
    case 'literal':
      return literal(node.value);
    case 'path':
      return path(node, context);
    case 'isSet':
      return isSet(node.of, context);
    case 'coalesce':
      return `ternary ${operand(node.of, context)} ${operand(node.fallback, context)} (${isSet(node.of, context)})`;
    case 'required':
      return `required ${goString(node.message)} ${path(node.of, context)}`;
    case 'concat':
      return concat(node.parts, context);
    case 'call': {
      const fallback = fallbackOf(node);
      if (fallback !== undefined)
        return `default ${operand(fallback, context)} ${operand(node.arguments[1] ?? fallback, context)}`;
      return functionSpec(node.function).print(callOperands(node.arguments, context), (helper, argument) =>
        include(helper, argument, context),
      );
    }
    case 'merge':
      return `${include('merge', `(list ${arguments_(node.maps).join(' ')})`, context)} | fromJson`;
    case 'toJson':
      return `toJson ${operand(node.of, context)}`;
    case 'toYaml':
      return include('yaml', operand(node.of, context), context);
    case 'name':
      return name(node, context);
    case 'hasApi':
      return `${rooted('Capabilities', context)}.APIVersions.Has ${goString(node.api)}`;
    case 'raw':
      return node.pieces.reduce((text, piece, at) => `${text}${arguments_(node.arguments)[at - 1] ?? ''}${piece}`);
    case 'list':
      return ['list', ...arguments_(node.items)].join(' ');
    case 'map':
      return ['dict', ...node.entries.flatMap(([key, value]) => [goString(key), operand(value, context)])].join(' ');
  }
}

/** An expression as the argument of a function: whole numbers as int64, whatever file or flag they came from. */
export function operand(node: Node, context: PrintContext): string {
  if (node.op === 'literal') return isScalar(node.value) ? literal(node.value) : `(${literal(node.value)})`;
  const type = typeOf(node);
  if (node.op === 'path' && type.kind === 'integer') return `(int64 ${path(node, context)})`;
  if (node.op === 'path' && type.kind === 'number') return `(float64 ${path(node, context)})`;
  const text = expression(node, context);
  return /[\s|]/.test(text) ? `(${text})` : text;
}

/** The arguments of a call. Go compares a fraction with a fraction only, so beside one a whole number becomes one. */
function callOperands(nodes: readonly Node[], context: PrintContext): readonly string[] {
  const hasFraction = nodes.some((node) => typeOf(node).kind === 'number');
  return nodes.map((node) => {
    const text = operand(node, context);
    if (!hasFraction || typeOf(node).kind !== 'integer') return text;
    return node.op === 'literal' ? `${text}.0` : `(float64 ${text})`;
  });
}

/** The expression before a pipe. */
const pipeline = expression;

function integer(node: Node, context: PrintContext, { minimum, maximum }: IntegerType): string {
  if (node.op !== 'path') return expression(node, context);
  const isShort = minimum > -PLAIN_INTEGER_LIMIT && maximum < PLAIN_INTEGER_LIMIT;
  return isShort ? path(node, context) : `${path(node, context)} | int64`;
}

function concat(parts: readonly Node[], context: PrintContext): string {
  const format = parts.map((part) => {
    const text = literalText(part);
    return text === undefined ? (typeOf(part).kind === 'integer' ? '%d' : '%s') : text.replaceAll('%', '%%');
  });
  const values = parts.filter((part) => part.op !== 'literal').map((part) => operand(part, context));
  return ['printf', goString(format.join('')), ...values].join(' ');
}

function name(node: NameNode, context: PrintContext): string {
  const suffix = shortSuffix(node);
  if (suffix !== undefined) return `printf ${goString(`%s-${suffix}`)} (${include('fullname', context.root, context)})`;
  const helper = node.clusterScoped ? 'clusterName' : 'name';
  return include(helper, `(list ${context.root} ${operand(node.suffix, context)} ${node.limit})`, context);
}

const isIdentifier = (key: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(key);

const rooted = (root: Root, { root: dot }: PrintContext): string => (dot === '.' ? `.${root}` : `$.${root}`);

function path({ root, path: keys }: Pick<PathNode, 'root' | 'path'>, context: PrintContext): string {
  const start = typeof root === 'number' ? `$${context.names.get(root) ?? ''}` : rooted(root, context);
  if (keys.every(isIdentifier)) return [start, ...keys].join('.');
  const quoted = keys.findIndex((key) => !isIdentifier(key));
  return `(index ${[start, ...keys.slice(0, quoted)].join('.')} ${keys.slice(quoted).map(goString).join(' ')})`;
}

function isSet({ root, path: keys }: PathNode, context: PrintContext): string {
  return `hasKey ${path({ root, path: keys.slice(0, -1) }, context)} ${goString(keys.at(-1) ?? '')}`;
}

function literal(value: Json): string {
  if (typeof value === 'string') return goString(value);
  if (isJsonArray(value)) return ['list', ...value.map(literalOperand)].join(' ');
  if (isJsonObject(value))
    return ['dict', ...Object.entries(value).flatMap(([key, item]) => [goString(key), literalOperand(item)])].join(' ');
  if (value === null) return 'nil';
  // Beyond 2^53 Go would read a whole number as an integer that may not fit.
  return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
    ? value.toExponential()
    : JSON.stringify(value);
}

const literalOperand = (value: Json): string => (isScalar(value) ? literal(value) : `(${literal(value)})`);

function isScalar(value: Json): value is string | number | boolean | null {
  return typeof value !== 'object' || value === null;
}
