import { ChartwrightError } from '../errors';
import { isNewerThanGo } from './go-unicode';

const LETTER = /^\p{Letter}$/u;
const DIGIT = /^\p{Decimal_Number}$/u;

/** Characters of which versions of Unicode, and so of Go, disagree whether they are letters. */
const MAYBE_LETTER = /^[\p{Unassigned}\u{10000}-\u{10ffff}]$/u;

/** A letter right after a number, or a number of more digits than 64 bits hold: what a key needs to be out of order. */
const MAYBE_CIRCULAR = /\p{Decimal_Number}\p{Letter}|\p{Decimal_Number}{18}/u;

/**
 * Orders keys as Helm's `toYaml` does: numbers in a key by their value (`a2` before `a10`), letters after everything
 * else.
 *
 * @throws ChartwrightError `E_EXPRESSION` where the order is left to chance: letters right after numbers can make the
 * rule go round in a circle (`10b` before `1c`, `1c` before `2`, `2` before `10b`), and where two keys begin to differ
 * with characters beyond U+FFFF, it depends on the version of Go which of them are letters
 */
export function sortKeys(keys: readonly string[]): readonly string[] {
  const sorted = [...keys].sort(compareKeys);
  const certain = sorted.filter((key) => !MAYBE_CIRCULAR.test(key));
  for (const [at, key] of certain.entries()) refuseDisorder(key, certain.slice(at + 1, at + 2));
  for (const [at, key] of sorted.entries()) {
    if (!MAYBE_CIRCULAR.test(key)) continue;
    for (const before of sorted.slice(0, at)) refuseDisorder(before, [key]);
    refuseDisorder(key, sorted.slice(at + 1));
  }
  return sorted;
}

function refuseDisorder(key: string, later: readonly string[]): void {
  const smaller = later.find((other) => compareKeys(key, other) > 0);
  if (smaller !== undefined) throw uncertain(key, smaller);
}

function isUncertain(character: string): boolean {
  return MAYBE_LETTER.test(character) || isNewerThanGo(character);
}

function uncertain(a: string, b: string): ChartwrightError {
  const problem = `toYaml prints the keys ${JSON.stringify(a)} and ${JSON.stringify(b)} in no certain order`;
  return new ChartwrightError('E_EXPRESSION', `${problem}; give one of them another name`);
}

function compareKeys(a: string, b: string): number {
  const left = Array.from(a);
  const right = Array.from(b);
  const at = left.findIndex((character, index) => character !== right[index]);
  if (at === -1 || at >= right.length) return left.length - right.length;
  const [l = '', r = ''] = [left[at], right[at]];
  if (isUncertain(l) || isUncertain(r)) throw uncertain(a, b);
  if (LETTER.test(l) !== LETTER.test(r)) return LETTER.test(l) ? 1 : -1;
  if (LETTER.test(l)) return codePoint(l) - codePoint(r);
  const start = followsDigit(left, at) && (l === '0' || r === '0') ? 1n : 0n;
  const leftNumber = numberAt(left, at, start);
  const rightNumber = numberAt(right, at, start);
  if (leftNumber.value !== rightNumber.value) return leftNumber.value < rightNumber.value ? -1 : 1;
  return leftNumber.end - rightNumber.end || codePoint(l) - codePoint(r);
}

/** Whether the digits before a place hold one that is not zero. */
function followsDigit(characters: readonly string[], at: number): boolean {
  for (let before = at - 1; DIGIT.test(characters[before] ?? ''); before--) {
    if (characters[before] !== '0') return true;
  }
  return false;
}

/** The number that begins at a place, and where it ends. Go counts in 64 bits, and goes round beyond them. */
function numberAt(
  characters: readonly string[],
  at: number,
  start: bigint,
): { readonly value: bigint; readonly end: number } {
  let value = start;
  let end = at;
  for (; DIGIT.test(characters[end] ?? ''); end++) {
    value = BigInt.asIntN(64, value * 10n + BigInt(codePoint(characters[end] ?? '') - 48));
  }
  return { value, end };
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
