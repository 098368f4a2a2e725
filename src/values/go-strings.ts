import { createHash } from 'node:crypto';
import { ChartwrightError } from '../errors';
import { compareBytes, refuseHalfSurrogate } from './go-json';
import { isNewerThanGo } from './go-unicode';
import type { JsonObject } from './json';

/*
 * Twins of the functions on text that a template may call, with their arguments in Helm's order. Each gives what Helm
 * gives for every text, or throws ChartwrightError E_EXPRESSION.
 */

/**
 * `trunc`: the first bytes of the text's UTF-8, or the last ones where the count is negative.
 *
 * @throws ChartwrightError `E_EXPRESSION` where the cut goes through a character
 */
export function trunc(count: number, text: string): string {
  refuseHalfSurrogate(text);
  const bytes = Buffer.from(text);
  if (count >= 0 ? bytes.length <= count : bytes.length + count <= 0) return text;
  const cut = (count >= 0 ? bytes.subarray(0, count) : bytes.subarray(bytes.length + count)).toString();
  if (!(count >= 0 ? text.startsWith(cut) : text.endsWith(cut))) {
    throw refusal(
      `trunc ${count} of ${JSON.stringify(text)} cuts through a character; wants text of single bytes there`,
    );
  }
  return cut;
}

/**
 * `lower`: each character in lower case by itself, whatever stands beside it.
 *
 * @throws ChartwrightError `E_EXPRESSION` for letters that are newer than Unicode 15, which Helm leaves alone
 */
export function lower(text: string): string {
  refuseHalfSurrogate(text);
  return Array.from(text, (character) => {
    // Where a character has several in lower case, Go takes the first.
    const [first = ''] = character.toLowerCase();
    if (first === character || !isNewerThanGo(character)) return first;
    throw refusal(`lower got ${JSON.stringify(character)}; wants letters that Unicode 15 knows`);
  }).join('');
}

/** `trimSuffix`: the text without the suffix, where it ends in it; once. */
export function trimSuffix(suffix: string, text: string): string {
  return suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}

/** `replace`: every occurrence from left to right; nothing at all occurs before, between and after all characters. */
export function replace(old: string, replacement: string, text: string): string {
  const parts = old === '' ? ['', ...Array.from(text), ''] : text.split(old);
  return parts.join(replacement);
}

/** `b64enc`: the text's UTF-8 in base64, with padding. */
export function b64enc(text: string): string {
  refuseHalfSurrogate(text);
  return Buffer.from(text).toString('base64');
}

/** `sha256sum`: the SHA-256 of the text's UTF-8, in lower-case hexadecimal digits. */
export function sha256sum(text: string): string {
  refuseHalfSurrogate(text);
  return createHash('sha256').update(text).digest('hex');
}

/** `contains`: whether the part occurs in the text. */
export function contains(part: string, text: string): boolean {
  return text.includes(part);
}

/** `hasPrefix`: whether the text begins with the prefix. */
export function hasPrefix(prefix: string, text: string): boolean {
  return text.startsWith(prefix);
}

/** `hasSuffix`: whether the text ends in the suffix. */
export function hasSuffix(suffix: string, text: string): boolean {
  return text.endsWith(suffix);
}

/** `sortAlpha`: texts in the order of their UTF-8 bytes. */
export function sortAlpha(texts: readonly string[]): readonly string[] {
  return [...texts].sort(compareBytes);
}

/** `keys … | sortAlpha`: the keys of a map in the order in which `range` goes over it. */
export function sortedKeys(map: JsonObject): readonly string[] {
  return sortAlpha(Object.keys(map));
}

function refusal(problem: string): ChartwrightError {
  return new ChartwrightError('E_EXPRESSION', problem);
}
