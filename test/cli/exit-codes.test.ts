import { CommanderError } from 'commander';
import { EXIT_CODES, exitCodeOf } from '../../src/cli/exit-codes';
import { ChartwrightError } from '../../src/errors';

test.each([
  ['a fault of ours', new Error('oops'), 1],
  ['a fault that says so', new ChartwrightError('E_INTERNAL', 'oops'), 1],
  ['a mistake in the call', new CommanderError(1, 'commander.unknownOption', 'no'), 2],
  ['help that was asked for', new CommanderError(0, 'commander.helpDisplayed', ''), 0],
  ['a mistake in the configuration', new ChartwrightError('E_CONFIG', 'no'), 2],
  ['a tool that failed', new ChartwrightError('E_TOOL', 'no'), 3],
  ['a store that failed', new ChartwrightError('E_STORE', 'no'), 3],
  ['two readings that differ', new ChartwrightError('E_DIFFERENCE', 'no'), 4],
  ['a version that hides a break', new ChartwrightError('E_BREAKING', 'no'), 5],
  ['an interruption', new ChartwrightError('E_INTERRUPTED', 'no'), 130],
])('%s has its exit code, which the table names', (_, error, code) => {
  expect(exitCodeOf(error)).toBe(code);
  expect(EXIT_CODES.map((row): number => row.code)).toContain(code);
});
