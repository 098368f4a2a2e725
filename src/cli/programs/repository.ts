import type { Command } from 'commander';
import type { DiffOptions } from '../commands/diff';
import type { PublishCommandOptions } from '../commands/publish';
import type { SiteCommandOptions } from '../commands/site';
import type { Io } from '../io';
import { wholeNumber } from '../whole-number';
import { addRepoCommands } from './repo';
import { CHART, distribution, json, plainHttp, REPOSITORY, STORE } from './store-options';

/** Adds the commands that work on chart repositories. */
export function addRepositoryCommands(program: Command, io: Io): void {
  addPublish(program, io);
  addDiff(program, io);
  addSite(program, io);
  addRepoCommands(program, io);
}

function addPublish(program: Command, io: Io): void {
  program
    .command('publish')
    .description('pack charts and publish them into a repository; nothing published is ever overwritten')
    .argument('<store>', STORE)
    .argument('[chart...]', `${CHART}; all of the configuration where none is given`)
    .option('--dry-run', 'tell what would be done, and do nothing', false)
    .option('--allow-breaking', 'publish versions that hide that upgrades to them break', false)
    .option('--base-url <url>', 'what archives are called from outside (default: beside the index)')
    .option('--helm <path>', 'Helm that renders what is compared (default: the first of PATH and of the tool cache)')
    .addOption(distribution())
    .addOption(plainHttp())
    .addOption(json())
    .addHelpText(
      'after',
      [
        '\nExamples:',
        '  $ chartwright publish dist/charts',
        '  $ chartwright publish s3://my-charts/stable dist/packages/*.tgz --json',
        '  $ chartwright publish oci://123456789012.dkr.ecr.eu-central-1.amazonaws.com/charts web',
      ].join('\n'),
    )
    .action(async (store: string, words: string[], options: PublishCommandOptions) => {
      const { publishCharts } = await import('../commands/publish.js');
      await publishCharts(store, words, options, io);
    });
}

function addDiff(program: Command, io: Io): void {
  program
    .command('diff')
    .description(
      'show what lies between a published version of a chart and the present one, and what breaks an upgrade',
    )
    .argument('<chart>', CHART)
    .option('--against <store>', `repository of the published versions: ${STORE}`, 'dist/charts')
    .option('--from <version>', 'published version to compare with (default: this one, else the newest one below it)')
    .option('--values <file...>', 'values files that both are rendered with (default: the defaults of each)')
    .option('--markdown', 'print Markdown, for a pull request', false)
    .option('--check', 'fail where the version hides that an upgrade breaks', false)
    .option('--changelog <file>', 'write a section on this version into a changelog')
    .option('--changes <file>', 'write the value of the annotation artifacthub.io/changes into a file')
    .option('--helm <path>', 'Helm that renders both (default: the first of PATH and of the tool cache)')
    .addOption(plainHttp())
    .addOption(json())
    .addHelpText('after', '\nExample:\n  $ chartwright diff places-backend --against s3://my-charts/stable --check')
    .action(async (word: string, options: DiffOptions) => {
      const { diff } = await import('../commands/diff.js');
      await diff(word, options, io);
    });
}

function addSite(program: Command, io: Io): void {
  program
    .command('site')
    .description('write a page for people, index.html, beside the index of a repository')
    .argument('<store>', REPOSITORY)
    .option('--title <text>', 'what the repository is called (default: "Charts")')
    .option('--url <url>', 'address of the repository in commands to copy (default: where the page is read)')
    .option('--versions <count>', 'versions that are listed of each chart (default: 100)', wholeNumber)
    .addOption(distribution())
    .addHelpText('after', '\nExample:\n  $ chartwright site dist/charts --title "Charts of Places"')
    .action(async (store: string, options: SiteCommandOptions) => {
      const { site } = await import('../commands/site.js');
      await site(store, options, io);
    });
}
