import { ChartwrightError } from '../errors';
import { archiveFileName, chartKey, type ChartArchive, type ChartId } from '../packaging/archive';
import { predecessor } from '../packaging/differences/predecessor';
import { checkVersionStep, compareCharts, type ChartComparison } from '../packaging/differences/version-step';
import { readArchive } from '../packaging/read-archive';
import type { Store } from '../publish/store';
import type { Io } from './io';
import { helmOf, renderedArchive, type RenderFlags } from './rendered-archive';

/** What lies between a published version of a chart and another. */
export interface PublishedComparison extends ChartComparison {
  /** The version that was compared with. */
  readonly published: string;
  /** Whether objects were rendered and compared: not where Helm is missing. */
  readonly rendered: boolean;
}

/**
 * Compares an archive with a published one, both rendered by the same Helm.
 *
 * @throws ChartwrightError `E_STORE` where that version is not published; `E_TOOL` where Helm refuses a chart or the values
 */
export async function compareWithPublished(
  archive: ChartArchive,
  published: string,
  store: Store,
  flags: RenderFlags,
  io: Io,
): Promise<PublishedComparison> {
  const before = await publishedArchive({ name: archive.name, version: published }, store);
  return { ...(await compareArchives(before, archive, flags, io)), published };
}

/**
 * Refuses archives whose version hides that an upgrade to them breaks: each is compared with the version that its users have.
 *
 * @returns what could not be compared, and why
 * @throws ChartwrightError `E_BREAKING` where a version hides a break
 */
export async function refuseHiddenBreaks(
  archives: readonly ChartArchive[],
  store: Store,
  flags: RenderFlags,
  io: Io,
): Promise<readonly string[]> {
  const warnings: string[] = [];
  const published = new Map<string, readonly string[]>();
  for (const archive of archives) {
    const versions = published.get(archive.name) ?? (await store.versions(archive.name));
    published.set(archive.name, versions);
    if (versions.includes(archive.version)) continue;
    const given = archives.filter(({ name }) => name === archive.name);
    const from = predecessor([...versions, ...given.map(({ version }) => version)], archive.version);
    if (from === undefined) continue;
    io.progress(`comparing ${chartKey(archive)} with ${from}`);
    const before =
      given.find(({ version }) => version === from) ?? (await publishedArchive({ ...archive, version: from }, store));
    const compared = await compareArchives(before, archive, flags, io).catch((error: unknown) => {
      if (!(error instanceof ChartwrightError)) throw error;
      warnings.push(`${chartKey(archive)} was not compared with ${from}: ${error.message}`);
      return undefined;
    });
    if (!compared) continue;
    if (!compared.rendered)
      warnings.push(`${chartKey(archive)} was compared with ${from} by its values alone, for there is no Helm`);
    checkVersionStep(from, archive.version, compared);
  }
  return warnings;
}

async function compareArchives(
  before: ChartArchive,
  after: ChartArchive,
  flags: RenderFlags,
  io: Io,
): Promise<ChartComparison & { readonly rendered: boolean }> {
  const helm = await helmOf(flags, io);
  const old = await renderedArchive(before, helm, flags, io);
  const current = await renderedArchive(after, helm, flags, io);
  return { ...compareCharts(old, current), rendered: helm !== undefined };
}

async function publishedArchive(chart: ChartId, store: Store): Promise<ChartArchive> {
  const stored = await store.read(chart);
  if (stored) return readArchive(stored.bytes, archiveFileName(chart)).archive;
  throw new ChartwrightError('E_STORE', `${chartKey(chart)} is not in ${store.url}; choose a version that is`);
}
