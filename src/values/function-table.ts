import { createHash } from 'node:crypto';
import { ChartwrightError } from '../errors';
import { compareBytes } from './go-json';
import { isJsonObject, type Json, type JsonObject } from './json';
import { labelText } from './names';
import { ANY_STRING, BOOLEAN, type IntegerType, type ValueType } from './value-type';

/** One function over expressions in its two readings. */
export interface FunctionSpec {
  /** What Helm evaluates; arguments are operands already, in the order of the TypeScript call. `include` calls a helper of the chart. */
  readonly print: (operands: readonly string[], include: (helper: string, operand: string) => string) => string;
  /** What TypeScript evaluates: the exact twin of the printed text. */
  readonly evaluate: (values: readonly Json[]) => Json;
  readonly result: (types: readonly ValueType[]) => ValueType;
}

const text = (value: Json | undefined): string => {
  if (typeof value === 'string') return value;
  throw wrongType('text', value);
};
const integer = (value: Json | undefined): number => {
  if (typeof value === 'number') return value;
  throw wrongType('a number', value);
};
const bool = (value: Json | undefined): boolean => {
  if (typeof value === 'boolean') return value;
  throw wrongType('true or false', value);
};
const map = (value: Json | undefined): JsonObject => {
  if (isJsonObject(value)) return value;
  throw wrongType('a map', value);
};

function wrongType(wanted: string, got: unknown): ChartwrightError {
  return new ChartwrightError(
    'E_EXPRESSION',
    `an expression got ${got === undefined ? 'nothing' : JSON.stringify(got)} where it wants ${wanted}`,
  );
}

const isString = () => ANY_STRING;
const isBoolean = () => BOOLEAN;

const prefix =
  (name: string) =>
  (operands: readonly string[]): string =>
    `${name} ${operands.join(' ')}`;

/** Helm's argument order is often the reverse of what reads well: the subject comes last, so that it can be piped. */
const subjectLast =
  (name: string) =>
  ([subject, ...rest]: readonly string[]): string =>
    [name, ...rest, subject].join(' ');

const comparison = (name: string, holds: (a: number | string, b: number | string) => boolean): FunctionSpec => ({
  print: prefix(name),
  evaluate: ([a, b]) => {
    if (typeof a === 'number' && typeof b === 'number') return holds(a, b);
    return holds(text(a), text(b));
  },
  result: isBoolean,
});

const arithmetic = (
  name: string,
  apply: (a: number, b: number) => number,
  bounds: (a: IntegerType, b: IntegerType) => readonly number[],
): FunctionSpec => ({
  print: prefix(name),
  evaluate: ([a, b]) => apply(integer(a), integer(b)),
  result: ([a, b]) => {
    if (a?.kind !== 'integer' || b?.kind !== 'integer')
      throw wrongType('whole numbers', [a?.kind ?? null, b?.kind ?? null]);
    const reached = bounds(a, b);
    const range: IntegerType = { kind: 'integer', minimum: Math.min(...reached), maximum: Math.max(...reached) };
    if (!Number.isSafeInteger(range.minimum) || !Number.isSafeInteger(range.maximum)) {
      throw new ChartwrightError(
        'E_EXPRESSION',
        `'${name}' may leave the range in which whole numbers are exact (±2^53); bound its values with .min() and .max()`,
      );
    }
    return range;
  },
});

const corners =
  (apply: (a: number, b: number) => number) =>
  (a: IntegerType, b: IntegerType): readonly number[] => [
    apply(a.minimum, b.minimum),
    apply(a.minimum, b.maximum),
    apply(a.maximum, b.minimum),
    apply(a.maximum, b.maximum),
  ];

const add = (a: number, b: number): number => a + b;
const subtract = (a: number, b: number): number => a - b;
const multiply = (a: number, b: number): number => a * b || 0;

function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  if (typeof a !== typeof b || typeof a === 'object')
    throw wrongType('two values of one scalar type', [a ?? null, b ?? null]);
  return a === b;
}

/** Code points, since both Go's regular expressions and JSON Schema count those. */
const firstCharacters = (value: string, count: number): string => [...value].slice(0, count).join('');

/** Go lowers each code point by itself, without the context that JavaScript looks at. */
const lower = (value: string): string => [...value].map((character) => [...character.toLowerCase()][0] ?? '').join('');

/** Every function over expressions. The key is the name that nodes carry. */
export const FUNCTIONS: Readonly<Record<string, FunctionSpec>> = {
  eq: { print: prefix('eq'), evaluate: ([a, b]) => sameValue(a, b), result: isBoolean },
  ne: { print: prefix('ne'), evaluate: ([a, b]) => !sameValue(a, b), result: isBoolean },
  lt: comparison('lt', (a, b) => order(a, b) < 0),
  le: comparison('le', (a, b) => order(a, b) <= 0),
  gt: comparison('gt', (a, b) => order(a, b) > 0),
  ge: comparison('ge', (a, b) => order(a, b) >= 0),
  and: { print: prefix('and'), evaluate: (values) => values.map(bool).every(Boolean), result: isBoolean },
  or: { print: prefix('or'), evaluate: (values) => values.map(bool).some(Boolean), result: isBoolean },
  not: { print: prefix('not'), evaluate: ([a]) => !bool(a), result: isBoolean },
  notEmpty: {
    print: ([of]) => `not (empty ${of ?? ''})`,
    evaluate: ([of]) => (typeof of === 'string' ? of !== '' : Object.keys(of ?? {}).length > 0),
    result: isBoolean,
  },
  choose: {
    print: ([condition, then, otherwise]) => `ternary ${then ?? ''} ${otherwise ?? ''} ${condition ?? ''}`,
    evaluate: ([condition, then, otherwise]) => (bool(condition) ? then : otherwise) ?? null,
    result: ([, then, otherwise]) => commonType(then, otherwise),
  },
  hasKey: { print: prefix('hasKey'), evaluate: ([of, key]) => Object.hasOwn(map(of), text(key)), result: isBoolean },
  add: arithmetic('add', add, corners(add)),
  sub: arithmetic('sub', subtract, corners(subtract)),
  mul: arithmetic('mul', multiply, corners(multiply)),
  min: arithmetic('min', Math.min, corners(Math.min)),
  max: arithmetic('max', Math.max, corners(Math.max)),
  length: {
    print: prefix('len'),
    evaluate: ([of]) => (typeof of === 'string' ? Buffer.byteLength(of) : Object.keys(of ?? {}).length),
    result: () => ({ kind: 'integer', minimum: 0, maximum: 2 ** 31 - 1 }),
  },
  keys: {
    print: ([of]) => `keys ${of ?? ''} | sortAlpha`,
    evaluate: ([of]) => Object.keys(map(of)).sort(compareBytes),
    result: () => ({ kind: 'array', element: ANY_STRING }),
  },
  join: {
    print: subjectLast('join'),
    evaluate: ([list, separator]) => (Array.isArray(list) ? list : []).map(text).join(text(separator)),
    result: isString,
  },
  b64enc: { print: prefix('b64enc'), evaluate: ([a]) => Buffer.from(text(a)).toString('base64'), result: isString },
  sha256: {
    print: prefix('sha256sum'),
    evaluate: ([a]) => createHash('sha256').update(text(a)).digest('hex'),
    result: isString,
  },
  trunc: {
    print: ([of, count]) => `regexFind "^(?s:.{0,${count ?? ''}})" ${of ?? ''}`,
    evaluate: ([of, count]) => firstCharacters(text(of), integer(count)),
    result: isString,
  },
  /** For text that is ASCII by its nature: Helm counts bytes. */
  truncAscii: {
    print: subjectLast('trunc'),
    evaluate: ([of, count]) => text(of).slice(0, integer(count)),
    result: isString,
  },
  lower: { print: prefix('lower'), evaluate: ([a]) => lower(text(a)), result: isString },
  trimSuffix: {
    print: subjectLast('trimSuffix'),
    evaluate: ([of, suffix]) => {
      const [subject, end] = [text(of), text(suffix)];
      return end !== '' && subject.endsWith(end) ? subject.slice(0, -end.length) : subject;
    },
    result: isString,
  },
  /** Without the signs that a label may hold but not end with. */
  trimLabel: {
    print: ([of]) => `trimAll "-_." ${of ?? ''}`,
    evaluate: ([a]) => text(a).replace(/^[-_.]+|[-_.]+$/g, ''),
    result: isString,
  },
  /** A label whatever the text holds. */
  label: {
    print: ([of = ''], include) => include('label', of),
    evaluate: ([of]) => labelText(text(of)),
    result: isString,
  },
  replace: {
    print: subjectLast('replace'),
    evaluate: ([of, old, replacement]) => text(of).split(text(old)).join(text(replacement)),
    result: isString,
  },
  contains: {
    print: subjectLast('contains'),
    evaluate: ([of, part]) => text(of).includes(text(part)),
    result: isBoolean,
  },
  hasPrefix: {
    print: subjectLast('hasPrefix'),
    evaluate: ([of, part]) => text(of).startsWith(text(part)),
    result: isBoolean,
  },
  kubeVersionAtLeast: {
    // A constraint without a pre-release refuses every version that has one, and EKS's versions have one.
    print: ([version, minimum]) => `semverCompare (printf ">=%s-0" ${minimum ?? ''}) ${version ?? ''}`,
    evaluate: ([version, minimum]) => compareVersions(text(version), text(minimum)) >= 0,
    result: isBoolean,
  },
  hasSuffix: {
    print: subjectLast('hasSuffix'),
    evaluate: ([of, part]) => text(of).endsWith(text(part)),
    result: isBoolean,
  },
};

function order(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareBytes(String(a), String(b));
}

/** The type that holds the values of both, for functions that give one or the other. */
export function commonType(a: ValueType | undefined, b: ValueType | undefined): ValueType {
  if (a?.kind === 'integer' && b?.kind === 'integer') {
    return { kind: 'integer', minimum: Math.min(a.minimum, b.minimum), maximum: Math.max(a.maximum, b.maximum) };
  }
  if (isNumeric(a) && isNumeric(b)) return { kind: 'number' };
  if (isTextual(a) && isTextual(b)) return ANY_STRING;
  if (a?.kind === 'array' && b?.kind === 'array')
    return { kind: 'array', element: commonElement(a.element, b.element) };
  if (a?.kind === 'record' && b?.kind === 'record')
    return { kind: 'record', key: ANY_STRING, value: commonElement(a.value, b.value) };
  if (a !== undefined && a.kind === b?.kind) return a;
  throw wrongType('two values of one type', [a?.kind ?? null, b?.kind ?? null]);
}

/** Of an empty literal nothing is known, so the other one tells. */
function commonElement(a: ValueType, b: ValueType): ValueType {
  if (a.kind === 'json') return b;
  return b.kind === 'json' ? a : commonType(a, b);
}

const isNumeric = (type: ValueType | undefined): boolean => type?.kind === 'integer' || type?.kind === 'number';

/** Whether a value of the type is text. */
export function isTextual(type: ValueType | undefined): boolean {
  return type?.kind === 'string' || type?.kind === 'enum';
}

/** Orders versions by their three numbers; with the constraint printed for it, a pre-release counts as its version. */
function compareVersions(a: string, b: string): number {
  const numbers = (version: string): number[] =>
    (/^v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(version) ?? [])
      .slice(1)
      .map((digits: string | undefined) => Number(digits ?? 0));
  const [left, right] = [numbers(a), numbers(b)];
  return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
