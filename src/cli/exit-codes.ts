import { CommanderError } from 'commander';
import { ChartwrightError } from '../errors';

/** What the exit codes of the command mean. */
export const EXIT_CODES = [
  { code: 0, meaning: 'everything is done' },
  { code: 1, meaning: 'a fault of chartwright itself' },
  { code: 2, meaning: 'a mistake in the call, the configuration, a chart or its values' },
  { code: 3, meaning: 'a tool or a store failed' },
  { code: 4, meaning: 'the two readings of a chart differ' },
  { code: 5, meaning: 'a version hides that upgrades to it break' },
  { code: 130, meaning: 'interrupted by Ctrl-C; nothing is half-written' },
] as const;

/** The exit code for an error. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof ChartwrightError) || error.code === 'E_INTERNAL') return 1;
  if (error.code === 'E_INTERRUPTED') return 130;
  if (error.code === 'E_TOOL' || error.code === 'E_STORE') return 3;
  if (error.code === 'E_BREAKING') return 5;
  return error.code === 'E_DIFFERENCE' ? 4 : 2;
}
