import { resolve } from 'node:path';
import { printChart } from '../charts/print/chart';
import { synthesize } from '../charts/synthesize';
import { loadConfig } from '../config/load-config';
import { packChart, type ChartArchive, type PackableChart } from '../packaging/archive';
import { readArchiveFile } from '../publish/archive-file';
import { readChartFolder } from '../publish/chart-folder';
import { chartsOf } from './charts-of';
import type { Io } from './io';

/** What a command packs, or finds packed. */
export type ChartSource =
  | { readonly kind: 'chart'; readonly chart: PackableChart }
  | { readonly kind: 'archive'; readonly archive: ChartArchive };

/** Archives, and what their authors should know of them. */
export interface PackedSources {
  readonly archives: readonly ChartArchive[];
  readonly warnings: readonly string[];
}

/**
 * What the arguments of a command stand for: `web-1.0.0.tgz` for an archive, anything with a slash (`./web`) for the folder of a chart, and
 * any other word for a chart of the configuration. No argument stands for all charts of the configuration, which is not loaded otherwise
 * unless a word asks for it.
 *
 * @throws ChartwrightError `E_USAGE` for a name that no chart has; `E_FILE` and `E_ARCHIVE` for what cannot be read
 */
export async function chartSources(words: readonly string[], io: Io): Promise<readonly ChartSource[]> {
  const names = words.filter((word) => !isPath(word));
  const config = words.length > 0 && names.length === 0 ? undefined : await loadConfig(io.folder);
  const found: ChartSource[] = [];
  if (config && words.length === 0) for (const definition of config.charts) found.push(printed(definition, io));
  for (const word of words) {
    if (word.endsWith('.tgz'))
      found.push({ kind: 'archive', archive: await readArchiveFile(resolve(io.folder, word)) });
    else if (isPath(word)) found.push({ kind: 'chart', chart: await readChartFolder(resolve(io.folder, word)) });
    else if (config) for (const definition of chartsOf(config, [word])) found.push(printed(definition, io));
  }
  return found;
}

/** Packs what is not packed yet. */
export function packSources(sources: readonly ChartSource[]): PackedSources {
  const packed = sources.map((source) =>
    source.kind === 'archive' ? { archive: source.archive, warnings: [] } : packChart(source.chart),
  );
  return {
    archives: packed.map(({ archive }) => archive),
    warnings: packed.flatMap(({ warnings }) => warnings.map(({ message }) => message)),
  };
}

function isPath(word: string): boolean {
  return word.endsWith('.tgz') || /[/\\]/.test(word) || word === '.' || word === '..';
}

function printed(definition: Parameters<typeof synthesize>[0], io: Io): ChartSource {
  io.progress(`packing ${definition.metadata.name}`);
  return { kind: 'chart', chart: printChart(synthesize(definition)) };
}
