import { join, resolve } from 'node:path';
import { signOnce, writeArchiveFile } from '../../publish/archive-file';
import { chartSources, packSources } from '../chart-sources';
import type { Io } from '../io';
import { printResult } from '../print-result';
import { signingOf, type SignFlags } from '../signing';
import { annotated, type AnnotateFlags } from '../annotate';

/** Options of `chartwright package`. */
export interface PackageOptions extends SignFlags, AnnotateFlags {
  /** Folder that the archives go into. */
  readonly out: string;
  /** Whether the result is one JSON document. @default false */
  readonly json?: boolean | undefined;
}

/** What `chartwright package` made. */
export interface PackageResult {
  readonly archives: readonly {
    readonly name: string;
    readonly version: string;
    readonly path: string;
    /** SHA-256, in hexadecimal digits. */
    readonly digest: string;
    readonly signed: boolean;
  }[];
  readonly warnings: readonly string[];
}

/** Packs charts of the configuration and folders of charts into archives, and signs them where it is asked to. */
export async function packageCharts(words: readonly string[], options: PackageOptions, io: Io): Promise<PackageResult> {
  const signing = await signingOf(options, io);
  const { sources, advice } = await annotated(await chartSources(words, io), signing?.publicKeys, options, io);
  const packed = packSources(sources);
  const folder = resolve(io.folder, options.out);
  const made: PackageResult['archives'][number][] = [];
  for (const archive of packed.archives) {
    if (signing) io.progress(`signing ${archive.fileName}`);
    const { name, version, digest, fileName } = archive;
    await writeArchiveFile(folder, signing ? await signOnce(folder, archive, signing) : archive);
    made.push({ name, version, path: join(options.out, fileName), digest, signed: signing !== undefined });
  }
  const result = { archives: made, warnings: [...packed.warnings, ...advice] };
  for (const warning of result.warnings) io.warn(warning);
  const lines = made.map(({ path, digest, signed }) => `${path} sha256:${digest}${signed ? ' signed' : ''}`);
  printResult(io, options.json ?? false, result, lines);
  return result;
}
