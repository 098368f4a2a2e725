import { InvalidArgumentError, type Command, type Option } from 'commander';
import type { Config } from '../config/config';
import { didYouMean } from '../config/did-you-mean';
import { ChartwrightError } from '../errors';
import type { Io } from './io';

/** The order in which a flag's value is looked for. It is said here alone; help and documentation print it. */
export const SETTINGS_ORDER = 'flag, then environment variable, then configuration file, then default';

/** A flag that takes a value, and what it is where a call does not give it. */
export interface Setting {
  /** The command, as in `verify` or `repo yank`. */
  readonly command: string;
  /** The flag without its dashes, as in `samples`. */
  readonly flag: string;
  /** The environment variable, as in `CHARTWRIGHT_VERIFY_SAMPLES`. */
  readonly variable: string;
  readonly value: unknown;
  readonly source: 'environment' | 'file' | 'default';
}

type Defaults = NonNullable<Config['defaults']>;
type Environment = Io['environment'];

/** Names the environment variable of every flag that takes a value in its help. */
export function nameVariables(program: Command): void {
  for (const { path, command } of leavesOf(program)) {
    for (const option of settable(command)) option.env(variableOf(path, option));
  }
}

/**
 * Gives the flags that a call does not give what the environment or the file says.
 *
 * @throws ChartwrightError `E_USAGE` or `E_CONFIG` where a value of the environment or of the file is not what the flag wants
 */
export function applySettings(
  program: Command,
  command: Command,
  environment: Environment,
  defaults: Defaults = {},
): void {
  const { path = '' } = leavesOf(program).find((leaf) => leaf.command === command) ?? {};
  for (const option of settable(command)) {
    const key = option.attributeName();
    const isGiven = ![undefined, 'default'].includes(command.getOptionValueSource(key));
    const { source, value } = valueOf(path, option, environment, defaults);
    if (isGiven || source === 'default') continue;
    const place = source === 'file' ? `'defaults.${path}.${option.name()}'` : variableOf(path, option);
    command.setOptionValueWithSource(key, parsed(option, value, source, place), source);
  }
}

/**
 * Refuses defaults of commands and flags that there are not.
 *
 * @throws ChartwrightError `E_CONFIG` with the nearest that there is
 */
export function checkDefaults(program: Command, defaults: Defaults = {}): void {
  const leaves = leavesOf(program).filter(({ command }) => isSettable(command));
  for (const [path, flags] of Object.entries(defaults)) {
    const leaf = leaves.find((candidate) => candidate.path === path);
    if (leaf === undefined) {
      const known = leaves.map((candidate) => candidate.path);
      throw new ChartwrightError('E_CONFIG', `'defaults' has an unknown command '${path}'; ${didYouMean(path, known)}`);
    }
    const known = settable(leaf.command).map((option) => option.name());
    const unknown = Object.keys(flags).find((flag) => !known.includes(flag));
    if (unknown !== undefined) {
      throw new ChartwrightError(
        'E_CONFIG',
        `'defaults.${path}' has an unknown flag '${unknown}'; ${didYouMean(unknown, known)}`,
      );
    }
  }
}

/** What every flag that takes a value is where a call does not give it. */
export function settingsOf(program: Command, environment: Environment, defaults: Defaults = {}): readonly Setting[] {
  return leavesOf(program).flatMap(({ path, command }) =>
    settable(command).map((option) => ({
      command: path,
      flag: option.name(),
      variable: variableOf(path, option),
      ...valueOf(path, option, environment, defaults),
    })),
  );
}

/** The commands that do something, each with its name below the program. */
export function leavesOf(command: Command, path = ''): readonly { readonly path: string; readonly command: Command }[] {
  if (command.commands.length === 0) return [{ path, command }];
  return command.commands.flatMap((child) => leavesOf(child, path === '' ? child.name() : `${path} ${child.name()}`));
}

/** Whether a command has a flag that can be given without a call. */
export const isSettable = (command: Command): boolean => settable(command).length > 0;

/** Switches decide what a call does, so a call alone can give them. */
const settable = (command: Command): readonly Option[] =>
  command.options.filter((option) => option.required || option.optional);

const variableOf = (path: string, option: Option): string =>
  `CHARTWRIGHT_${path} ${option.name()}`.toUpperCase().replace(/[^A-Z0-9]+/g, '_');

/** What a flag is where a call does not give it: the first that says something. */
function valueOf(
  path: string,
  option: Option,
  environment: Environment,
  defaults: Defaults,
): Pick<Setting, 'value' | 'source'> {
  const variable = environment[variableOf(path, option)];
  if (variable !== undefined) return { value: variable, source: 'environment' };
  const fromFile = defaults[path]?.[option.name()];
  if (fromFile !== undefined) return { value: fromFile, source: 'file' };
  const value: unknown = option.defaultValue;
  return { value, source: 'default' };
}

/** The value as the flag would have it of a call. */
function parsed(option: Option, value: unknown, source: 'environment' | 'file', place: string): unknown {
  const texts = (Array.isArray(value) ? value : [value]).map(String);
  try {
    if (option.parseArg === undefined) return option.variadic ? texts : texts.join(',');
    return texts.reduce<unknown>((previous, text) => option.parseArg?.(text, previous), option.defaultValue);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    const code = source === 'file' ? 'E_CONFIG' : 'E_USAGE';
    throw new ChartwrightError(code, `${place} is ${JSON.stringify(value)}; ${error.message}`);
  }
}
