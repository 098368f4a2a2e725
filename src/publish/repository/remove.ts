import { prerelease } from 'semver';
import { ChartwrightError } from '../../errors';
import { archiveFileName, chartKey, type ChartId } from '../../packaging/archive';
import { entryFiles, type IndexEntry } from '../../packaging/index-entry';
import { findEntry, type RepositoryIndex } from '../../packaging/repository-index';
import { DEPRECATED, PROVENANCE, REMOVED, type ChartFolder } from '../store';
import { currentIndex, updateIndex } from './update-index';

/** How versions are taken out of a repository. */
export interface RemovalOptions {
  /** Time that the index carries that is written. */
  readonly now: Date;
  /** Whether to tell what would be done, and do nothing. @default false */
  readonly dryRun?: boolean | undefined;
}

/** Which versions of each chart stay; those that no rule keeps go. At least the newest always stays. */
export interface RetentionPolicy {
  /** Versions that stay of each chart, the newest ones. */
  readonly keepVersions: number;
  /** Days for which any version stays after its publication. @default - none stays for its age */
  readonly keepDays?: number | undefined;
  /** Whether only prereleases may go. @default false */
  readonly prereleasesOnly?: boolean | undefined;
  /** Charts to look at. @default - all */
  readonly charts?: readonly string[] | undefined;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Takes versions out of a repository for good: first a mark beside each archive, which every publisher honours and which keeps the version
 * from being published again; then the index; then the archive. Stopped at any point and run again, it finishes.
 *
 * @returns what was, or would be, removed
 * @throws ChartwrightError `E_STORE`, before anything is written, where a version is neither there nor marked
 */
export async function yankCharts(
  folder: ChartFolder,
  charts: readonly ChartId[],
  options: RemovalOptions,
): Promise<readonly ChartId[]> {
  const targets = await findTargets(folder, charts);
  if (options.dryRun) return charts;
  for (const file of targets) await folder.create(`${file}${REMOVED}`, new Uint8Array());
  await updateIndex(folder, { created: options.now });
  for (const file of targets) {
    await folder.remove(file);
    await folder.remove(`${file}${PROVENANCE}`);
  }
  return charts;
}

/**
 * Takes old versions out of a repository, as `yankCharts` does.
 *
 * @returns what was, or would be, removed
 * @throws ChartwrightError `E_USAGE` where the policy is malformed
 */
export async function pruneCharts(
  folder: ChartFolder,
  policy: RetentionPolicy,
  options: RemovalOptions,
): Promise<readonly ChartId[]> {
  const charts = expiredCharts(await currentIndex(folder), policy, options.now);
  return charts.length === 0 ? charts : yankCharts(folder, charts, options);
}

/** The versions that a policy does not keep. */
export function expiredCharts(index: RepositoryIndex, policy: RetentionPolicy, now: Date): readonly ChartId[] {
  const { keepVersions, keepDays } = policy;
  if (!Number.isInteger(keepVersions) || keepVersions < 1) {
    throw new ChartwrightError('E_USAGE', `'keepVersions' is ${keepVersions}; wants an integer from 1`);
  }
  const since = keepDays === undefined ? Infinity : now.getTime() - keepDays * DAY;
  const isExpired = ({ version, created }: IndexEntry) =>
    !(Date.parse(created ?? '') >= since) && !(policy.prereleasesOnly && prerelease(version) === null);
  return [...index.charts]
    .filter(([name]) => policy.charts?.includes(name) ?? true)
    .flatMap(([, { entries }]) => entries.slice(keepVersions).filter(isExpired))
    .map(({ name, version }) => ({ name, version }));
}

/**
 * Marks versions as deprecated in the index. The archives stay as they are, and the mark beside them makes every publisher honour it.
 *
 * @returns what was, or would be, marked
 * @throws ChartwrightError `E_STORE`, before anything is written, where a version is not there
 */
export async function deprecateCharts(
  folder: ChartFolder,
  charts: readonly ChartId[],
  options: RemovalOptions,
): Promise<readonly ChartId[]> {
  const targets = await findTargets(folder, charts);
  if (options.dryRun) return charts;
  for (const file of targets) await folder.create(`${file}${DEPRECATED}`, new Uint8Array());
  await updateIndex(folder, { created: options.now });
  return charts;
}

/** Names of the archives of charts, all of which must be known. */
async function findTargets(folder: ChartFolder, charts: readonly ChartId[]): Promise<readonly string[]> {
  const files = await folder.list();
  const index = await currentIndex(folder);
  const unknown: string[] = [];
  const targets = charts.flatMap((chart) => {
    const entry = findEntry(index, chart);
    const found = [archiveFileName(chart), ...(entry ? entryFiles(entry) : [])].filter(
      (file) => files.has(file) || files.has(`${file}${REMOVED}`) || entry !== undefined,
    );
    if (found.length === 0) unknown.push(chartKey(chart));
    return found;
  });
  if (unknown.length === 0) return [...new Set(targets)];
  throw new ChartwrightError('E_STORE', `${unknown.join(', ')} is not in ${folder.url}; its index.yaml names what is`);
}
