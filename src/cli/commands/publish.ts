import { resolve } from 'node:path';
import { openStore } from '../../publish/open-store';
import { publish, type PublishResult } from '../../publish/publish';
import type { Io } from '../io';
import { archivesOf } from './package';

/** Options of `chartwright publish`. */
export interface PublishCommandOptions {
  /** Whether to tell what would be done, and do nothing. */
  readonly dryRun: boolean;
}

/** Packs the project's charts and publishes them into a repository. */
export async function publishCharts(
  url: string,
  names: readonly string[],
  { dryRun }: PublishCommandOptions,
  io: Io,
): Promise<PublishResult> {
  const archives = await archivesOf(names, io);
  const isUrl = /^(s3|oci):/.test(url);
  const store = await openStore(isUrl ? url : resolve(io.folder, url.replace(/^file:/, '')));
  const result = await publish(archives, store, {
    now: io.now,
    dryRun,
    onProgress: (event) => {
      if (event.step === 'chart') io.progress(`published ${event.done} of ${event.total}`);
    },
  });
  for (const { fileName, result: outcome } of result.charts)
    io.print(`${fileName} ${outcome === 'created' ? 'published' : 'is there already'}`);
  for (const warning of result.warnings) io.warn(warning);
  io.print(`index ${result.index}`);
  return result;
}
