import { ChartwrightError } from '../errors';
import type { Json, JsonObject } from './json';
import { isJsonArray, isJsonObject, parseJson } from './json';
import { LineCursor } from './line-cursor';

/** How the right-hand side of a `key=value` is read. */
export type SetKind = 'set' | 'set-string' | 'set-json';

/** Deepest nesting of a key that Helm takes. */
export const MAX_KEY_DEPTH = 30;
/** Highest list index that Helm takes. */
export const MAX_LIST_INDEX = 65536;

/**
 * Applies one `--set`, `--set-string` or `--set-json` argument to a document, as Helm does: `a.b=1,c[0]=x,d={y,z}`,
 * with `\` before a character that is meant as it is.
 *
 * `--set` reads `true`, `false`, `null` in any case and decimal integers without leading zero; all else is text. In
 * Helm such an integer is an int64 where one of a values file is a float64: they print differently unless cast.
 * Helm's surprises are kept: `a={}` is a list of one empty text, and `a[0].b=` at the end of the line sets nothing.
 *
 * @param base the document so far: files first, then `--set-json`, `--set`, `--set-string`
 * @throws ChartwrightError `E_VALUES_SYNTAX` where Helm 3 refuses the line, for an integer beyond 2^53, and where the
 * two disagree: a whole object given by `--set-json` is known to Helm 4 only, and an index without its closing bracket
 * is refused by Helm 3 only (Helm 4 passes over it without a word)
 *
 * @example
 * setValues({ image: { tag: '1' } }, 'set', 'image.tag=1.2,replicaCount=3');
 * // { image: { tag: '1.2' }, replicaCount: 3 }
 */
export function setValues(base: JsonObject, kind: SetKind, line: string): JsonObject {
  if (kind === 'set-json' && line.trimStart().startsWith('{')) {
    throw syntaxError(`--set-json got the whole object ${line}; wants 'key=value', as Helm 3 does`);
  }
  const cursor = new LineCursor(line);
  const values = thawTable(base);
  while (readKey(cursor, values, kind, 0) === 'more');
  return freezeTable(values);
}

type Value = null | boolean | number | string | Value[] | Table;
type Table = Map<string, Value>;
/** Whether the line goes on. Helm ends quietly at some places, and drops what it was about to set at a few. */
type Progress = 'more' | 'end';

function readKey(cursor: LineCursor, table: Table, kind: SetKind, depth: number): Progress {
  const { text: key, stop } = cursor.until('=[,.');
  switch (stop) {
    case undefined:
      if (key === '') return 'end';
      throw syntaxError(`key '${key}' has no value`);
    case ',':
      throw syntaxError(`key '${key}' has no value (cannot end with ,)`);
    case '[':
      return readIndexed(cursor, table, key, kind, depth);
    case '=': {
      const { value, progress } = readValue(cursor, kind);
      setIn(table, key, value);
      return progress;
    }
    default:
      return readNested(cursor, table, key, kind, depth + 1);
  }
}

function readNested(cursor: LineCursor, table: Table, key: string, kind: SetKind, depth: number): Progress {
  if (depth > MAX_KEY_DEPTH) throw syntaxError(`key '${key}' is nested deeper than ${MAX_KEY_DEPTH} levels`);
  const inner = table.has(key) ? table.get(key) : new Map<string, Value>();
  if (!(inner instanceof Map)) throw syntaxError(`key '${key}' holds ${show(inner)}; wants a map to set a key in`);
  const progress = readKey(cursor, inner, kind, depth);
  if (progress === 'more' && inner.size === 0) throw syntaxError(`key map '${key}' has no value`);
  if (inner.size > 0) setIn(table, key, inner);
  return progress;
}

function readIndexed(cursor: LineCursor, table: Table, key: string, kind: SetKind, depth: number): Progress {
  const index = readIndex(cursor);
  const list = table.has(key) ? table.get(key) : [];
  if (!Array.isArray(list)) throw syntaxError(`key '${key}' holds ${show(list)}; wants a list to set an item of`);
  const progress = readItem(cursor, list, index, kind, depth);
  setIn(table, key, list);
  return progress;
}

function readItem(cursor: LineCursor, list: Value[], index: number, kind: SetKind, depth: number): Progress {
  const { text, stop } = cursor.until('=[.');
  if (text !== '') throw syntaxError(`unexpected data at end of list index: '${text}'`);
  if (stop === undefined) return 'end';
  const existing = list[index] ?? null;
  if (stop === '=') {
    setItem(list, index, readValue(cursor, kind).value);
    return 'more';
  }
  if (stop === '[') {
    const inner = existing ?? [];
    const next = readIndex(cursor);
    if (!Array.isArray(inner)) throw syntaxError(`item ${index} holds ${show(inner)}; wants a list to set an item of`);
    const progress = readItem(cursor, inner, next, kind, depth);
    if (progress === 'more') setItem(list, index, inner);
    return progress;
  }
  const inner: Table = existing instanceof Map ? existing : new Map<string, Value>();
  if (index < list.length) list[index] = inner;
  const progress = readKey(cursor, inner, kind, depth);
  if (progress === 'more') setItem(list, index, inner);
  return progress;
}

function readIndex(cursor: LineCursor): number {
  const { text, stop } = cursor.until(']');
  if (stop === undefined) throw syntaxError(`list index '${text}' has no closing ]`);
  if (!/^[-+]?[0-9]+$/.test(text)) throw syntaxError(`list index '${text}' is not a number`);
  const index = Number(text);
  if (index < 0 || index > MAX_LIST_INDEX)
    throw syntaxError(`list index ${text} wants a number from 0 to ${MAX_LIST_INDEX}`);
  return index;
}

function readValue(cursor: LineCursor, kind: SetKind): { readonly value: Value; readonly progress: Progress } {
  if (kind === 'set-json') return { value: readJson(cursor), progress: 'more' };
  if (cursor.isAtEnd()) return { value: '', progress: 'end' };
  if (cursor.skip('{')) return { value: readBraces(cursor, kind), progress: 'more' };
  return { value: typed(cursor.until(',').text, kind), progress: 'more' };
}

function readBraces(cursor: LineCursor, kind: SetKind): Value[] {
  const list: Value[] = [];
  for (;;) {
    const { text, stop } = cursor.until(',}');
    if (stop === undefined) throw syntaxError("list must end with '}'");
    list.push(typed(text, kind));
    if (stop === '}') break;
  }
  cursor.skip(',');
  return list;
}

function readJson(cursor: LineCursor): Value {
  if (cursor.skipEmpty()) return null;
  const text = firstJson(cursor.rest());
  cursor.advance(text);
  cursor.skipEmpty();
  return thaw(parse(text));
}

/** The text of the JSON value with which a line begins; all of it where none ends. */
function firstJson(line: string): string {
  const [scalar] = /^(?:-?[0-9][0-9.eE+-]*|true|false|null)/.exec(line) ?? [];
  if (scalar !== undefined) return scalar;
  let depth = 0;
  for (const { 0: token, index } of line.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth <= 0) return line.slice(0, index + token.length);
  }
  return line;
}

function parse(text: string): Json {
  try {
    return parseJson(text);
  } catch (error) {
    throw new ChartwrightError('E_VALUES_SYNTAX', `--set-json got ${text}; wants JSON`, {}, { cause: error });
  }
}

function typed(text: string, kind: SetKind): Value {
  if (kind === 'set-string') return text;
  if (/^true$/iu.test(text)) return true;
  if (/^false$/iu.test(text)) return false;
  if (/^null$/iu.test(text)) return null;
  if (text === '0') return 0;
  if (!/^(?:[1-9]|[-+][0-9])[0-9]*$/.test(text)) return text;
  const integer = BigInt(text.replace(/^\+/, ''));
  if (integer !== BigInt.asIntN(64, integer)) return text;
  if (!Number.isSafeInteger(Number(integer))) {
    throw syntaxError(`${text} is beyond 2^53, where values lose digits; give it as text, by --set-string`);
  }
  return Number(integer);
}

function setIn(table: Table, key: string, value: Value): void {
  if (key !== '') table.set(key, value);
}

function setItem(list: Value[], index: number, value: Value): void {
  while (list.length < index) list.push(null);
  list[index] = value;
}

function thaw(value: Json): Value {
  if (isJsonArray(value)) return value.map(thaw);
  return isJsonObject(value) ? thawTable(value) : value;
}

function thawTable(object: JsonObject): Table {
  return new Map(Object.entries(object).map(([key, value]) => [key, thaw(value)]));
}

function freeze(value: Value): Json {
  if (Array.isArray(value)) return value.map(freeze);
  return value instanceof Map ? freezeTable(value) : value;
}

function freezeTable(table: Table): JsonObject {
  return Object.fromEntries([...table].map(([key, value]) => [key, freeze(value)]));
}

function show(value: Value | undefined): string {
  return JSON.stringify(value === undefined ? null : freeze(value));
}

function syntaxError(problem: string): ChartwrightError {
  return new ChartwrightError('E_VALUES_SYNTAX', problem);
}
