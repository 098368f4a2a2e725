#!/usr/bin/env node
import { CommanderError } from 'commander';
import { ChartwrightError } from '../errors';
import { exitCodeOf } from './exit-codes';
import { createProgram } from './program';
import { terminalIo } from './terminal';

const interruption = new AbortController();
const io = terminalIo(process, interruption.signal);
const program = createProgram(io);

process.on('SIGINT', () => {
  // Whoever asks twice does not want to wait for the end of a step.
  if (interruption.signal.aborted) process.exit(130);
  interruption.abort();
  io.fail('interrupted: ending at the next safe point; press Ctrl-C again to end at once');
});

program
  .parseAsync()
  .then(() => {
    io.end();
  })
  .catch((error: unknown) => {
    io.end();
    // Commander has printed what is wrong with the call by now.
    if (!(error instanceof CommanderError)) report(error);
    process.exitCode = interruption.signal.aborted ? 130 : exitCodeOf(error);
  });

function report(error: unknown): void {
  const isOurs = error instanceof ChartwrightError;
  io.fail(isOurs ? `${io.colors.red(error.code)}: ${error.message}` : String(error));
  if (program.opts<{ debug?: boolean }>().debug === true || !isOurs) console.error(error);
}
