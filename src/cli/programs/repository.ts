import type { Command } from 'commander';
import type { Io } from '../io';

/** Adds the commands that work on chart repositories. */
export function addRepositoryCommands(program: Command, io: Io): void {
  program
    .command('publish')
    .description('pack charts and publish them into a repository')
    .argument('<store>', 'a folder, s3://bucket/prefix or oci://host/path')
    .argument('[chart...]', 'names of charts; all where none is given')
    .option('--dry-run', 'tell what would be done, and do nothing', false)
    .addHelpText('after', '\nExample:\n  $ chartwright publish dist/charts')
    .action(async (store: string, names: string[], options: { dryRun: boolean }) => {
      const { publishCharts } = await import('../commands/publish.js');
      await publishCharts(store, names, options, io);
    });
}
