import { Command } from 'commander';
import { findConfig, loadConfig } from '../config/load-config';
import { EXIT_CODES } from './exit-codes';
import type { Io } from './io';
import { ownPackage } from './own-package';
import { addChartCommands } from './programs/charts';
import { addEnvironmentCommands } from './programs/environment';
import { addProjectCommands } from './programs/project';
import { addRepositoryCommands } from './programs/repository';
import { applySettings, checkDefaults, isSettable, nameVariables, SETTINGS_ORDER } from './settings';

/** The whole command line as a tree of commands. Errors are thrown, and nothing ends the process. */
export function createProgram(io: Io): Command {
  const program = new Command('chartwright')
    .description('One typed TypeScript program for an EKS environment and the Helm charts that run on it')
    .version(ownPackage().version, '-V, --version', 'print the version')
    .option('--debug', 'show where in the code an error came from')
    .showHelpAfterError("(see 'chartwright --help')")
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText(
      'after',
      `
A value is looked for in this order: ${SETTINGS_ORDER}.
Colours are left out where NO_COLOR is set; 'chartwright config' shows what holds.

Exit codes:
${EXIT_CODES.map(({ code, meaning }) => `  ${String(code).padEnd(3)}  ${meaning}`).join('\n')}`,
    );
  addChartCommands(program, io);
  addRepositoryCommands(program, io);
  addEnvironmentCommands(program, io);
  addProjectCommands(program, io);
  nameVariables(program);
  program.hook('preAction', async (_, command) => {
    if (!isSettable(command)) return;
    const { defaults } = findConfig(io.folder) === undefined ? {} : await loadConfig(io.folder);
    checkDefaults(program, defaults);
    applySettings(program, command, io.environment, defaults);
  });
  return program;
}
