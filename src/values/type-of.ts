import type { Node, PathNode } from './expression';
import { commonType, wrongTypes } from './common-type';
import { type FunctionSpec } from './function-spec';
import { FUNCTIONS } from './function-table';
import { ChartwrightError } from '../errors';
import { isJsonArray, type Json } from './json';
import { ANY_STRING, BOOLEAN, type ValueType } from './value-type';

/** The function of that name. */
export function functionSpec(name: string): FunctionSpec {
  const spec = FUNCTIONS[name];
  if (spec === undefined) throw new ChartwrightError('E_INTERNAL', `there is no function '${name}'`);
  return spec;
}

/** What is known of the value of a node before it has one. */
export function typeOf(node: Node): ValueType {
  switch (node.op) {
    case 'literal':
      return typeOfLiteral(node.value);
    case 'path':
    case 'required':
      return node.op === 'path' ? node.type : node.of.type;
    case 'isSet':
    case 'hasApi':
      return BOOLEAN;
    case 'coalesce':
      return typeOfCoalesce(node.of, typeOf(node.fallback));
    case 'concat':
    case 'name':
    case 'toJson':
    case 'toYaml':
    case 'raw':
      return ANY_STRING;
    case 'call':
      return functionSpec(node.function).result(node.arguments.map(typeOf));
    case 'list':
      return { kind: 'array', element: sharedType(node.items) };
    case 'map':
      return { kind: 'record', key: ANY_STRING, value: sharedType(node.entries.map(([, value]) => value)) };
    case 'merge':
      return {
        kind: 'record',
        key: ANY_STRING,
        value: sharedType(node.maps, (type) => (type.kind === 'record' ? type.value : type)),
      };
  }
}

function typeOfCoalesce({ root, path, type }: PathNode, fallback: ValueType): ValueType {
  const common = commonType(type, fallback);
  if (common !== undefined) return common;
  const wanted = "two values of one type; give it a fallback of the value's own type";
  throw wrongTypes('coalesce', [type, fallback], wanted, { value: root === 'Values' ? path.join('.') : undefined });
}

function sharedType(nodes: readonly Node[], of: (type: ValueType) => ValueType = (type) => type): ValueType {
  const [first, ...rest] = nodes.map((node) => of(typeOf(node)));
  if (first === undefined) return { kind: 'json' };
  return rest.every((type) => type.kind === first.kind)
    ? rest.reduce<ValueType>((a, b) => commonType(a, b) ?? { kind: 'json' }, first)
    : { kind: 'json' };
}

function typeOfLiteral(value: Json): ValueType {
  switch (typeof value) {
    case 'string':
      return ANY_STRING;
    case 'boolean':
      return BOOLEAN;
    case 'number':
      return Number.isSafeInteger(value)
        ? { kind: 'integer', minimum: value, maximum: value }
        : { kind: 'number', minimum: value, maximum: value };
    default:
      return isJsonArray(value)
        ? { kind: 'array', element: sharedLiteralType(value) }
        : { kind: 'record', key: ANY_STRING, value: sharedLiteralType(Object.values(value ?? {})) };
  }
}

const sharedLiteralType = (values: readonly Json[]): ValueType =>
  sharedType(values.map((value): Node => ({ op: 'literal', value })));
