import { ChartwrightError } from '../errors';
import { chartKey, type ChartArchive, type ChartId } from '../packaging/archive';
import { forEachOf } from './concurrency';
import { REMOVED, type Creation, type Store } from './store';
import { updateIndex } from './repository/update-index';

/** How charts are published. */
export interface PublishOptions {
  /** Time of publication, which new entries of the index carry as `created`. */
  readonly now: Date;
  /** What archives are called from outside, as in `https://charts.example.com`. @default - beside the index */
  readonly baseUrl?: string | undefined;
  /** Whether to tell what would be done, and do nothing. @default false */
  readonly dryRun?: boolean | undefined;
  /** Archives that travel at once. @default 8 */
  readonly concurrency?: number | undefined;
  /** Is told of each step when it is done. @default - nobody is told */
  readonly onProgress?: ((event: PublishEvent) => void) | undefined;
}

/** Defaults of `publish`. */
export const PUBLISH_DEFAULTS = { dryRun: false, concurrency: 8 } as const;

/** A step of a publication. */
export type PublishEvent =
  | { readonly step: 'chart'; readonly chart: PublishedChart; readonly done: number; readonly total: number }
  | { readonly step: 'index'; readonly written: boolean };

/** What became of one chart. */
export interface PublishedChart extends ChartId {
  readonly fileName: string;
  readonly digest: string;
  /** In a dry run: what would become of it. */
  readonly result: Creation;
}

/** What became of a publication. */
export interface PublishResult {
  readonly store: string;
  readonly dryRun: boolean;
  /** In the order given. */
  readonly charts: readonly PublishedChart[];
  /** `none` where the store needs no index. In a dry run: what would become of it for these charts. */
  readonly index: 'written' | 'unchanged' | 'none';
  /** Charts of a publisher that was stopped, which came into the index now. */
  readonly healed: readonly ChartId[];
  readonly warnings: readonly string[];
}

/**
 * Publishes archives: first each of them, at last the index, so that readers never meet a chart that is not there. Running it again after a
 * crash finishes the work, and running it again after that changes nothing.
 *
 * @throws ChartwrightError `E_PUBLISHED`, before anything is written, where a version is there with other content or was removed;
 * `E_STORE` where the store fails
 *
 * @example
 * const { archive } = packChart(chart);
 * const { charts } = await publish([archive], directoryStore('dist/charts'), { now: new Date() });
 * for (const { fileName, result } of charts) console.log(fileName, result);
 */
export async function publish(
  archives: readonly ChartArchive[],
  store: Store,
  options: PublishOptions,
): Promise<PublishResult> {
  const dryRun = options.dryRun ?? PUBLISH_DEFAULTS.dryRun;
  const concurrency = options.concurrency ?? PUBLISH_DEFAULTS.concurrency;
  const distinct = distinctArchives(archives);
  const planned = await checkAll(distinct, store, concurrency);
  const report = { store: store.url, dryRun };
  if (dryRun) {
    const index = !store.folder ? 'none' : planned.some(({ result }) => result === 'created') ? 'written' : 'unchanged';
    return { ...report, charts: planned, index, healed: [], warnings: [] };
  }
  let done = 0;
  const charts = await forEachOf(distinct, concurrency, async (archive) => {
    const chart = publishedChart(archive, await store.create(archive));
    options.onProgress?.({ step: 'chart', chart, done: ++done, total: distinct.length });
    return chart;
  });
  if (!store.folder) return { ...report, charts, index: 'none', healed: [], warnings: [] };
  const { now, baseUrl } = options;
  const byFile = new Map(distinct.map((archive) => [archive.fileName, archive]));
  const { written, healed, warnings } = await updateIndex(store.folder, { created: now, baseUrl, archives: byFile });
  options.onProgress?.({ step: 'index', written });
  return { ...report, charts, index: written ? 'written' : 'unchanged', healed, warnings };
}

function distinctArchives(archives: readonly ChartArchive[]): readonly ChartArchive[] {
  const byKey = new Map<string, ChartArchive>();
  for (const archive of archives) {
    const other = byKey.get(chartKey(archive));
    if (other && other.digest !== archive.digest) {
      throw new ChartwrightError(
        'E_PUBLISHED',
        `${chartKey(archive)} is given twice with different content; give one of them`,
      );
    }
    byKey.set(chartKey(archive), other ?? archive);
  }
  return [...byKey.values()];
}

/** Looks at everything before the first write, and tells of all refusals at once. */
async function checkAll(
  archives: readonly ChartArchive[],
  store: Store,
  concurrency: number,
): Promise<PublishedChart[]> {
  const refusals: ChartwrightError[] = [];
  // One look at a whole folder spares a look for each archive that is new.
  const files = await store.folder?.list();
  const isNew = ({ fileName }: ChartArchive) =>
    files !== undefined && !files.has(fileName) && !files.has(`${fileName}${REMOVED}`);
  const charts = await forEachOf(archives, concurrency, async (archive) => {
    try {
      return publishedChart(archive, isNew(archive) ? 'created' : await store.check(archive));
    } catch (error) {
      if (!(error instanceof ChartwrightError) || error.code !== 'E_PUBLISHED') throw error;
      refusals.push(error);
      return publishedChart(archive, 'present');
    }
  });
  const [first, ...others] = refusals;
  if (!first) return charts;
  if (others.length === 0) throw first;
  throw new ChartwrightError('E_PUBLISHED', refusals.map(({ message }) => message).join('\n'), first.place, {
    cause: first,
  });
}

function publishedChart({ name, version, fileName, digest }: ChartArchive, result: Creation): PublishedChart {
  return { name, version, fileName, digest, result };
}
