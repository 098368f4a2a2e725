import { ChartwrightError } from '../errors';
import type { Json } from './json';
import { isJsonArray, isJsonObject } from './json';

/** What Go escapes besides JSON's own: what ends a tag in HTML, and the line ends of JavaScript. */
const ESCAPED_BY_GO = /[<>&\u2028\u2029]/g;
/** Half of a surrogate pair, which no Go text can hold. */
const HALF_SURROGATE = /\p{Surrogate}/u;

/**
 * Prints a document as Helm's `toJson` does: on one line, keys in the order of their UTF-8 bytes, `<`, `>`, `&`,
 * U+2028 and U+2029 escaped.
 *
 * @throws ChartwrightError `E_EXPRESSION` for half a surrogate pair, an infinity and NaN, which Go has no JSON for
 *
 * @example
 * toGoJson({ b: '<', a: 1 }); // '{"a":1,"b":"\\u003c"}'
 */
export function toGoJson(value: Json): string {
  if (typeof value === 'string') return textToGoJson(value);
  if (typeof value === 'number') return numberToGoJson(value);
  if (isJsonArray(value)) return `[${value.map(toGoJson).join(',')}]`;
  if (!isJsonObject(value)) return String(value);
  const keys = Object.keys(value).sort(compareBytes);
  return `{${keys.map((key) => `${textToGoJson(key)}:${toGoJson(value[key] ?? null)}`).join(',')}}`;
}

/** Orders texts as Go does, by their UTF-8 bytes, which is by code points. */
export function compareBytes(a: string, b: string): number {
  const right = b[Symbol.iterator]();
  for (const character of a) {
    const other = right.next();
    if (other.done === true) return 1;
    if (character !== other.value) return (character.codePointAt(0) ?? 0) - (other.value.codePointAt(0) ?? 0);
  }
  return right.next().done === true ? 0 : -1;
}

/** Refuses a text that Go cannot hold. */
export function refuseHalfSurrogate(text: string): void {
  if (!HALF_SURROGATE.test(text)) return;
  throw new ChartwrightError(
    'E_EXPRESSION',
    `${JSON.stringify(text)} holds half a surrogate pair; wants whole characters`,
  );
}

function textToGoJson(text: string): string {
  refuseHalfSurrogate(text);
  return JSON.stringify(text).replace(ESCAPED_BY_GO, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function numberToGoJson(value: number): string {
  if (!Number.isFinite(value))
    throw new ChartwrightError('E_EXPRESSION', `${String(value)} has no JSON; wants a finite number`);
  return Object.is(value, -0) ? '-0' : String(value);
}
