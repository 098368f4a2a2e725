import { Command, InvalidArgumentError } from 'commander';
import { applySettings, checkDefaults, nameVariables, settingsOf } from '../../src/cli/settings';
import { expectRefusal } from '../support/refusal';

/** A command line of one command, and what its action was given. */
function sample() {
  const seen: Record<string, unknown>[] = [];
  const wholeNumber = (text: string): number => {
    if (/^\d+$/.test(text)) return Number(text);
    throw new InvalidArgumentError('wants a whole number');
  };
  const program = new Command('tool').exitOverride();
  program
    .command('repo')
    .command('check')
    .option('--samples <number>', 'how many', wholeNumber, 5)
    .option('--path <path...>', 'where')
    .option('--json', 'for machines', false)
    .action((options: Record<string, unknown>) => {
      seen.push(options);
    });
  nameVariables(program);
  return { program, seen };
}

async function optionsOf(args: readonly string[], defaults = {}, environment = {}): Promise<unknown> {
  const { program, seen } = sample();
  program.hook('preAction', (_, command) => {
    applySettings(program, command, environment, defaults);
  });
  await program.parseAsync(['repo', 'check', ...args], { from: 'user' });
  return seen[0];
}

const VARIABLE = 'CHARTWRIGHT_REPO_CHECK_SAMPLES';
const file = { 'repo check': { samples: 2, path: ['a', 'b'] } };

describe('the value of a flag', () => {
  it('is its default where nothing says otherwise', async () => {
    expect(await optionsOf([])).toEqual({ samples: 5, json: false });
  });

  it('is that of the file before the default', async () => {
    expect(await optionsOf([], file)).toEqual({ samples: 2, path: ['a', 'b'], json: false });
  });

  it('is that of the environment before the file', async () => {
    expect(await optionsOf([], file, { [VARIABLE]: '3' })).toMatchObject({ samples: 3 });
  });

  it('is that of the call before all', async () => {
    expect(await optionsOf(['--samples', '4'], file, { [VARIABLE]: '3' })).toMatchObject({ samples: 4 });
  });

  it('is told with where it comes from', () => {
    const { program } = sample();
    expect(settingsOf(program, { [VARIABLE]: '3' }, file)).toEqual([
      { command: 'repo check', flag: 'samples', variable: VARIABLE, value: '3', source: 'environment' },
      {
        command: 'repo check',
        flag: 'path',
        variable: 'CHARTWRIGHT_REPO_CHECK_PATH',
        value: ['a', 'b'],
        source: 'file',
      },
    ]);
    expect(settingsOf(program, {})[0]).toMatchObject({ value: 5, source: 'default' });
  });
});

describe('fails for a file', () => {
  const { program } = sample();

  test.each([
    ['with a command that there is not', { 'repo chek': {} }, "did you mean 'repo check'?"],
    ['with a flag that the command has not', { 'repo check': { sample: 1 } }, "did you mean 'samples'?"],
    ['that gives a switch, which only a call can', { 'repo check': { json: 'true' } }, "unknown flag 'json'"],
  ])('%s', (_, defaults, text) => {
    expectRefusal(
      () => {
        checkDefaults(program, defaults);
      },
      'E_CONFIG',
      text,
    );
  });

  it('whose value the flag does not take', async () => {
    await expect(optionsOf([], { 'repo check': { samples: 'many' } })).rejects.toMatchObject({
      code: 'E_CONFIG',
      message: `'defaults.repo check.samples' is "many"; wants a whole number`,
    });
  });

  it('or an environment variable whose value the flag does not take', async () => {
    await expect(optionsOf([], {}, { [VARIABLE]: 'x' })).rejects.toMatchObject({
      code: 'E_USAGE',
      message: `${VARIABLE} is "x"; wants a whole number`,
    });
  });
});
