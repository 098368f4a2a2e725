import { createHash } from 'node:crypto';
import { gzipSync } from 'fflate';
import { ChartwrightError } from '../errors';
import { withRequirements } from './chart-dependencies';
import type { ChartMaintainer, ChartMetadata } from './chart-files';
import { checkChartYaml, parseChartYaml, type ChartYaml } from './chart-yaml';
import { MAX_CHART_BYTES, MAX_FILE_BYTES, MAX_RELEASE_BYTES } from './limits';
import { chartLock, type LockedChart } from './lock';
import { estimateReleaseBytes } from './release-size';
import { writeTar, type TarFile } from './tar';

/** One version of one chart; build metadata counts, so `1.0.0+a` and `1.0.0+b` are two. */
export interface ChartId {
  readonly name: string;
  readonly version: string;
}

/** A packed chart: what `helm install` takes, and what a store holds. */
export interface ChartArchive extends ChartId {
  /** `<name>-<version>.tgz`, as Helm calls it. */
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly digest: string;
  readonly metadata: ChartYaml;
  /** Text of the `.prov` file that vouches for the archive. @default - the archive is not signed */
  readonly provenance?: string | undefined;
}

/** Something that will hurt later, though the archive is sound. */
export interface ArchiveWarning {
  readonly code: 'release-size';
  readonly message: string;
}

/** `Chart.yaml` of anybody: `ChartMetadata` where it was made here. */
export type PackableMetadata = Omit<ChartMetadata, 'apiVersion' | 'type' | 'maintainers' | 'dependencies'> &
  LockedChart['metadata'] & {
    readonly apiVersion: string;
    readonly type?: string | undefined;
    readonly maintainers?:
      readonly { readonly [Field in keyof ChartMaintainer]?: ChartMaintainer[Field] | undefined }[] | undefined;
  };

/** What can be packed: a chart that was made here, or anybody's. */
export interface PackableChart extends LockedChart {
  readonly metadata: PackableMetadata;
  /** Path below the chart's folder, with `/` between its parts, to the file's content; `charts/` is not among them. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Charts that travel inside this one, under `charts/<name>/`. */
  readonly subcharts: readonly PackableChart[];
}

/** What `packChart` returns. */
export interface PackedChart {
  readonly archive: ChartArchive;
  readonly warnings: readonly ArchiveWarning[];
}

/** fflate picks its memory by a logarithm, which engines may round differently; both numbers are part of the format here. */
const GZIP = { level: 6, mem: 4, mtime: 0 } as const;

/**
 * Packs a chart. The same files give the same bytes on every machine, Node version and time zone.
 *
 * `Chart.yaml` comes first, the other files sorted, the subcharts unfolded and sorted under `charts/`; `Chart.lock` is added where the
 * chart depends on others and brings none.
 *
 * @throws ChartwrightError `E_ARCHIVE` where a path is unfit or a limit is passed; `E_CHART_METADATA` where `Chart.yaml` is unfit or
 * says something else than the metadata
 *
 * @example
 * const { archive } = packChart({
 *   metadata: { apiVersion: 'v2', name: 'web', version: '1.0.0' },
 *   files: new Map([['Chart.yaml', 'apiVersion: v2\nname: web\nversion: 1.0.0\n']]),
 *   subcharts: [],
 * });
 * console.log(archive.fileName, archive.digest);
 */
export function packChart(chart: PackableChart): PackedChart {
  const metadata = readMetadata(chart);
  const files = collect(chart, metadata.name);
  checkLimits(files);
  const bytes = gzipSync(writeTar(files), GZIP);
  const archive = archiveOf(metadata, bytes);
  const release = estimateReleaseBytes(files);
  if (release === undefined || release <= MAX_RELEASE_BYTES) return { archive, warnings: [] };
  const message =
    `release record of '${metadata.name}' will have about ${kib(release)} KiB of the ${kib(MAX_RELEASE_BYTES)} that a Secret holds; ` +
    'move large files out of the chart';
  return { archive, warnings: [{ code: 'release-size', message }] };
}

/** Puts a name to bytes that are known to be an archive of that chart. */
export function archiveOf(metadata: ChartYaml, bytes: Uint8Array<ArrayBuffer>, provenance?: string): ChartArchive {
  const { name, version } = metadata;
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { name, version, fileName: archiveFileName(metadata), bytes, digest, metadata, provenance };
}

/** What Helm calls the archive of a chart. */
export function archiveFileName({ name, version }: ChartId): string {
  return `${name}-${version}.tgz`;
}

/** How a chart is called in a message, and the key that tells versions apart. */
export function chartKey({ name, version }: ChartId): string {
  return `${name}@${version}`;
}

function readMetadata(chart: PackableChart): ChartYaml {
  const source = chart.files.get('Chart.yaml');
  const file = `${chart.metadata.name}/Chart.yaml`;
  if (source === undefined) throw new ChartwrightError('E_ARCHIVE', `'${file}' is missing`, { file });
  const written = parseChartYaml(contentText(source), file);
  const meant = checkChartYaml(chart.metadata, file);
  if (chartKey(written) !== chartKey(meant)) {
    const message = `'${file}' is of ${chartKey(written)}; wants ${chartKey(meant)}, as the metadata says`;
    throw new ChartwrightError('E_CHART_METADATA', message, { file });
  }
  const requirements = chart.files.get('requirements.yaml');
  return withRequirements(
    written,
    requirements === undefined ? undefined : contentText(requirements),
    chart.metadata.name,
  );
}

function collect(chart: PackableChart, folder: string): TarFile[] {
  // Of what a chart of version 1 depends on, and of the lock, speak files of other names.
  const isLocked = chart.files.has('Chart.lock') || chart.metadata.apiVersion === 'v1';
  const lock = isLocked ? undefined : chartLock(chart);
  const contents: ReadonlyMap<string, string | Uint8Array> =
    lock === undefined ? chart.files : new Map([...chart.files, ['Chart.lock', lock]]);
  const own = [...contents]
    .sort(([a], [b]) => Number(b === 'Chart.yaml') - Number(a === 'Chart.yaml') || (a < b ? -1 : 1))
    .map(([path, content]) => ({ path: `${folder}/${checkPath(path)}`, bytes: bytesOf(content) }));
  const names = chart.subcharts.map(({ metadata }) => metadata.name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    throw new ChartwrightError('E_ARCHIVE', `subchart '${twice}' is there twice; use one with an alias`, {
      file: folder,
    });
  }
  const subcharts = [...chart.subcharts].sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1));
  return [...own, ...subcharts.flatMap((sub) => collect(sub, `${folder}/charts/${readMetadata(sub).name}`))];
}

/** A file's content as text. */
export function contentText(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function checkPath(path: string): string {
  const parts = path.split('/');
  const unfit = parts.some((part) => part === '' || part === '.' || part === '..') || /[\p{Cc}\\]/u.test(path);
  if (unfit || parts[0] === 'charts') {
    const message = `path ${JSON.stringify(path)} is unfit; wants one below the chart's folder, without '.', '..', backslashes and 'charts/'`;
    throw new ChartwrightError('E_ARCHIVE', message, { file: path });
  }
  return path;
}

function checkLimits(files: readonly TarFile[]): void {
  const large = files.find(({ bytes }) => bytes.length > MAX_FILE_BYTES);
  if (large) {
    const message = `'${large.path}' has ${kib(large.bytes.length)} KiB; Helm reads files up to ${kib(MAX_FILE_BYTES)} KiB`;
    throw new ChartwrightError('E_ARCHIVE', message, { file: large.path });
  }
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > MAX_CHART_BYTES) {
    const message = `chart has ${kib(total)} KiB of files; Helm reads charts up to ${kib(MAX_CHART_BYTES)} KiB`;
    throw new ChartwrightError('E_ARCHIVE', message);
  }
}

function kib(bytes: number): number {
  return Math.ceil(bytes / 1024);
}
