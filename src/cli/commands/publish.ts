import { publish, type PublishResult } from '../../publish/publish';
import { chartSources, packSources } from '../chart-sources';
import { refuseHiddenBreaks } from '../compare-published';
import type { Io } from '../io';
import { printResult } from '../print-result';
import { storeAt, type StoreFlags } from '../store-at';

/** Options of `chartwright publish`. */
export interface PublishCommandOptions extends StoreFlags {
  /** Whether to tell what would be done, and do nothing. @default false */
  readonly dryRun?: boolean | undefined;
  /** What archives are called from outside, as in `https://charts.example.com`. @default - beside the index */
  readonly baseUrl?: string | undefined;
  /** Whether versions may hide that upgrades to them break. @default false */
  readonly allowBreaking?: boolean | undefined;
  /** Path of Helm, which renders what is published. @default - the first of PATH and of the tool cache */
  readonly helm?: string | undefined;
  /** Whether the result is one JSON document. @default false */
  readonly json?: boolean | undefined;
}

/**
 * Publishes charts of the configuration, folders of charts and archives into a repository.
 *
 * @throws ChartwrightError `E_BREAKING` where a version hides that upgrades to it break, unless that is allowed; `E_PUBLISHED` where a
 * version is there with other content; in both cases before anything is written
 */
export async function publishCharts(
  url: string,
  words: readonly string[],
  options: PublishCommandOptions,
  io: Io,
): Promise<PublishResult> {
  const { archives, warnings } = packSources(await chartSources(words, io));
  const store = await storeAt(url, options, io);
  const uncompared = options.allowBreaking ? [] : await refuseHiddenBreaks(archives, store, options, io);
  const published = await publish(archives, store, {
    now: io.now,
    baseUrl: options.baseUrl,
    dryRun: options.dryRun,
    onProgress: (event) => {
      if (event.step === 'chart') io.progress('publishing', event);
    },
  });
  const result = { ...published, warnings: [...warnings, ...uncompared, ...published.warnings] };
  for (const warning of result.warnings) io.warn(warning);
  printResult(io, options.json ?? false, result, linesOf(result));
  return result;
}

function linesOf({ charts, healed, index, dryRun }: PublishResult): readonly string[] {
  const done = dryRun ? 'would be published' : 'published';
  return [
    ...charts.map(({ fileName, result }) => `${fileName} ${result === 'created' ? done : 'is there already'}`),
    ...healed.map(({ name, version }) => `${name}-${version}.tgz came into the index, which an earlier publisher owed`),
    ...(index === 'none' ? [] : [`index ${dryRun && index === 'written' ? 'would be written' : index}`]),
  ];
}
