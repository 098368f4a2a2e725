import { ChartwrightError } from '../errors';
import { formatGoFloat } from './go-float';
import { toGoJson } from './go-json';
import { sortKeys } from './go-key-order';
import { GoYamlWriter } from './go-yaml-writer';
import { hasBreak } from './go-yaml-style';
import type { Json, JsonObject } from './json';
import { isJsonArray, isJsonObject } from './json';

/** Longest key, in bytes, that stands before a colon; a longer one gets a question mark of its own. */
const SIMPLE_KEY_BYTES = 128;
/** Longest key, in characters of JSON, that survives Helm's way to YAML, which leads through JSON read as YAML. */
const LONGEST_KEY = 1024;
/** What that reader refuses, so that `toYaml` prints nothing at all, or, of U+0085, makes a space of. */
const LOST = /[\u007f-\u009f\ufffe\uffff]/u;

/**
 * Prints a document as Helm's `toYaml` does, byte for byte and without a line end after the last line.
 *
 * It says what is printed, not that it is read back: a map key `<<`, a text that begins with a space or a line end and
 * is indented afterwards, and U+2028 and U+2029 do not survive.
 *
 * @throws ChartwrightError `E_EXPRESSION` where Helm prints nothing or something else without a word: characters from
 * U+007F to U+009F, U+FFFE and U+FFFF anywhere, keys of more than 1024 characters, half surrogate pairs
 *
 * @example
 * toGoYaml({ args: ['yes', 'no comment'], port: 8080 }); // 'args:\n- "yes"\n- no comment\nport: 8080'
 */
export function toGoYaml(value: Json): string {
  refuseLost(value);
  const writer = new GoYamlWriter();
  writeNode(writer, value, { indent: -1, isMapValue: false });
  return writer.finish();
}

interface Place {
  /** Column of the collection that the node stands in; -1 for the document. */
  readonly indent: number;
  /** Whether the node is a key or a value of a map, where a list is not indented. */
  readonly isMapValue: boolean;
}

function writeNode(writer: GoYamlWriter, value: Json, place: Place): void {
  if (isJsonArray(value)) writeList(writer, value, place);
  else if (isJsonObject(value)) writeMap(writer, value, place);
  else if (typeof value === 'string') writer.text(value, scalarIndent(place), 'value');
  else writer.word(typeof value === 'number' ? formatYamlNumber(value) : String(value));
}

function writeList(writer: GoYamlWriter, list: readonly Json[], place: Place): void {
  if (list.length === 0) {
    writer.word('[]');
    return;
  }
  const isFlush = place.isMapValue && !writer.isAtStart;
  const indent = place.indent < 0 ? 0 : place.indent + (isFlush ? 0 : 2);
  for (const item of list) {
    writer.indentTo(indent);
    writer.indicator('-');
    writeNode(writer, item, { indent, isMapValue: false });
  }
}

function writeMap(writer: GoYamlWriter, map: JsonObject, place: Place): void {
  const keys = sortKeys(Object.keys(map));
  if (keys.length === 0) {
    writer.word('{}');
    return;
  }
  const indent = place.indent < 0 ? 0 : place.indent + 2;
  for (const key of keys) {
    writer.indentTo(indent);
    if (!hasBreak(key) && Buffer.byteLength(key) <= SIMPLE_KEY_BYTES) {
      writer.text(key, scalarIndent({ indent, isMapValue: true }), 'key');
      writer.colon();
    } else {
      writer.indicator('?');
      writer.text(key, scalarIndent({ indent, isMapValue: true }), 'value');
      writer.indentTo(indent);
      writer.indicator(':');
    }
    writeNode(writer, map[key] ?? null, { indent, isMapValue: true });
  }
}

/** Column of the second line of a text, and of those that follow. */
function scalarIndent({ indent }: Place): number {
  return indent < 0 ? 2 : indent + 2;
}

/** Integers are printed as such as far as their digits in JSON, which are the shortest, are a number of 64 bits. */
function formatYamlNumber(value: number): string {
  const digits = String(value);
  if (!/^-?[0-9]+$/.test(digits)) return formatGoFloat(value);
  const integer = BigInt(digits);
  const fits = integer === BigInt.asIntN(64, integer) || integer === BigInt.asUintN(64, integer);
  return fits ? digits : formatGoFloat(value);
}

function refuseLost(value: Json): void {
  if (typeof value === 'string' && LOST.test(value)) {
    throw refusal(`${JSON.stringify(value)} holds a control character; wants none in what toYaml prints`);
  }
  if (isJsonArray(value)) value.forEach(refuseLost);
  else if (isJsonObject(value)) {
    for (const [key, child] of Object.entries(value)) {
      refuseLost(key);
      refuseLost(child);
      if (key.length > LONGEST_KEY - 2 || Array.from(toGoJson(key)).length > LONGEST_KEY) {
        throw refusal(`a key begins with '${key.slice(0, 40)}' and has more than ${LONGEST_KEY} characters`);
      }
    }
  } else toGoJson(value);
}

function refusal(problem: string): ChartwrightError {
  return new ChartwrightError('E_EXPRESSION', problem);
}
