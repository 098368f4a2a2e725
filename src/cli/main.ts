#!/usr/bin/env node
import { Command } from 'commander';
import { ChartwrightError } from '../errors';
import { EXIT_CODES, exitCodeOf } from './exit-codes';
import { addChartCommands } from './programs/charts';
import { addEnvironmentCommands } from './programs/environment';
import { addRepositoryCommands } from './programs/repository';
import { terminalIo } from './terminal';

const program = new Command('chartwright')
  .description('One typed TypeScript program for an EKS environment and the Helm charts that run on it')
  .option('--debug', 'show where in the code an error came from')
  .showHelpAfterError("(see 'chartwright --help')")
  .showSuggestionAfterError()
  .addHelpText('after', `\nExit codes:\n${EXIT_CODES.map(({ code, meaning }) => `  ${code}  ${meaning}`).join('\n')}`);

const io = terminalIo(process);

addChartCommands(program, io);
addRepositoryCommands(program, io);
addEnvironmentCommands(program, io);

program.parseAsync().catch((error: unknown) => {
  const isOurs = error instanceof ChartwrightError;
  io.fail(isOurs ? `${error.code}: ${error.message}` : String(error));
  if (program.opts<{ debug?: boolean }>().debug === true || !isOurs) console.error(error);
  process.exitCode = exitCodeOf(error);
});
