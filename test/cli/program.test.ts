import type { Command } from 'commander';
import { createProgram } from '../../src/cli/program';
import { leavesOf } from '../../src/cli/settings';
import { emptyFolder } from '../support/folder';
import { recordedIo } from '../support/recorded-io';

/** Runs a call, and gives what it wrote and how it ended. */
async function call(...args: readonly string[]) {
  const io = recordedIo(emptyFolder());
  const program = createProgram(io);
  let written = '';
  const keep = (text: string): void => {
    written += text;
  };
  for (const command of allOf(program)) command.configureOutput({ writeOut: keep, writeErr: keep });
  const error: unknown = await program.parseAsync([...args], { from: 'user' }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { written, error, io };
}

const allOf = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(allOf)];

describe('every command', () => {
  const leaves = leavesOf(createProgram(recordedIo('/nowhere')));

  test.each(leaves.map(({ path }) => [path]))('%s has a description and an example in its help', async (path) => {
    const { written } = await call(...path.split(' '), '--help');
    expect(written).toMatch(new RegExp(`Usage: chartwright ${path}.*\\n\\n\\S.*`));
    expect(written).toMatch(new RegExp(`Examples?:\\n  \\$ (.*\\()?chartwright ${path}`));
  });

  test.each(
    leaves.flatMap(({ path, command }) => command.options.map(({ long, description }) => [path, long, description])),
  )('%s %s is described without a full stop', (_path, _long, description) => {
    expect(description).toMatch(/^[^.]+.*[^.]$/);
  });
});

test.each([
  ['a command', ['synht'], 'Did you mean synth?'],
  ['a flag', ['verify', '--sample', '3'], 'Did you mean --samples?'],
])('fails for %s that there is not, and names the nearest', async (_, args, hint) => {
  const { written, error } = await call(...args);
  expect(written).toContain(hint);
  expect(error).toMatchObject({ exitCode: 1 });
});

test('the help tells the order of values and the exit codes', async () => {
  const { written } = await call('--help');
  expect(written).toContain('flag, then environment variable, then configuration file, then default');
  expect(written).toMatch(/130 {2}interrupted/);
});

test('the version is the package’s', async () => {
  expect((await call('--version')).written).toMatch(/^\d+\.\d+\.\d+\n$/);
});
