import { Option, type Command } from 'commander';
import type { PackageOptions } from '../commands/package';
import type { Seed, VerifyCommandOptions } from '../commands/verify';
import type { Io } from '../io';
import { wholeNumber } from '../whole-number';
import { json, plainHttp, STORE } from './store-options';

/** Adds the commands that work on the project's charts. */
export function addChartCommands(program: Command, io: Io): void {
  program
    .command('synth')
    .description(
      'write every chart to helm/, its plain manifests to dist/manifests/ and the Terraform of the project to dist/terraform/',
    )
    .option('--offline', 'write to dist/terraform-offline/ what Terraform plans without an account, too', false)
    .addOption(json())
    .addHelpText('after', '\nExample:\n  $ chartwright synth --offline')
    .action(async (options: { json: boolean; offline: boolean }) => {
      const { synth } = await import('../commands/synth.js');
      await synth(options, io);
    });

  program
    .command('verify')
    .description('show that Helm prints what TypeScript evaluates, for values of every kind')
    .argument('[chart...]', 'names of charts; all where none is given')
    .option('--samples <number>', 'random documents a chart and seed, beside those at the edges', wholeNumber, 500)
    .addOption(seedOption())
    .option('--helm <path...>', 'executables of Helm; those of PATH and of the tool cache where none is given')
    .addOption(json())
    .addHelpText('after', '\nExample:\n  $ chartwright verify places-backend --samples 2000 --seed 7,random')
    .action(async (names: string[], options: VerifyCommandOptions) => {
      const { verify } = await import('../commands/verify.js');
      await verify(names, options, io);
    });

  addPackage(program, io);
}

function addPackage(program: Command, io: Io): void {
  program
    .command('package')
    .description('pack charts into archives: the same files give the same bytes on every machine')
    .argument('[chart...]', 'names of charts, or folders as ./web; all of the configuration where none is given')
    .option('--out <folder>', 'folder that the archives go into', 'dist/packages')
    .option('--sign <key>', "file of a private key, or 'agent' for GnuPG (default: nothing is signed)")
    .option('--key <name>', 'name on the key (default: the first of the file, or the default of GnuPG)')
    .option(
      '--passphrase-file <file>',
      'file whose first line is the passphrase, - for the standard input (default: HELM_KEY_PASSPHRASE)',
    )
    .option(
      '--annotate',
      'add annotations of Artifact Hub (images, custom resources, prerelease, changes), and tell what it misses',
      false,
    )
    .option('--against <store>', `repository whose published version tells the changes (default: none): ${STORE}`)
    .option('--sign-key-url <url>', 'where the public key is, for an annotation (default: the key is not told)')
    .option('--crd-examples <file...>', 'examples of the custom resources, for an annotation (default: none)')
    .option('--helm <path>', 'Helm that renders what is annotated (default: the first of PATH and of the tool cache)')
    .addOption(plainHttp())
    .addOption(json())
    .addHelpText(
      'after',
      [
        '\nExamples:',
        '  $ chartwright package places-backend --out dist/packages',
        '  $ chartwright package --sign agent --key charts@example.com',
      ].join('\n'),
    )
    .action(async (words: string[], options: PackageOptions) => {
      const { packageCharts } = await import('../commands/package.js');
      await packageCharts(words, options, io);
    });
}

const seedOption = (): Option =>
  new Option(
    '--seed <numbers>',
    "decide about the random documents, with commas between them; 'random' for a new one, which is printed",
  )
    .argParser(seeds)
    .default([1], '1');

const seeds = (text: string): readonly Seed[] =>
  text.split(',').map((seed) => (seed === 'random' ? seed : wholeNumber(seed)));
