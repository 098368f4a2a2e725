import { compareBuild, parse, type SemVer } from 'semver';
import { ChartwrightError } from '../errors';
import { archiveFileName, chartKey, type ChartId } from './archive';
import { entryDigest, type IndexEntry } from './index-entry';
import { chartOfEntries, type IndexedChart } from './indexed-chart';
import type { Json } from './print-yaml';

/** A chart repository's index, whatever it was read from. */
export interface RepositoryIndex {
  readonly charts: ReadonlyMap<string, IndexedChart>;
  /** What else stood at the top, of the fields that Helm knows: `annotations`, `publicKeys`, `serverInfo`. */
  readonly extra: Readonly<Record<string, Json | undefined>>;
}

/** An index of nothing. */
export const EMPTY_INDEX: RepositoryIndex = { charts: new Map(), extra: {} };

/** The entry of exactly that version, build metadata included; undefined where there is none. */
export function findEntry(index: RepositoryIndex, { name, version }: ChartId): IndexEntry | undefined {
  return index.charts.get(name)?.entries.find((entry) => entry.version === version);
}

/** All entries, chart by chart, the newest first. */
export function* allEntries(index: RepositoryIndex): Generator<IndexEntry> {
  for (const { entries } of index.charts.values()) yield* entries;
}

/**
 * Adds entries. A version that is there already keeps its entry as it is.
 *
 * @param onConflict what to do where a version is there with another digest, and stays
 * @returns the same index where nothing was to be added
 * @throws ChartwrightError `E_PUBLISHED` where a version is there with another digest, unless `onConflict` is given
 */
export function addEntries(
  index: RepositoryIndex,
  added: readonly IndexEntry[],
  onConflict: (error: ChartwrightError) => void = raise,
): RepositoryIndex {
  const charts = new Map(index.charts);
  for (const [name, fresh] of groupByName(added)) {
    const known = new Map(charts.get(name)?.entries.map((entry) => [entry.version, entry]));
    const before = known.size;
    for (const entry of fresh) {
      const present = known.get(entry.version);
      const conflict = present && digestConflict(present, entry);
      if (conflict) onConflict(conflict);
      else if (!present) known.set(entry.version, entry);
    }
    if (known.size > before) charts.set(name, chartOfEntries(newestFirst([...known.values()])));
  }
  return [...charts].some(([name, chart]) => index.charts.get(name) !== chart) ? { ...index, charts } : index;
}

/**
 * Changes or, where `change` gives undefined, removes entries of some charts.
 *
 * @param names the charts to look at
 * @returns the same index where every entry came back as it was
 */
export function mapEntries(
  index: RepositoryIndex,
  names: Iterable<string>,
  change: (entry: IndexEntry) => IndexEntry | undefined,
): RepositoryIndex {
  const charts = new Map(index.charts);
  let changed = false;
  for (const name of new Set(names)) {
    const entries = charts.get(name)?.entries ?? [];
    const next = entries.map(change);
    if (next.every((entry, at) => entry === entries[at])) continue;
    changed = true;
    const kept = next.filter((entry) => entry !== undefined);
    if (kept.length > 0) charts.set(name, chartOfEntries(kept));
    else charts.delete(name);
  }
  return changed ? { ...index, charts } : index;
}

/** Sorts as Helm does; what is no semantic version comes last, for Helm leaves it out. */
export function newestFirst<Versioned extends { readonly version: string }>(
  entries: readonly Versioned[],
): Versioned[] {
  return entries
    .map((entry) => ({ entry, version: parse(entry.version) }))
    .sort((a, b) => compareVersions(b.version, a.version) || (a.entry.version < b.entry.version ? 1 : -1))
    .map(({ entry }) => entry);
}

function compareVersions(a: SemVer | null, b: SemVer | null): number {
  return a && b ? compareBuild(a, b) : Number(a !== null) - Number(b !== null);
}

function groupByName(entries: readonly IndexEntry[]): Map<string, IndexEntry[]> {
  const groups = new Map<string, IndexEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.name);
    if (group) group.push(entry);
    else groups.set(entry.name, [entry]);
  }
  return groups;
}

function digestConflict(present: IndexEntry, entry: IndexEntry): ChartwrightError | undefined {
  if (present.digest === undefined || entryDigest(present) === entryDigest(entry)) return undefined;
  const message = `${chartKey(entry)} is published with digest ${present.digest}; got ${entry.digest ?? 'none'}; publish a new version`;
  return new ChartwrightError('E_PUBLISHED', message, { file: archiveFileName(entry) });
}

function raise(error: ChartwrightError): never {
  throw error;
}
