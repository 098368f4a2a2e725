import { isPlainText, type Json } from './print-yaml';

/**
 * Reads YAML of the plain kind that `printYaml` writes, and Helm mostly does: block maps and lists, each scalar on one line. That is fifty
 * times faster than a whole YAML reader, and an index may have a hundred thousand lines.
 *
 * @returns undefined where the text holds anything else, and a whole reader has to read it
 */
export function readPlainYaml(source: string): Json | undefined {
  const lines = source.split('\n');
  if (lines.pop() !== '') return undefined;
  const reader = { lines, at: 0 };
  try {
    const value = readBlock(reader, 0);
    return reader.at === lines.length ? value : undefined;
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

interface Reader {
  readonly lines: string[];
  at: number;
}

const NOT_PLAIN = new Error('not plain YAML');
const KEY = /^("(?:[^"\\]|\\.)*"|[^\s"'#&*!|>%@`,[\]{}?:-][^:#]*):(?: (.+))?$/;

function readBlock(reader: Reader, indent: number): Json {
  const line = reader.lines[reader.at] ?? '';
  return line.startsWith('- ', indent) ? readList(reader, indent) : readMap(reader, indent);
}

function readMap(reader: Reader, indent: number): Json {
  const map = new Map<string, Json>();
  while (indentOf(reader) === indent && !isItem(reader, indent)) {
    const [, key = '', scalar] = KEY.exec((reader.lines[reader.at] ?? '').slice(indent)) ?? fail();
    reader.at++;
    const name = readText(key);
    // The last of equal keys counts, and what a merge key means is for a whole reader to say.
    if (name === '<<' || map.has(name)) fail();
    map.set(name, readValue(reader, indent, scalar));
  }
  return map.size > 0 ? Object.fromEntries(map) : fail();
}

function readValue(reader: Reader, indent: number, scalar: string | undefined): Json {
  if (scalar !== undefined) {
    // A line that lies deeper goes on with the scalar.
    return indentOf(reader) > indent ? fail() : readScalar(scalar);
  }
  if (indentOf(reader) > indent) return readBlock(reader, indentOf(reader));
  return isItem(reader, indent) ? readList(reader, indent) : fail();
}

function readList(reader: Reader, indent: number): Json {
  const items: Json[] = [];
  while (indentOf(reader) === indent && isItem(reader, indent)) {
    const content = (reader.lines[reader.at] ?? '').slice(indent + 2);
    if (KEY.test(content) && !isWhole(content)) {
      reader.lines[reader.at] = `${' '.repeat(indent + 2)}${content}`;
      items.push(readMap(reader, indent + 2));
    } else {
      reader.at++;
      items.push(indentOf(reader) > indent ? fail() : readScalar(content));
    }
  }
  return items;
}

/** Whether a text in quotes ends where the line ends, so that a colon in it makes no key. */
function isWhole(content: string): boolean {
  return /^"(?:[^"\\]|\\.)*"$/.test(content);
}

function readScalar(scalar: string): Json {
  if (scalar === 'true' || scalar === 'false') return scalar === 'true';
  if (scalar === '[]') return [];
  if (scalar === '{}') return {};
  return readText(scalar);
}

/** Text that every reader of YAML takes for the same. */
function readText(scalar: string): string {
  if (scalar.startsWith('"')) return readQuoted(scalar);
  const isUrl = /^https?:\/\/[!-~]+$/.test(scalar);
  return isUrl || isPlainText(scalar) ? scalar : fail();
}

function readQuoted(scalar: string): string {
  try {
    const text: unknown = JSON.parse(scalar);
    return typeof text === 'string' ? text : fail();
  } catch {
    return fail();
  }
}

function isItem({ lines, at }: Reader, indent: number): boolean {
  return (lines[at] ?? '').startsWith('- ', indent);
}

/** Spaces in front of the next line; -1 at the end. */
function indentOf({ lines, at }: Reader): number {
  const line = lines[at];
  return line === undefined ? -1 : line.search(/[^ ]/);
}

function fail(): never {
  throw NOT_PLAIN;
}
