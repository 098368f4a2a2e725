import { z } from 'zod';
import { ChartwrightError } from '../../errors';
import { isJsonObject, textOf, type JsonObject } from '../../packaging/differences/difference';
import { parseHelmYaml } from '../../packaging/helm-yaml';
import { entryFiles, type IndexEntry } from '../../packaging/index-entry';
import { readArchive } from '../../packaging/read-archive';
import type { RepositoryIndex } from '../../packaging/repository-index';
import { forEachOf } from '../concurrency';
import type { ChartFolder } from '../store';
import { currentIndex } from '../repository/update-index';
import { safeMarkdown, type Markdown } from './markdown';
import { printPage, type SiteChart } from './page';
import { valueRows, type ValueRow } from './values-table';

/** What a page of a repository shows. */
export interface SiteOptions {
  /** What the repository is called. @default "Charts" */
  readonly title?: string | undefined;
  /** Address of the repository, for the commands to copy. @default - the address that the page is read at */
  readonly url?: string | undefined;
  /** Versions that are listed of each chart. @default 100 */
  readonly versions?: number | undefined;
  /** @default - Markdown is rendered, and nothing in it is trusted */
  readonly markdown?: Markdown | undefined;
}

/** Defaults of a site. */
export const SITE_DEFAULTS = { title: 'Charts', versions: 100 } as const;

/** Archives that are read at once. */
const READS_AT_ONCE = 8;
/** Ranks by which a README's headings are lowered: the page and its charts have the first three. */
const HEADING_OFFSET = 3;

/**
 * Writes `index.html` beside the index: a page for people, which works from any static host, without network, and with scripts off.
 *
 * @returns whether it was written: an unchanged page is not
 *
 * @example
 * const { folder } = directoryStore('dist/charts');
 * if (folder) await writeSite(folder, { title: 'Charts of Places' });
 */
export async function writeSite(folder: ChartFolder, options: SiteOptions = {}): Promise<boolean> {
  const page = Buffer.from(await sitePage(folder, await currentIndex(folder), options));
  const present = await folder.read('index.html');
  if (present && Buffer.compare(present, page) === 0) return false;
  await folder.write('index.html', page);
  return true;
}

/** Text of the page. The same repository gives the same text. */
export async function sitePage(
  folder: ChartFolder,
  index: RepositoryIndex,
  options: SiteOptions = {},
): Promise<string> {
  const markdown = options.markdown ?? (await safeMarkdown(HEADING_OFFSET));
  const names = [...index.charts.keys()].sort();
  const charts = await forEachOf(names, READS_AT_ONCE, async (name) => {
    const entries = index.charts.get(name)?.entries ?? [];
    return siteChart(folder, name, entries, { markdown, versions: options.versions ?? SITE_DEFAULTS.versions });
  });
  return printPage({ title: options.title ?? SITE_DEFAULTS.title, url: options.url, charts });
}

async function siteChart(
  folder: ChartFolder,
  name: string,
  entries: readonly IndexEntry[],
  { markdown, versions }: { readonly markdown: Markdown; readonly versions: number },
): Promise<SiteChart> {
  const [newest] = entries;
  const stable = entries.find(({ version }) => !version.includes('-')) ?? newest;
  const files = stable ? await filesOf(folder, stable) : new Map<string, Uint8Array>();
  const text = (path: string) => {
    const bytes = files.get(path);
    return bytes && new TextDecoder().decode(bytes);
  };
  const [readme, changelog] = [text('README.md'), text('CHANGELOG.md')];
  return {
    name,
    version: stable?.version ?? '',
    appVersion: stable && textOf(stable['appVersion']),
    description: stable && textOf(stable['description']),
    home: stable && textOf(stable['home']),
    deprecated: stable?.['deprecated'] === true,
    keywords: keywordsOf(stable),
    versions: entries.slice(0, versions),
    more: Math.max(0, entries.length - versions),
    values: rowsOf(text('values.schema.json'), text('values.yaml')),
    readme: readme === undefined ? undefined : markdown(readme),
    changelog: changelog === undefined ? undefined : markdown(changelog),
  };
}

/** Files of a chart; none where the archive lies elsewhere, or is damaged. */
async function filesOf(folder: ChartFolder, entry: IndexEntry): Promise<ReadonlyMap<string, Uint8Array>> {
  const [file = ''] = entryFiles(entry);
  const bytes = await folder.read(file);
  try {
    return bytes ? readArchive(bytes, file).files : new Map();
  } catch (error) {
    if (error instanceof ChartwrightError) return new Map();
    throw error;
  }
}

function rowsOf(schema: string | undefined, values: string | undefined): ValueRow[] {
  const parsed = json.safeParse(parseSafely(schema, (source) => JSON.parse(source)));
  if (!isJsonObject(parsed.data)) return [];
  const defaults = json.safeParse(parseSafely(values, (source) => parseHelmYaml(source, 'values.yaml', 'E_ARCHIVE')));
  return valueRows(parsed.data satisfies JsonObject, defaults.data);
}

const json = z.json();

/** A page tells of what can be read; what cannot is the author's to find. */
function parseSafely(source: string | undefined, read: (source: string) => unknown): unknown {
  try {
    return source === undefined ? undefined : read(source);
  } catch {
    return undefined;
  }
}

function keywordsOf(entry: IndexEntry | undefined): readonly string[] {
  const keywords = z.array(z.string()).safeParse(entry?.['keywords']);
  return keywords.data ?? [];
}
