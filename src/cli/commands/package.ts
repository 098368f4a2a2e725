import { join } from 'node:path';
import { printChart } from '../../charts/print/chart';
import { synthesize } from '../../charts/synthesize';
import { loadConfig } from '../../config/load-config';
import { packChart, type ChartArchive } from '../../packaging/archive';
import { writeArchiveFile } from '../../publish/archive-file';
import { chartsOf } from '../charts-of';
import type { Io } from '../io';

/** Options of `chartwright package`. */
export interface PackageOptions {
  /** Folder that the archives go into. */
  readonly out: string;
  /** Whether to print JSON. */
  readonly json: boolean;
}

/** Packs charts into archives. */
export async function packageCharts(
  names: readonly string[],
  { out, json }: PackageOptions,
  io: Io,
): Promise<readonly ChartArchive[]> {
  const archives = await archivesOf(names, io);
  const folder = join(io.folder, out);
  for (const archive of archives) await writeArchiveFile(folder, archive);
  const packed = archives.map(({ fileName, digest }) => ({ file: join(out, fileName), digest: `sha256:${digest}` }));
  if (json) io.print(JSON.stringify(packed, undefined, 2));
  else for (const { file, digest } of packed) io.print(`${file} ${digest}`);
  return archives;
}

/** The archives of the project's charts, made in memory. */
export async function archivesOf(names: readonly string[], io: Io): Promise<readonly ChartArchive[]> {
  const charts = chartsOf(await loadConfig(io.folder), names);
  return charts.map((definition, done) => {
    io.progress(`packing ${definition.metadata.name}`, { done, total: charts.length });
    const { archive, warnings } = packChart(printChart(synthesize(definition)));
    for (const { message } of warnings) io.warn(message);
    return archive;
  });
}
