import { folderOf } from '../../publish/open-store';
import { pruneCharts } from '../../publish/repository/remove';
import type { Io } from '../io';
import { confirmedRemoval, type RemovalFlags, type RemovalResult } from '../removal';
import { storeAt } from '../store-at';

/** Options of `chartwright repo prune`. */
export interface PruneOptions extends RemovalFlags {
  /** Newest versions that stay of each chart. */
  readonly keep: number;
  /** Days for which any version stays after its publication. @default - none stays for its age */
  readonly keepDays?: number | undefined;
  /** Whether only prereleases may go. @default false */
  readonly prereleasesOnly?: boolean | undefined;
  /** Charts to look at. @default - all */
  readonly chart?: readonly string[] | undefined;
}

/** Takes old versions out of a repository for good. No later publisher brings them back. */
export async function repoPrune(url: string, options: PruneOptions, io: Io): Promise<RemovalResult> {
  const { keep, keepDays, prereleasesOnly, chart } = options;
  const folder = folderOf(await storeAt(url, options, io));
  const policy = { keepVersions: keep, keepDays, prereleasesOnly, charts: chart };
  return confirmedRemoval(folder.url, (dryRun) => pruneCharts(folder, policy, { now: io.now, dryRun }), options, io);
}
