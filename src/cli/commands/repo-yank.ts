import { folderOf } from '../../publish/open-store';
import { yankCharts } from '../../publish/repository/remove';
import { chartIds } from '../chart-ids';
import type { Io } from '../io';
import { confirmedRemoval, type RemovalFlags, type RemovalResult } from '../removal';
import { storeAt } from '../store-at';

/** Takes versions, as in `web@1.0.0`, out of a repository for good. No later publisher brings them back. */
export async function repoYank(
  url: string,
  words: readonly string[],
  flags: RemovalFlags,
  io: Io,
): Promise<RemovalResult> {
  const charts = chartIds(words);
  const folder = folderOf(await storeAt(url, flags, io));
  return confirmedRemoval(folder.url, (dryRun) => yankCharts(folder, charts, { now: io.now, dryRun }), flags, io);
}
