import { parseDocument, type ScalarTag } from 'yaml';
import { ChartwrightError, type ErrorCode } from '../errors';
import { readPlainYaml } from './plain-yaml';

/** Readings of YAML 1.1 that Helm's parser does not share: times, base 60, and the collections nobody writes. */
const FOREIGN_TAGS = new Set(
  ['timestamp', 'binary', 'omap', 'pairs', 'set'].map((name) => `tag:yaml.org,2002:${name}`),
);

/** A number without a digit before its exponent, or with an underscore beside the digits of its fraction, is text to Helm's parser. */
const NO_NUMBER: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: /^(?!$)[-+]?\.?(?:[eE][-+]?[0-9]+)?$|^\.[0-9_]*(?:(?<![0-9])_|_(?![0-9]))/,
  resolve: (text) => text,
};

/**
 * Reads YAML as Helm does: version 1.1, merge keys, the last of equal keys wins, times stay text.
 *
 * @param code of the error that is thrown where the text is not YAML, or its aliases unfold without end
 */
export function parseHelmYaml(source: string, file: string, code: ErrorCode): unknown {
  return readPlainYaml(source) ?? readWholeYaml(source, file, code);
}

/** Reads YAML of any kind; throws as `parseHelmYaml` does. */
export function readWholeYaml(source: string, file: string, code: ErrorCode): unknown {
  const document = parseDocument(source, {
    version: '1.1',
    uniqueKeys: false,
    merge: true,
    logLevel: 'silent',
    customTags: (tags) => [
      NO_NUMBER,
      ...tags.filter((tag) => typeof tag === 'string' || (!FOREIGN_TAGS.has(tag.tag) && tag.format !== 'TIME')),
    ],
  });
  const [error] = document.errors;
  try {
    if (error) throw error;
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return value;
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '').replace(/[.:]$/, '') : 'unreadable';
    throw new ChartwrightError(code, `'${file}' is not YAML that can be read: ${reason}`, { file }, { cause });
  }
}
