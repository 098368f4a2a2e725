import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printChart } from '../../charts/print/chart';
import { synthesize } from '../../charts/synthesize';
import { loadConfig } from '../../config/load-config';
import { packChart, type ChartArchive } from '../../packaging/archive';
import { chartsOf } from '../charts-of';
import type { Io } from '../io';

/** Options of `chartwright package`. */
export interface PackageOptions {
  /** Folder that the archives go into. */
  readonly out: string;
}

/** Packs charts into archives. */
export async function packageCharts(
  names: readonly string[],
  { out }: PackageOptions,
  io: Io,
): Promise<readonly ChartArchive[]> {
  const archives = await archivesOf(names, io);
  const folder = join(io.folder, out);
  await mkdir(folder, { recursive: true });
  for (const { fileName, bytes, digest } of archives) {
    await writeFile(join(folder, fileName), bytes);
    io.print(`${join(out, fileName)} sha256:${digest}`);
  }
  return archives;
}

/** The archives of the project's charts, made in memory. */
export async function archivesOf(names: readonly string[], io: Io): Promise<readonly ChartArchive[]> {
  const charts = chartsOf(await loadConfig(io.folder), names);
  return charts.map((definition) => {
    io.progress(`packing ${definition.metadata.name}`);
    const { archive, warnings } = packChart(printChart(synthesize(definition)));
    for (const { message } of warnings) io.warn(message);
    return archive;
  });
}
