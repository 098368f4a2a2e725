import { ChartwrightError } from '../errors';
import { chartKey, type ChartId } from '../packaging/archive';
import type { Io } from './io';
import { printResult } from './print-result';
import type { StoreFlags } from './store-at';

/** Options of commands that take something out of a repository. */
export interface RemovalFlags extends StoreFlags {
  /** Whether to tell what would be done, and do nothing. @default false */
  readonly dryRun?: boolean | undefined;
  /** Whether it is done: without it, or a dry run, the command tells what it would do, and fails. @default false */
  readonly yes?: boolean | undefined;
  /** Whether the result is one JSON document. @default false */
  readonly json?: boolean | undefined;
}

/** What a command took, or would take, out of a repository. */
export interface RemovalResult {
  readonly store: string;
  readonly dryRun: boolean;
  readonly removed: readonly ChartId[];
}

/**
 * Shows what goes, and takes it out if that was said to be meant.
 *
 * @param remove takes the versions out, or tells which it would take
 * @throws ChartwrightError `E_USAGE`, and nothing is done, where it was not said
 */
export async function confirmedRemoval(
  store: string,
  remove: (dryRun: boolean) => Promise<readonly ChartId[]>,
  flags: RemovalFlags,
  io: Io,
): Promise<RemovalResult> {
  const planned = await remove(true);
  const list = planned.map(chartKey);
  const dryRun = flags.dryRun ?? false;
  if (dryRun || list.length === 0) {
    const result = { store, dryRun, removed: planned };
    const lines = list.length === 0 ? ['nothing to remove'] : list.map((chart) => `${chart} would be removed`);
    printResult(io, flags.json ?? false, result, lines);
    return result;
  }
  if (!flags.yes) {
    const versions = list.length === 1 ? 'this version' : `these ${list.length} versions`;
    const message = `${versions} would be removed from ${store} for good, and could not be published again: ${list.join(', ')}; say --yes to remove`;
    throw new ChartwrightError('E_USAGE', message);
  }
  io.progress(`removing ${list.length} from ${store}`);
  const result = { store, dryRun, removed: await remove(false) };
  const lines = result.removed.map((chart) => `${chartKey(chart)} removed`);
  printResult(io, flags.json ?? false, result, lines);
  return result;
}
