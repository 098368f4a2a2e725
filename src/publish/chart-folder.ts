import { readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ChartwrightError } from '../errors';
import type { PackableChart } from '../packaging/archive';
import { withRequirements } from '../packaging/chart-dependencies';
import { parseChartYaml, type ChartYaml } from '../packaging/chart-yaml';
import { helmIgnore, type HelmIgnore } from '../packaging/helm-ignore';
import { MAX_FILE_BYTES } from '../packaging/limits';
import { nodeErrorCode } from '../packaging/node-error';
import { separateSubcharts, type Files } from '../packaging/subchart-files';
import { checkValuesYaml } from '../packaging/values-yaml';

/** A folder of a chart that anybody wrote. */
export interface ChartFolderFiles extends PackableChart {
  readonly metadata: ChartYaml;
  readonly subcharts: readonly ChartFolderFiles[];
}

const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/**
 * Reads the folder of a chart, whoever wrote it, as `helm package` does: without what `.helmignore` names, with charts and archives of
 * `charts/` as subcharts, and with `requirements.yaml` of charts of `apiVersion: v1`.
 *
 * Refused is what could not be packed alike on every machine, or not installed afterwards: links that leave the folder, what is neither a
 * file nor a folder, `requirements.yaml` in a chart of `apiVersion: v2`, dependencies that are not in `charts/`, values that Helm cannot load.
 *
 * @throws ChartwrightError `E_FILE` where something cannot be read, or is refused; `E_ARCHIVE` where an archive of `charts/` is unsound;
 * `E_CHART_METADATA` where `Chart.yaml` is unfit
 *
 * @example
 * const { archive } = packChart(await readChartFolder('charts/web'));
 * console.log(archive.fileName);
 */
export async function readChartFolder(folder: string): Promise<ChartFolderFiles> {
  const file = join(folder, '.helmignore');
  const ignore = helmIgnore((await readOptional(file))?.toString('utf8'), file);
  return chartOf(new Map(walk(folder, '', ignore, [canonical(folder)])), folder);
}

/**
 * Looks at one file after the other at once: by way of the thread pool, that costs several times as much.
 *
 * @param parents the folder itself and those around it, up to the chart's, without links in their paths
 */
function* walk(
  folder: string,
  path: string,
  ignore: HelmIgnore,
  parents: readonly string[],
): Generator<readonly [string, Uint8Array], void> {
  for (const name of readdirSync(join(folder, path)).sort()) {
    const inner = path === '' ? name : `${path}/${name}`;
    const status = statusOf(folder, inner);
    if (ignore(inner, status.isDirectory())) continue;
    const target = realpathSync.native(join(folder, inner));
    if (relative(parents[0] ?? folder, target).split(sep)[0] === '..')
      throw refuse(folder, inner, "is a link that leaves the chart's folder; put a copy of the file there");
    if (parents.includes(target)) throw refuse(folder, inner, 'is a link to a folder that it lies in; remove it');
    if (status.isDirectory()) yield* walk(folder, inner, ignore, [...parents, target]);
    else if (!status.isFile()) throw refuse(folder, inner, 'is neither a file nor a folder');
    else if (status.size > MAX_FILE_BYTES)
      throw refuse(folder, inner, `has more than ${MAX_FILE_BYTES / 1024 / 1024} MiB; Helm reads no larger files`);
    else yield [inner, withoutMark(readFileSync(join(folder, inner)))];
  }
}

function statusOf(folder: string, path: string): Stats {
  try {
    return statSync(join(folder, path));
  } catch (cause) {
    throw refuse(folder, path, `cannot be read (${nodeErrorCode(cause) ?? 'unknown'})`, cause);
  }
}

/** Helm packs texts without the mark that some editors put in front. */
function withoutMark(bytes: Buffer): Uint8Array {
  return bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)
    ? bytes.subarray(BYTE_ORDER_MARK.length)
    : bytes;
}

function chartOf(all: Files, folder: string): ChartFolderFiles {
  const metadata = metadataOf(all, folder);
  const values = all.get('values.yaml');
  if (values) checkValuesYaml(new TextDecoder().decode(values), join(folder, 'values.yaml'));
  const { files, subcharts: inner } = separateSubcharts(all, folder);
  const subcharts = inner.map((subchart) => chartOf(subchart.files, subchart.place));
  checkDependencies(metadata, subcharts, folder);
  return { metadata, files, subcharts };
}

function metadataOf(files: Files, folder: string): ChartYaml {
  const [chartYaml, requirements] = ['Chart.yaml', 'requirements.yaml'].map((name) => files.get(name));
  if (!chartYaml) throw refuse(folder, 'Chart.yaml', 'is missing; give the folder of a chart');
  const metadata = parseChartYaml(new TextDecoder().decode(chartYaml), join(folder, 'Chart.yaml'));
  if (requirements && metadata.apiVersion === 'v2') {
    const reason = "is of charts with 'apiVersion: v1'; move its dependencies to Chart.yaml, and delete it";
    throw refuse(folder, 'requirements.yaml', reason);
  }
  return withRequirements(metadata, requirements && new TextDecoder().decode(requirements), folder);
}

function checkDependencies(
  { dependencies = [] }: ChartYaml,
  subcharts: readonly ChartFolderFiles[],
  folder: string,
): void {
  const missing = dependencies.find(({ name }) => !subcharts.some(({ metadata }) => metadata.name === name));
  if (missing)
    throw refuse(folder, 'charts', `lacks '${missing.name}', on which the chart depends; run helm dependency build`);
}

function canonical(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch (cause) {
    throw refuse(folder, '', `is no folder of a chart (${nodeErrorCode(cause) ?? 'unknown'})`, cause);
  }
}

async function readOptional(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes(nodeErrorCode(cause) ?? '')) return undefined;
    throw refuse(file, '', `cannot be read (${nodeErrorCode(cause) ?? 'unknown'})`, cause);
  }
}

function refuse(folder: string, path: string, reason: string, cause?: unknown): ChartwrightError {
  const file = join(folder, path);
  return new ChartwrightError('E_FILE', `'${file}' ${reason}`, { file }, { cause });
}
