import { ChartwrightError } from '../../errors';
import { chartKey, type ChartArchive, type ChartId } from '../../packaging/archive';
import { entryFiles, entryOf, type EntryOptions, type IndexEntry } from '../../packaging/index-entry';
import { readFastIndex, readIndex, writeIndex } from '../../packaging/index-file';
import { identifyArchive } from '../../packaging/read-archive';
import { addEntries, EMPTY_INDEX, mapEntries, type RepositoryIndex } from '../../packaging/repository-index';
import { forEachOf } from '../concurrency';
import { DEPRECATED, REMOVED, type ChartFolder, type StoredIndex } from '../store';

/** How an index is brought up to date; `created` is the time that new entries, and a new index, carry. */
export interface UpdateOptions extends EntryOptions {
  /** Archives that need not be read again, by file name. @default - all that the index lacks are read */
  readonly archives?: ReadonlyMap<string, ChartArchive> | undefined;
  /** Changes or, by undefined, takes out entries for which no mark says so. @default - each stays as it is */
  readonly revise?: ((entry: IndexEntry) => IndexEntry | undefined) | undefined;
  /** Whether an index that cannot be read is made anew from the archives. @default false */
  readonly rebuild?: boolean | undefined;
}

/** What became of an index. */
export interface UpdateResult {
  readonly written: boolean;
  readonly index: RepositoryIndex;
  /** Charts that came into the index besides those of `archives`: a publisher before this one was stopped. */
  readonly healed: readonly ChartId[];
  /** What was left out, and why. */
  readonly warnings: readonly string[];
}

/** How often another publisher may be faster before this one gives up. */
const ATTEMPTS = 100;
/** Archives that are read at once where the index lacks many. */
const READS_AT_ONCE = 16;

/**
 * Folds into the index whatever the folder holds and the index lacks, and takes out what was removed, so that whoever comes next heals what
 * a crash left. Repeats until a look at the folder finds nothing to do; an index that needs no change is not written.
 *
 * @throws ChartwrightError `E_INDEX` where the index cannot be read; `E_STORE` where the store fails or others are faster all the time
 */
export async function updateIndex(folder: ChartFolder, options: UpdateOptions): Promise<UpdateResult> {
  return folder.exclusively(async () => {
    let seen = await folder.readIndex();
    let fold: Fold = { index: parseIndex(seen, options), healed: [], warnings: [] };
    let written = false;
    // Archives never change, so what was read of them holds for every attempt, however often others are faster.
    const known = new Map<string, Promise<Identified>>();
    const identify = (file: string) => {
      const reading = known.get(file) ?? readEntry(folder, file, options);
      known.set(file, reading);
      return reading;
    };
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = fold.index;
      fold = await foldFiles(folder, fold, options, identify);
      const good = fold.index === before && (written || isFresh(seen));
      if (good) return { written, ...fold };
      const replaced = await folder.replaceIndex(writeIndex(fold.index, options.created), seen);
      written = replaced !== undefined;
      seen = replaced ?? (await folder.readIndex());
      if (!replaced) fold = { ...fold, index: parseIndex(seen, options) };
    }
    throw new ChartwrightError(
      'E_STORE',
      `other publishers change the index of ${folder.url} all the time; try again later`,
    );
  });
}

/** Reads the index of a folder as it is. */
export async function currentIndex(folder: ChartFolder): Promise<RepositoryIndex> {
  return parseIndex(await folder.readIndex(), {});
}

interface Fold {
  readonly index: RepositoryIndex;
  readonly healed: readonly ChartId[];
  readonly warnings: readonly string[];
}

function parseIndex({ yaml, json }: StoredIndex, { rebuild }: Pick<UpdateOptions, 'rebuild'>): RepositoryIndex {
  if (!yaml) return EMPTY_INDEX;
  try {
    return readIndex(yaml, json);
  } catch (error) {
    if (rebuild && error instanceof ChartwrightError) return EMPTY_INDEX;
    throw error;
  }
}

/** Whether `index.json` speaks of the index that is there; one of nothing is as good as none. */
function isFresh({ yaml, json }: StoredIndex): boolean {
  return yaml === undefined || readFastIndex(yaml, json) !== undefined;
}

async function foldFiles(
  folder: ChartFolder,
  from: Fold,
  options: UpdateOptions,
  identify: (file: string) => Promise<Identified>,
): Promise<Fold> {
  const files = await folder.list();
  const chartOfFile = new Map(
    [...from.index.charts].flatMap(([name, chart]) => chart.files.map((file) => [file, name])),
  );
  const missing = [...files].filter(
    (file) => file.endsWith('.tgz') && !chartOfFile.has(file) && !files.has(`${file}${REMOVED}`),
  );
  const warnings: string[] = [];
  const leaveOut = (file: string, error: ChartwrightError) => {
    warnings.push(`'${file}' is left out of the index: ${error.message}`);
  };
  const ours = missing.flatMap((file) => options.archives?.get(file) ?? []).map((archive) => entryOf(archive, options));
  const theirs = missing.filter((file) => !options.archives?.has(file));
  const read = await forEachOf(theirs, READS_AT_ONCE, async (file) => {
    const found = await identify(file);
    if (!(found instanceof ChartwrightError)) return found;
    leaveOut(file, found);
    return undefined;
  });
  const strangers = read.filter((entry) => entry !== undefined);
  let index = addEntries(addEntries(from.index, ours), strangers, (error) => {
    leaveOut(error.place.file ?? 'an archive', error);
  });
  index = applyMarks(index, files, chartOfFile);
  if (options.revise) index = mapEntries(index, index.charts.keys(), options.revise);
  const names = new Set(strangers.map(({ name }) => name));
  const entered = new Set([...names].flatMap((name) => index.charts.get(name)?.entries ?? []));
  const healed = strangers.filter((entry) => entered.has(entry)).map(({ name, version }) => ({ name, version }));
  return { index, healed: [...from.healed, ...healed], warnings: warnings.sort() };
}

/** What came of reading an archive: its entry, or why it has none; undefined where it is gone. */
type Identified = IndexEntry | ChartwrightError | undefined;

async function readEntry(folder: ChartFolder, file: string, options: EntryOptions): Promise<Identified> {
  const bytes = await folder.read(file);
  if (!bytes) return undefined;
  try {
    const archive = identifyArchive(bytes, file);
    if (archive.fileName === file) return entryOf(archive, options);
    const message = `it holds ${chartKey(archive)}; rename it to '${archive.fileName}'`;
    return new ChartwrightError('E_ARCHIVE', message, { file });
  } catch (error) {
    if (error instanceof ChartwrightError) return error;
    throw error;
  }
}

/** Honours what `yank` and `deprecate` left beside the archives, so that no later publisher undoes it. */
function applyMarks(
  index: RepositoryIndex,
  files: ReadonlySet<string>,
  chartOfFile: ReadonlyMap<string, string>,
): RepositoryIndex {
  const marked = [...files].flatMap((file) => {
    const suffix = [REMOVED, DEPRECATED].find((mark) => file.endsWith(mark));
    const archive = suffix && file.slice(0, -suffix.length);
    return archive === undefined ? [] : (chartOfFile.get(archive) ?? chartOf(index, archive) ?? []);
  });
  return mapEntries(index, marked, (entry) => {
    const own = entryFiles(entry);
    if (own.some((file) => files.has(`${file}${REMOVED}`))) return undefined;
    const deprecated = own.some((file) => files.has(`${file}${DEPRECATED}`));
    return deprecated && entry['deprecated'] !== true ? { ...entry, deprecated: true } : entry;
  });
}

/** The chart that an archive came into the index with just now. */
function chartOf(index: RepositoryIndex, archive: string): string | undefined {
  return [...index.charts].find(([, chart]) => chart.files.includes(archive))?.[0];
}
