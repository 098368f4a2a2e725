import { ChartwrightError } from '../../errors';
import type { ChartArchive } from '../../packaging/archive';
import { entryDigest, entryFiles, entryOf, type IndexEntry } from '../../packaging/index-entry';
import { readFastIndex } from '../../packaging/index-file';
import { isProvenanceOf } from '../../packaging/provenance';
import { readArchive } from '../../packaging/read-archive';
import { allEntries, EMPTY_INDEX, type RepositoryIndex } from '../../packaging/repository-index';
import { forEachOf } from '../concurrency';
import { PROVENANCE, REMOVED, type ChartFolder } from '../store';
import { currentIndex, updateIndex } from './update-index';

/**
 * What is wrong in a repository:
 *
 * - `index`: `index.yaml` cannot be read, and is made again from the archives;
 * - `slow-index`: `index.json` is missing or speaks of another index, and is made again;
 * - `orphan`: an archive that the index lacks, and gets;
 * - `missing`: an entry whose archive is gone, and which is taken out;
 * - `digest`: an entry with another digest than its archive, which is entered again;
 * - `removed`: an archive or an entry that should be gone, and goes;
 * - `signature`: a signature of something else, which is removed;
 * - `damaged`: an archive that cannot be read: nothing mends that but the archive itself.
 */
export type ProblemKind =
  'index' | 'slow-index' | 'orphan' | 'missing' | 'digest' | 'removed' | 'signature' | 'damaged';

/** Something wrong in a repository. */
export interface RepositoryProblem {
  readonly kind: ProblemKind;
  readonly file: string;
  readonly message: string;
  /** Whether `repairRepository` mends it. */
  readonly mendable: boolean;
}

/** What `repairRepository` returns. */
export interface RepairResult {
  readonly problems: readonly RepositoryProblem[];
  /** What is still wrong. */
  readonly remaining: readonly RepositoryProblem[];
}

/** Archives that are read at once. */
const READS_AT_ONCE = 8;

/**
 * Looks at every file of a repository and at its index. Changes nothing.
 *
 * @example
 * const { folder } = directoryStore('dist/charts');
 * if (folder) for (const { message } of await checkRepository(folder)) console.log(message);
 */
export async function checkRepository(folder: ChartFolder): Promise<RepositoryProblem[]> {
  const files = await folder.list();
  const stored = await folder.readIndex();
  const problems: RepositoryProblem[] = [];
  const report = (kind: ProblemKind, file: string, message: string) => {
    problems.push({ kind, file, message, mendable: kind !== 'damaged' });
  };
  const index = await currentIndex(folder).catch((error: unknown): RepositoryIndex => {
    if (!(error instanceof ChartwrightError) || error.code !== 'E_INDEX') throw error;
    report('index', 'index.yaml', error.message);
    return EMPTY_INDEX;
  });
  if (stored.yaml && !readFastIndex(stored.yaml, stored.json)) {
    report('slow-index', 'index.json', "'index.json' does not speak of the index beside it");
  }
  const entries = new Map<string, IndexEntry>();
  for (const entry of allEntries(index)) for (const file of entryFiles(entry)) entries.set(file, entry);
  for (const [file, entry] of entries) {
    if (files.has(`${file}${REMOVED}`)) report('removed', file, `'${file}' was removed and is still in the index`);
    else if (!files.has(file) && isOwn(entry)) report('missing', file, `'${file}' is in the index and not there`);
  }
  const archives = [...files].filter((file) => file.endsWith('.tgz')).sort();
  await forEachOf(archives, READS_AT_ONCE, async (file) => {
    if (files.has(`${file}${REMOVED}`)) {
      report('removed', file, `'${file}' was removed and is still there`);
      return;
    }
    const archive = await readSound(folder, file, report);
    if (!archive) return;
    const entry = entries.get(file);
    if (!entry) report('orphan', file, `'${file}' is not in the index`);
    else if (entryDigest(entry) !== archive.digest) {
      report('digest', file, `'${file}' has digest ${archive.digest}; the index says ${entry.digest ?? 'none'}`);
    }
    if (files.has(`${file}${PROVENANCE}`)) await checkSignature(folder, archive, report);
  });
  return problems.sort((a, b) => (`${a.kind} ${a.file}` < `${b.kind} ${b.file}` ? -1 : 1));
}

/**
 * Mends what `checkRepository` finds. Archives that are not marked as removed are never touched: they are the truth.
 *
 * @param now time that new entries of the index carry
 */
export async function repairRepository(folder: ChartFolder, now: Date): Promise<RepairResult> {
  const problems = await checkRepository(folder);
  const filesOf = (kind: ProblemKind) => problems.filter((problem) => problem.kind === kind).map(({ file }) => file);
  for (const file of filesOf('signature')) await folder.remove(`${file}${PROVENANCE}`);
  const missing = new Set(filesOf('missing'));
  const wrong = new Map<string, ChartArchive>();
  for (const file of filesOf('digest')) {
    const archive = await readSound(folder, file, () => undefined);
    if (archive) wrong.set(file, archive);
  }
  const revise = (entry: IndexEntry): IndexEntry | undefined => {
    const files = entryFiles(entry);
    if (files.some((file) => missing.has(file))) return undefined;
    const archive = files.map((file) => wrong.get(file)).find((found) => found !== undefined);
    if (!archive || entryDigest(entry) === archive.digest) return entry;
    return { ...entryOf(archive, { created: now }), urls: entry.urls, created: entry.created ?? now.toISOString() };
  };
  await updateIndex(folder, { created: now, rebuild: true, revise });
  for (const file of filesOf('removed')) {
    await folder.remove(file);
    await folder.remove(`${file}${PROVENANCE}`);
  }
  return { problems, remaining: await checkRepository(folder) };
}

/** Whether an entry points beside the index, and not at a place of its own. */
function isOwn({ urls }: IndexEntry): boolean {
  return urls.every((url) => !/^[a-z][a-z0-9+.-]*:/i.test(url));
}

type Report = (kind: ProblemKind, file: string, message: string) => void;

async function readSound(folder: ChartFolder, file: string, report: Report): Promise<ChartArchive | undefined> {
  const bytes = await folder.read(file);
  if (!bytes) return undefined;
  try {
    const { archive } = readArchive(bytes, file);
    if (archive.fileName === file) return archive;
    report('damaged', file, `'${file}' holds another chart, and should be called '${archive.fileName}'`);
  } catch (error) {
    if (!(error instanceof ChartwrightError)) throw error;
    report('damaged', file, error.message);
  }
  return undefined;
}

async function checkSignature(folder: ChartFolder, archive: ChartArchive, report: Report): Promise<void> {
  const bytes = await folder.read(`${archive.fileName}${PROVENANCE}`);
  if (bytes && !isProvenanceOf(Buffer.from(bytes).toString('utf8'), archive)) {
    report(
      'signature',
      archive.fileName,
      `'${archive.fileName}${PROVENANCE}' is no signature of the archive beside it`,
    );
  }
}
