import { isAlias, isMap, isScalar, isSeq, parseDocument, Scalar } from 'yaml';
import type { Alias, Document, YAMLMap, YAMLSeq } from 'yaml';
import { ChartwrightError } from '../errors';
import type { Json } from './json';
import { isJsonObject } from './json';
import { resolvePlainScalar } from './yaml-scalars';

/** Ends a line for YAML 1.1, and is a character like any other for YAML 1.2. */
const LINE_BREAK_OF_YAML_1_1 = /[\u0085\u2028\u2029]/u;
/** What may not stand in a YAML file, unless it is escaped. */
const UNREADABLE = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** Escapes of JSON that YAML 1.1 does not know: a slash, and half a surrogate pair. */
const ESCAPE_OF_JSON_ONLY = /(?<!\\)(?:\\\\)*\\(?:\/|u[dD][89a-fA-F])/;
const MERGE = '<<';

/**
 * Reads one YAML document the way Helm, kubectl and the API server do: YAML 1.1 words and numbers, every key as a
 * string, the last of equal keys, merge keys applied where they stand.
 *
 * Stricter than Helm in what readers disagree about: tags other than `!!str`, keys that are fractions, the escapes
 * `\/` and `\ud800` to `\udfff`, and unescaped U+0085, U+2028 and U+2029 are refused.
 *
 * @returns the document; null for an empty one
 * @throws ChartwrightError `E_VALUES_SYNTAX` where the text is not one YAML document, or holds what JSON cannot
 *
 * @example
 * readYaml('enabled: yes\nmode: 0644\n'); // { enabled: true, mode: 420 }
 */
export function readYaml(text: string): Json {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (UNREADABLE.test(source))
    throw syntaxError('the text holds a control character or half a surrogate pair; escape it');
  if (LINE_BREAK_OF_YAML_1_1.test(source)) throw syntaxError('the text holds U+0085, U+2028 or U+2029; escape it');
  const document = parseDocument(source, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error' });
  const [problem] = document.errors;
  if (problem !== undefined) throw syntaxError(problem.message.trimEnd(), problem);
  return readNode(document.contents, { source, document, read: new Map() });
}

interface Reading {
  readonly source: string;
  readonly document: Document;
  /** Anchored nodes read so far, so that an alias costs nothing; undefined while one is being read. */
  readonly read: Map<unknown, Json | undefined>;
}

function readNode(node: unknown, reading: Reading): Json {
  if (isAlias(node)) return readAlias(node, reading);
  const anchored = (isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined;
  if (anchored) reading.read.set(node, undefined);
  const value = readContent(node, reading);
  if (anchored) reading.read.set(node, value);
  return value;
}

function readContent(node: unknown, reading: Reading): Json {
  if (isMap(node)) return readMap(node, reading);
  if (isSeq(node)) return readList(node, reading);
  if (isScalar(node)) return readScalar(node, reading);
  return null;
}

function readAlias(alias: Alias, { document, read }: Reading): Json {
  const value = read.get(alias.resolve(document));
  if (value === undefined) throw syntaxError(`the alias '*${alias.source}' stands inside what it names`);
  return value;
}

function readList(list: YAMLSeq, reading: Reading): Json {
  refuseTag(list);
  return list.items.map((item) => readNode(item, reading));
}

function readMap(map: YAMLMap, reading: Reading): Json {
  refuseTag(map);
  const entries = new Map<string, Json>();
  for (const { key, value } of map.items) {
    if (isScalar(key) && key.value === MERGE && key.type === Scalar.PLAIN) {
      for (const [name, merged] of mergedEntries(value, reading)) entries.set(name, merged);
    } else entries.set(readKey(key, reading), readNode(value, reading));
  }
  return Object.fromEntries(entries);
}

/** Entries of a merge key, in the order in which they are to be set: the first of several maps wins. */
function mergedEntries(node: unknown, reading: Reading): readonly (readonly [string, Json])[] {
  const sources = isSeq(node) ? node.items.map((item) => readNode(item, reading)).reverse() : [readNode(node, reading)];
  return sources.flatMap((source) => {
    if (!isJsonObject(source)) throw syntaxError(`the merge key '${MERGE}' wants a map, or a list of maps`);
    return Object.entries(source);
  });
}

function readKey(node: unknown, reading: Reading): string {
  const key = readNode(node, reading);
  if (typeof key === 'string') return key;
  if (typeof key === 'boolean' || (typeof key === 'number' && Number.isSafeInteger(key))) return String(key);
  throw syntaxError(`a key is ${JSON.stringify(key)}; wants text; put it in quotes`);
}

function readScalar(scalar: Scalar, { source }: Reading): Json {
  const isText = scalar.tag === 'tag:yaml.org,2002:str';
  if (!isText) refuseTag(scalar);
  const text = typeof scalar.value === 'string' ? scalar.value : '';
  const [start, end] = scalar.range ?? [0, 0];
  if (scalar.type === Scalar.BLOCK_LITERAL || scalar.type === Scalar.BLOCK_FOLDED) {
    // A last line that has no end does not get one.
    return end === source.length && !/\n[ \t\r]*$/.test(source) && text.endsWith('\n') ? text.slice(0, -1) : text;
  }
  if (scalar.type === Scalar.QUOTE_DOUBLE && ESCAPE_OF_JSON_ONLY.test(source.slice(start, end))) {
    throw syntaxError(`the text ${JSON.stringify(text)} is escaped as JSON does, which YAML 1.1 does not know`);
  }
  if (isText || (scalar.type !== undefined && scalar.type !== Scalar.PLAIN)) return text;
  const resolved = resolvePlainScalar(text);
  if (resolved === 'not finite') throw syntaxError(`a value is ${text}; wants a finite number, or text in quotes`);
  return resolved.value;
}

function refuseTag({ tag }: { readonly tag?: string | undefined }): void {
  if (tag !== undefined) throw syntaxError(`the tag '${tag}' is read differently by different readers; leave it out`);
}

function syntaxError(problem: string, cause?: unknown): ChartwrightError {
  return new ChartwrightError('E_VALUES_SYNTAX', problem, {}, { cause });
}
