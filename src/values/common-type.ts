import { ChartwrightError, type ErrorPlace } from '../errors';
import { typeName } from './type-name';
import { ANY_STRING, type ValueType } from './value-type';

/** The error for a value of another type than a function takes. */
export function wrongType(wanted: string, got: unknown): ChartwrightError {
  return new ChartwrightError(
    'E_EXPRESSION',
    `an expression got ${got === undefined ? 'nothing' : JSON.stringify(got)} where it wants ${wanted}`,
  );
}

/** The error for values whose types a function does not take, as they are known before the values are. */
export function wrongTypes(
  called: string,
  got: readonly (ValueType | undefined)[],
  wanted: string,
  place: ErrorPlace = {},
): ChartwrightError {
  return new ChartwrightError(
    'E_EXPRESSION',
    `'${called}' got ${got.map((type) => (type === undefined ? 'nothing' : typeName(type))).join(' and ')}; wants ${wanted}`,
    place,
  );
}

/** The type that holds the values of both; undefined where they are unlike. */
export function commonType(a: ValueType | undefined, b: ValueType | undefined): ValueType | undefined {
  if (a?.kind === 'integer' && b?.kind === 'integer') {
    return { kind: 'integer', minimum: Math.min(a.minimum, b.minimum), maximum: Math.max(a.maximum, b.maximum) };
  }
  if (isNumeric(a) && isNumeric(b)) return { kind: 'number' };
  if (isTextual(a) && isTextual(b)) return ANY_STRING;
  if (a?.kind === 'array' && b?.kind === 'array')
    return within(commonElement(a.element, b.element), (element) => ({ kind: 'array', element }));
  if (a?.kind === 'record' && b?.kind === 'record')
    return within(commonElement(a.value, b.value), (value) => ({ kind: 'record', key: ANY_STRING, value }));
  return a?.kind === b?.kind ? a : undefined;
}

const within = (type: ValueType | undefined, around: (type: ValueType) => ValueType): ValueType | undefined =>
  type && around(type);

/** Of an empty literal nothing is known, so the other one tells. */
function commonElement(a: ValueType, b: ValueType): ValueType | undefined {
  if (a.kind === 'json') return b;
  return b.kind === 'json' ? a : commonType(a, b);
}

const isNumeric = (type: ValueType | undefined): boolean => type?.kind === 'integer' || type?.kind === 'number';

/** Whether a value of the type is text. */
export function isTextual(type: ValueType | undefined): boolean {
  return type?.kind === 'string' || type?.kind === 'enum';
}
