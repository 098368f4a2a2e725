import { ChartwrightError } from '../errors';
import { wrongType, wrongTypes } from './common-type';
import { isJsonObject, type Json, type JsonObject } from './json';
import { ANY_STRING, BOOLEAN, type IntegerType, type ValueType } from './value-type';

/** One function over expressions in its two readings. */
export interface FunctionSpec {
  /** What Helm evaluates; arguments are operands already, in the order of the TypeScript call. `include` calls a helper of the chart. */
  readonly print: (operands: readonly string[], include: (helper: string, operand: string) => string) => string;
  /** What TypeScript evaluates: the exact twin of the printed text. */
  readonly evaluate: (values: readonly Json[]) => Json;
  readonly result: (types: readonly ValueType[]) => ValueType;
}

/* What a function finds among its arguments, or E_EXPRESSION. */

export const text = (value: Json | undefined): string => {
  if (typeof value === 'string') return value;
  throw wrongType('text', value);
};
export const integer = (value: Json | undefined): number => {
  if (typeof value === 'number') return value;
  throw wrongType('a number', value);
};
export const bool = (value: Json | undefined): boolean => {
  if (typeof value === 'boolean') return value;
  throw wrongType('true or false', value);
};
export const map = (value: Json | undefined): JsonObject => {
  if (isJsonObject(value)) return value;
  throw wrongType('a map', value);
};

export const isString = () => ANY_STRING;
export const isBoolean = () => BOOLEAN;

export const prefix =
  (name: string) =>
  (operands: readonly string[]): string =>
    `${name} ${operands.join(' ')}`;

/** Helm's argument order is often the reverse of what reads well: the subject comes last, so that it can be piped. */
export const subjectLast =
  (name: string) =>
  ([subject, ...rest]: readonly string[]): string =>
    [name, ...rest, subject].join(' ');

export const comparison = (name: string, holds: (a: number | string, b: number | string) => boolean): FunctionSpec => ({
  print: prefix(name),
  evaluate: ([a, b]) => {
    if (typeof a === 'number' && typeof b === 'number') return holds(a, b);
    return holds(text(a), text(b));
  },
  result: isBoolean,
});

export const arithmetic = (
  name: string,
  apply: (a: number, b: number) => number,
  bounds: (a: IntegerType, b: IntegerType) => readonly number[],
): FunctionSpec => ({
  print: prefix(name),
  evaluate: ([a, b]) => apply(integer(a), integer(b)),
  result: ([a, b]) => {
    if (a?.kind !== 'integer' || b?.kind !== 'integer')
      throw wrongTypes(name, [a, b], 'whole numbers; declare values to reckon with as z.int()');
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

export const corners =
  (apply: (a: number, b: number) => number) =>
  (a: IntegerType, b: IntegerType): readonly number[] => [
    apply(a.minimum, b.minimum),
    apply(a.minimum, b.maximum),
    apply(a.maximum, b.minimum),
    apply(a.maximum, b.maximum),
  ];
