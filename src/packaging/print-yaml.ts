/** Any JSON value; a key without a value is left out when it is printed. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What YAML 1.1 or 1.2 takes for something else than text. */
const RESERVED = new Set(['', '~', 'null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n']);
/** Some readers take an exponent alone for a number. */
const WORDS = /^(?![eE][-+]?[\d_]+$)[A-Za-z_](?:[\w .,/()@%+-]*[\w.,/()@%+-])?$/;
const VERSION = /^\d+\.\d+\.\d+(?:[-+][\w.+-]*)?$/;
/** A digest that begins with a digit is text only if a letter keeps it from being a number (`1e9`, `0b1`). */
const DIGEST = /^(?=.*[acdf])[0-9a-f]{64}$/;

/** Whether every YAML reader takes a text without quotes for just this text. */
export function isPlainText(text: string): boolean {
  return (WORDS.test(text) && !RESERVED.has(text.toLowerCase())) || VERSION.test(text) || DIGEST.test(text);
}

/** Text of a scalar that every YAML reader takes for just this string: plain where that is sure, else in double quotes on one line. */
export function printString(text: string): string {
  if (isPlainText(text)) return text;
  // JSON escapes less than YAML forbids.
  return JSON.stringify(text).replace(
    /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Prints block YAML as Helm lays it out: keys sorted, lists at their key's column, one line a scalar.
 *
 * @param indent spaces in front of each line
 */
export function printYaml(value: Json, indent: string): string {
  if (isList(value)) return value.map((item) => `${indent}- ${printItem(item, `${indent}  `)}`).join('');
  if (typeof value !== 'object' || value === null) return `${indent}${printScalar(value)}\n`;
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const field = value[key];
    if (field !== undefined) text += `${indent}${printString(key)}:${printField(field, indent)}`;
  }
  return text;
}

function printField(value: Json, indent: string): string {
  if (typeof value !== 'object' || value === null) return ` ${printScalar(value)}\n`;
  if (isEmpty(value)) return isList(value) ? ' []\n' : ' {}\n';
  return `\n${printYaml(value, isList(value) ? indent : `${indent}  `)}`;
}

/** The first line of an item follows the dash, so it loses its indent. */
function printItem(item: Json, indent: string): string {
  if (typeof item === 'object' && item !== null && isEmpty(item)) return isList(item) ? '[]\n' : '{}\n';
  return printYaml(item, indent).slice(indent.length);
}

function printScalar(value: null | boolean | number | string): string {
  return typeof value === 'string' ? printString(value) : String(value);
}

function isEmpty(value: object): boolean {
  return Object.values(value).every((field) => field === undefined);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
