import { gzipSync } from 'fflate';
import type { TarFile } from './tar';

/** Below this many bytes of files no release record can reach 1 MiB, even if nothing compresses, so none is tried. */
const CERTAINLY_SMALL = 256 * 1024;

/**
 * Bytes that the release record of a chart will have in its Secret, estimated: Helm stores the chart's files and the rendered manifest as JSON,
 * gzip and base64 (https://helm.sh/docs/topics/advanced/#storage-backends). The manifest is taken to be as large as its templates.
 *
 * @returns undefined where the chart is so small that the limit is out of reach
 */
export function estimateReleaseBytes(files: readonly TarFile[]): number | undefined {
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) < CERTAINLY_SMALL) return undefined;
  const decoder = new TextDecoder();
  const record = {
    chart: files.map(({ path, bytes }) => ({ name: path, data: Buffer.from(bytes).toString('base64') })),
    manifest: files.filter(({ path }) => path.includes('/templates/')).map(({ bytes }) => decoder.decode(bytes)),
  };
  const packed = gzipSync(new TextEncoder().encode(JSON.stringify(record)), { level: 6, mtime: 0 });
  return Math.ceil(packed.length / 3) * 4;
}
