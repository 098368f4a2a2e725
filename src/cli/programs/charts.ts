import { InvalidArgumentError, type Command } from 'commander';
import type { VerifyCommandOptions } from '../commands/verify';
import type { Io } from '../io';

/** Adds the commands that work on the project's charts. */
export function addChartCommands(program: Command, io: Io): void {
  program
    .command('synth')
    .description('write every chart to helm/ and its plain manifests to dist/manifests/')
    .addHelpText('after', '\nExample:\n  $ chartwright synth')
    .action(async () => {
      const { synth } = await import('../commands/synth.js');
      await synth(io);
    });

  program
    .command('verify')
    .description('show that Helm prints what TypeScript evaluates, for values of every kind')
    .argument('[chart...]', 'names of charts; all where none is given')
    .option('--samples <number>', 'random documents a chart, beside those at the edges', wholeNumber, 500)
    .option('--seed <number>', "decides about the random documents; 'random' for a new one, which is printed", seed, 1)
    .option('--helm <path...>', 'executables of Helm; those of PATH and of the tool cache where none is given')
    .option('--json', 'print the reports as JSON, each failure with the objects of both sides')
    .addHelpText('after', '\nExample:\n  $ chartwright verify places-backend --samples 2000 --seed 7')
    .action(async (names: string[], options: VerifyCommandOptions) => {
      const { verify } = await import('../commands/verify.js');
      await verify(names, options, io);
    });

  program
    .command('package')
    .description('pack charts into archives')
    .argument('[chart...]', 'names of charts; all where none is given')
    .option('--out <folder>', 'folder that the archives go into', 'dist/packages')
    .addHelpText('after', '\nExample:\n  $ chartwright package places-backend --out dist/packages')
    .action(async (names: string[], options: { out: string }) => {
      const { packageCharts } = await import('../commands/package.js');
      await packageCharts(names, options, io);
    });
}

const seed = (text: string): number | 'random' => (text === 'random' ? text : wholeNumber(text));

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('wants a whole number from 0 to 999999999');
}
