import { folderOf } from '../../publish/open-store';
import { writeSite } from '../../publish/site/site';
import type { Io } from '../io';
import { storeAt, type StoreFlags } from '../store-at';

/** Options of `chartwright site`. */
export interface SiteCommandOptions extends StoreFlags {
  /** What the repository is called. @default "Charts" */
  readonly title?: string | undefined;
  /** Address of the repository, for the commands to copy. @default - the address that the page is read at */
  readonly url?: string | undefined;
  /** Versions that are listed of each chart. @default 100 */
  readonly versions?: number | undefined;
}

/** Writes `index.html`, a page for people, beside the index of a repository. */
export async function site(store: string, options: SiteCommandOptions, io: Io): Promise<void> {
  const folder = folderOf(await storeAt(store, options, io));
  io.progress(`reading the charts of ${folder.url}`);
  const { title, url, versions } = options;
  const written = await writeSite(folder, { title, url, versions });
  io.print(`index.html of ${folder.url} ${written ? 'written' : 'unchanged'}`);
}
