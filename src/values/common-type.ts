import { ChartwrightError } from '../errors';
import { ANY_STRING, type ValueType } from './value-type';

/** The error for a value of another type than a function takes. */
export function wrongType(wanted: string, got: unknown): ChartwrightError {
  return new ChartwrightError(
    'E_EXPRESSION',
    `an expression got ${got === undefined ? 'nothing' : JSON.stringify(got)} where it wants ${wanted}`,
  );
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
