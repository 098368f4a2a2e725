import { ChartwrightError } from '../../errors';
import { folderOf } from '../../publish/open-store';
import { checkRepository, repairRepository, type RepositoryProblem } from '../../publish/repository/check';
import type { Io } from '../io';
import { printResult } from '../print-result';
import { storeAt, type StoreFlags } from '../store-at';

/** Options of `chartwright repo check`. */
export interface CheckOptions extends StoreFlags {
  /** Whether what is wrong is mended. @default false */
  readonly fix?: boolean | undefined;
  /** Whether the result is one JSON document. @default false */
  readonly json?: boolean | undefined;
}

/** What `chartwright repo check` found. */
export interface CheckResult {
  readonly store: string;
  readonly problems: readonly RepositoryProblem[];
  /** What is still wrong. */
  readonly remaining: readonly RepositoryProblem[];
}

/**
 * Looks at every file of a repository and at its index, and mends what is wrong where it is asked to.
 *
 * @throws ChartwrightError `E_STORE`, after all was printed, where something is still wrong
 */
export async function repoCheck(url: string, options: CheckOptions, io: Io): Promise<CheckResult> {
  const folder = folderOf(await storeAt(url, options, io));
  io.progress(`checking ${folder.url}`);
  const found = options.fix ? await repairRepository(folder, io.now) : undefined;
  const problems = found?.problems ?? (await checkRepository(folder));
  const remaining = found?.remaining ?? problems;
  const result = { store: folder.url, problems, remaining };
  printResult(io, options.json ?? false, result, linesOf(result));
  if (remaining.length === 0) return result;
  const fix = options.fix
    ? 'bring the damaged archives back from where they were made'
    : 'run it with --fix, which mends all but damaged archives';
  const count = `${remaining.length} ${remaining.length === 1 ? 'problem' : 'problems'}`;
  throw new ChartwrightError('E_STORE', `${count} in ${folder.url}; ${fix}`);
}

function linesOf({ problems, remaining }: CheckResult): readonly string[] {
  if (problems.length === 0) return ['everything is in order'];
  const open = new Set(remaining.map(({ kind, file }) => `${kind} ${file}`));
  return problems.map(
    ({ kind, file, message }) => `${open.has(`${kind} ${file}`) ? '' : 'mended: '}${kind}: ${message}`,
  );
}
