import { gunzipSync } from 'node:zlib';
import { ChartwrightError } from '../errors';
import { archiveOf, type ChartArchive } from './archive';
import { withRequirements } from './chart-dependencies';
import { parseChartYaml } from './chart-yaml';
import { MAX_CHART_BYTES, MAX_FILE_BYTES } from './limits';
import { nodeErrorCode } from './node-error';
import { readTar } from './untar';

/** A packed chart, unpacked. */
export interface UnpackedChart {
  readonly archive: ChartArchive;
  /** Path below the chart's folder to the file's bytes; subcharts are among them, under `charts/`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads an archive made by anybody, and trusts nothing in it: what it unfolds to is bounded, and paths that leave the chart's folder,
 * links, a second top folder, files beside it and files given twice are refused.
 *
 * @param bytes the `.tgz`
 * @param file what to call it in an error
 * @throws ChartwrightError `E_ARCHIVE` where it is no sound archive of a chart; `E_CHART_METADATA` where its `Chart.yaml` is unfit
 *
 * @example
 * const { archive, files } = readArchive(readFileSync('web-1.0.0.tgz'), 'web-1.0.0.tgz');
 * console.log(archive.metadata.description, files.get('README.md'));
 */
export function readArchive(bytes: Uint8Array<ArrayBuffer>, file: string): UnpackedChart {
  return naming(file, () => {
    const { folder, files } = collect(unzip(bytes));
    const chartYaml = files.get('Chart.yaml');
    if (!chartYaml) throw refuse(`has no ${folder}/Chart.yaml`);
    const requirements = files.get('requirements.yaml');
    const written = parseChartYaml(text(chartYaml), `${folder}/Chart.yaml`);
    const metadata = withRequirements(written, requirements && text(requirements), folder);
    return { archive: archiveOf(metadata, bytes), files };
  });
}

/**
 * Reads of an archive no more than an index says of it, which is a third of the work: what comes behind `Chart.yaml` is not looked at.
 *
 * @throws ChartwrightError as `readArchive` does, of what it looks at
 */
export function identifyArchive(bytes: Uint8Array<ArrayBuffer>, file: string): ChartArchive {
  const found = naming(file, () => {
    for (const entry of readTar(unzip(bytes))) {
      const [folder, inside] = splitPath(entry.path);
      if (inside === 'Chart.yaml') return parseChartYaml(text(entry.bytes), `${folder}/Chart.yaml`);
    }
    throw refuse('has no Chart.yaml');
  });
  // What a chart of version 1 depends on stands in another file.
  return found.apiVersion === 'v1' ? readArchive(bytes, file).archive : archiveOf(found, bytes);
}

function naming<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ChartwrightError)) throw error;
    throw new ChartwrightError(error.code, `'${file}' is refused: ${error.message}`, { file }, { cause: error });
  }
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function unzip(bytes: Uint8Array): Uint8Array {
  try {
    // Tar headers come on top of the files, and a limit just above them keeps memory bounded while the exact limits are checked on the way.
    return gunzipSync(bytes, { maxOutputLength: MAX_CHART_BYTES + 32 * 1024 * 1024 });
  } catch (cause) {
    const bomb = nodeErrorCode(cause) === 'ERR_BUFFER_TOO_LARGE';
    const message = bomb
      ? 'archive unfolds to more than 100 MiB'
      : 'archive is not gzip, or is damaged; download it again';
    throw new ChartwrightError('E_ARCHIVE', message, {}, { cause });
  }
}

function collect(tar: Uint8Array): { readonly folder: string; readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  let folder: string | undefined;
  let total = 0;
  for (const { path, bytes } of readTar(tar)) {
    const [top, inside] = splitPath(path);
    folder ??= top;
    if (top !== folder)
      throw refuse(`has two top folders, ${JSON.stringify(folder)} and ${JSON.stringify(top)}; a chart has one`);
    if (files.has(inside)) throw refuse(`holds ${JSON.stringify(path)} twice`);
    if (bytes.length > MAX_FILE_BYTES) throw refuse(`holds ${JSON.stringify(path)} of more than 5 MiB`);
    total += bytes.length;
    if (total > MAX_CHART_BYTES) throw refuse('unfolds to more than 100 MiB');
    files.set(inside, bytes);
  }
  if (folder === undefined) throw refuse('is empty');
  return { folder, files };
}

/** Top folder and the path below it. */
function splitPath(path: string): readonly [string, string] {
  const relative = path.startsWith('./') ? path.slice(2) : path;
  const [top = '', ...rest] = relative.split('/');
  const unfit = [top, ...rest].some((part) => part === '' || part === '.' || part === '..');
  // A backslash or a drive letter is a way out of the folder on Windows.
  if (unfit || /[\p{Cc}\\]|^[a-zA-Z]:/u.test(relative)) {
    throw refuse(`holds ${JSON.stringify(path)}, which is not a path below the chart's folder`);
  }
  if (rest.length === 0) throw refuse(`holds ${JSON.stringify(path)} beside the chart's folder`);
  return [top, rest.join('/')];
}

function refuse(message: string): ChartwrightError {
  return new ChartwrightError('E_ARCHIVE', `archive ${message}`);
}
