import { chartKey, type ChartId } from '../../packaging/archive';
import { folderOf } from '../../publish/open-store';
import { deprecateCharts } from '../../publish/repository/remove';
import { chartIds } from '../chart-ids';
import type { Io } from '../io';
import { printResult } from '../print-result';
import { storeAt, type StoreFlags } from '../store-at';

/** Options of `chartwright repo deprecate`. */
export interface DeprecateOptions extends StoreFlags {
  /** Whether to tell what would be done, and do nothing. @default false */
  readonly dryRun?: boolean | undefined;
  /** Whether the result is one JSON document. @default false */
  readonly json?: boolean | undefined;
}

/** What `chartwright repo deprecate` marked, or would mark. */
export interface DeprecateResult {
  readonly store: string;
  readonly dryRun: boolean;
  readonly deprecated: readonly ChartId[];
}

/** Marks versions, as in `web@1.0.0`, as deprecated in the index; the archives stay as they are. */
export async function repoDeprecate(
  url: string,
  words: readonly string[],
  options: DeprecateOptions,
  io: Io,
): Promise<DeprecateResult> {
  const charts = chartIds(words);
  const folder = folderOf(await storeAt(url, options, io));
  const dryRun = options.dryRun ?? false;
  const deprecated = await deprecateCharts(folder, charts, { now: io.now, dryRun });
  const result = { store: folder.url, dryRun, deprecated };
  const done = dryRun ? 'would be deprecated' : 'deprecated';
  printResult(
    io,
    options.json ?? false,
    result,
    deprecated.map((chart) => `${chartKey(chart)} ${done}`),
  );
  return result;
}
