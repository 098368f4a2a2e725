import { ChartwrightError } from '../errors';
import { entryFiles, isIndexEntry, type IndexEntry } from './index-entry';
import { printYaml } from './print-yaml';

/**
 * All versions of one chart in an index. Both forms, the entries and the text, are made when they are first asked for, so a chart that
 * nobody touches costs nothing however many versions it has.
 */
export interface IndexedChart {
  /** Newest first. */
  readonly entries: readonly IndexEntry[];
  /** Names of the files that the entries point at. */
  readonly files: readonly string[];
  /** The lines below the chart's name in `index.yaml`. */
  readonly yaml: Uint8Array;
  /** The list of entries in `index.json`, on one line. */
  readonly json: Uint8Array;
}

/** A chart of known entries, the newest first. */
export function chartOfEntries(entries: readonly IndexEntry[]): IndexedChart {
  return lazily({
    entries: () => entries,
    files: () => entries.flatMap(entryFiles),
    yaml: () => Buffer.from(printYaml(entries, '  ')),
    json: () => Buffer.from(JSON.stringify(entries)),
  });
}

/** A chart that was written before: `yaml` and `json` are the parts of the two files that speak of it. */
export function chartOfText(name: string, yaml: Uint8Array, json: Uint8Array, files: readonly string[]): IndexedChart {
  return lazily({ entries: () => parseEntries(name, json), files: () => files, yaml: () => yaml, json: () => json });
}

type Makers = { readonly [Form in keyof IndexedChart]: () => IndexedChart[Form] };

function lazily(makers: Makers): IndexedChart {
  let entries: IndexedChart['entries'] | undefined;
  let files: IndexedChart['files'] | undefined;
  let yaml: IndexedChart['yaml'] | undefined;
  let json: IndexedChart['json'] | undefined;
  return {
    get entries() {
      return (entries ??= makers.entries());
    },
    get files() {
      return (files ??= makers.files());
    },
    get yaml() {
      return (yaml ??= makers.yaml());
    },
    get json() {
      return (json ??= makers.json());
    },
  };
}

function parseEntries(name: string, json: Uint8Array): readonly IndexEntry[] {
  const value: unknown = JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.byteLength).toString('utf8'));
  if (Array.isArray(value) && value.every(isIndexEntry)) return value;
  const message = `entries of '${name}' in 'index.json' are malformed; delete the file, it is made again`;
  throw new ChartwrightError('E_INDEX', message, { file: 'index.json' });
}
