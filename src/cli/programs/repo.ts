import type { Command } from 'commander';
import type { CheckOptions } from '../commands/repo-check';
import type { ClaimOptions } from '../commands/repo-claim';
import type { DeprecateOptions } from '../commands/repo-deprecate';
import type { PruneOptions } from '../commands/repo-prune';
import type { Io } from '../io';
import type { RemovalFlags } from '../removal';
import { wholeNumber } from '../whole-number';
import { distribution, json, REPOSITORY } from './store-options';

/** Adds `chartwright repo`: the care of repositories that have an index. */
export function addRepoCommands(program: Command, io: Io): void {
  const repo = program.command('repo').description('care for a repository: check, prune, yank, deprecate, claim');
  addCheck(repo, io);
  addPrune(repo, io);
  addYank(repo, io);
  addDeprecate(repo, io);
  addClaim(repo, io);
}

function addCheck(repo: Command, io: Io): void {
  repo
    .command('check')
    .description('look for orphans, missing files, wrong digests and foreign signatures')
    .argument('<store>', REPOSITORY)
    .option('--fix', 'mend what is wrong; archives are never touched, for they are the truth', false)
    .addOption(distribution())
    .addOption(json())
    .addHelpText('after', '\nExample:\n  $ chartwright repo check dist/charts --fix')
    .action(async (store: string, options: CheckOptions) => {
      const { repoCheck } = await import('../commands/repo-check.js');
      await repoCheck(store, options, io);
    });
}

function addPrune(repo: Command, io: Io): void {
  removal(repo.command('prune'))
    .description('take old versions out for good; no later publisher brings them back')
    .argument('<store>', REPOSITORY)
    .requiredOption('--keep <count>', 'newest versions that stay of each chart', wholeNumber)
    .option('--keep-days <days>', 'days for which any version stays (default: none stays for its age)', wholeNumber)
    .option('--prereleases-only', 'take prereleases out, and nothing else', false)
    .option('--chart <name...>', 'charts to look at (default: all)')
    .addHelpText('after', '\nExample:\n  $ chartwright repo prune s3://my-charts --keep 20 --keep-days 365 --dry-run')
    .action(async (store: string, options: PruneOptions) => {
      const { repoPrune } = await import('../commands/repo-prune.js');
      await repoPrune(store, options, io);
    });
}

function addYank(repo: Command, io: Io): void {
  removal(repo.command('yank'))
    .description('take versions out for good; no later publisher brings them back')
    .argument('<store>', REPOSITORY)
    .argument('<version...>', 'versions, as in web@1.0.0')
    .addHelpText('after', '\nExample:\n  $ chartwright repo yank dist/charts web@1.0.0 --yes')
    .action(async (store: string, versions: string[], options: RemovalFlags) => {
      const { repoYank } = await import('../commands/repo-yank.js');
      await repoYank(store, versions, options, io);
    });
}

function removal(command: Command): Command {
  return command
    .option('--dry-run', 'tell what would be removed, and do nothing', false)
    .option('--yes', 'remove it: without it, the command tells what would go, and fails', false)
    .addOption(distribution())
    .addOption(json());
}

function addDeprecate(repo: Command, io: Io): void {
  repo
    .command('deprecate')
    .description('mark versions as deprecated in the index; the archives stay as they are')
    .argument('<store>', REPOSITORY)
    .argument('<version...>', 'versions, as in web@1.0.0')
    .option('--dry-run', 'tell what would be marked, and do nothing', false)
    .addOption(distribution())
    .addOption(json())
    .addHelpText('after', '\nExample:\n  $ chartwright repo deprecate dist/charts web@1.0.0 web@1.1.0')
    .action(async (store: string, versions: string[], options: DeprecateOptions) => {
      const { repoDeprecate } = await import('../commands/repo-deprecate.js');
      await repoDeprecate(store, versions, options, io);
    });
}

function addClaim(repo: Command, io: Io): void {
  repo
    .command('claim')
    .description('write artifacthub-repo.yml, by which Artifact Hub knows who owns the repository')
    .argument('<store>', REPOSITORY)
    .requiredOption('--owner <text...>', "owners, as in 'Ann <ann@example.com>'")
    .option('--repository-id <id>', 'identifier that Artifact Hub gave the repository (default: none)')
    .addOption(distribution())
    .addHelpText('after', "\nExample:\n  $ chartwright repo claim dist/charts --owner 'Ann <ann@example.com>'")
    .action(async (store: string, options: ClaimOptions) => {
      const { repoClaim } = await import('../commands/repo-claim.js');
      await repoClaim(store, options, io);
    });
}
