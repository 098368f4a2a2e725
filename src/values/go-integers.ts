import { ChartwrightError } from '../errors';
import type { Json } from './json';
import { isJsonArray, isJsonObject } from './json';

/*
 * Twins of the functions on integers that a template may call. Helm counts in 64 bits and goes round beyond them;
 * values hold whole numbers to 2^53 only. Whatever leaves that range, even on the way, throws ChartwrightError
 * E_EXPRESSION here.
 */

/** `add`: the sum; 0 of nothing. */
export function add(...terms: readonly number[]): number {
  return terms.reduce((sum, term) => integer('add', sum + integer('add', term)), 0);
}

/** `sub`: the first less the second. */
export function sub(from: number, amount: number): number {
  return integer('sub', integer('sub', from) - integer('sub', amount));
}

/** `mul`: the product. */
export function mul(first: number, ...others: readonly number[]): number {
  return others.reduce((product, factor) => integer('mul', product * integer('mul', factor)), integer('mul', first));
}

/** `min`: the smallest. */
export function min(first: number, ...others: readonly number[]): number {
  return [first, ...others].reduce((least, other) => Math.min(least, integer('min', other)), integer('min', first));
}

/** `max`: the greatest. */
export function max(first: number, ...others: readonly number[]): number {
  return [first, ...others].reduce((most, other) => Math.max(most, integer('max', other)), integer('max', first));
}

/**
 * `len`: the bytes of a text's UTF-8, the items of a list, the entries of a map.
 *
 * @throws ChartwrightError `E_EXPRESSION` for everything else, as Helm does
 */
export function length(value: Json): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (isJsonArray(value)) return value.length;
  if (isJsonObject(value)) return Object.keys(value).length;
  throw new ChartwrightError('E_EXPRESSION', `length got ${JSON.stringify(value)}; wants text, a list or a map`);
}

function integer(name: string, value: number): number {
  if (Number.isSafeInteger(value)) return value + 0;
  throw new ChartwrightError(
    'E_EXPRESSION',
    `${name} got or gives ${value}; wants whole numbers between -2^53 and 2^53`,
  );
}
