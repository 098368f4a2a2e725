import type { Command } from 'commander';
import type { DeployOptions } from '../commands/deploy';
import type { Io } from '../io';
import { wholeNumber } from '../whole-number';
import { json, plainHttp } from './store-options';

/** Minutes that a release may take to become ready when nothing is said: a load balancer of AWS takes four. */
const DEFAULT_TIMEOUT_MINUTES = 10;

/** Adds `chartwright deploy`. */
export function addDeployCommand(program: Command, io: Io): void {
  program
    .command('deploy')
    .description('install or upgrade the releases of an environment, in their order, and wait until each is ready')
    .argument('<environment>', 'name of an environment of the configuration')
    .argument('[release...]', 'names of releases; all where none is given')
    .option('--dry-run', 'show what would change in the cluster, and change nothing', false)
    .option('--repository <url>', 'where the charts of the project come from (default: that of the configuration)')
    .option('--values <folder>', 'folder of the values files, <chart>.<environment>.yaml', 'values')
    .option('--set <value...>', 'texts that go before the values files, as in places-backend.image.digest=sha256:…')
    .option('--context <name>', 'context of the kubeconfig (default: the current one)')
    .option(
      '--timeout-minutes <number>',
      'minutes that a release may take to become ready',
      wholeNumber,
      DEFAULT_TIMEOUT_MINUTES,
    )
    .option('--rollback', 'take a release that does not become ready back to what it was', false)
    .option('--helm <path>', 'Helm that installs (default: the first of PATH and of the tool cache)')
    .addOption(plainHttp())
    .addOption(json())
    .addHelpText(
      'after',
      '\nExamples:\n  $ chartwright deploy prod --dry-run\n  $ chartwright deploy prod places --context places-prod --rollback',
    )
    .action(async (environment: string, releases: string[], options: DeployOptions) => {
      const { deploy } = await import('../commands/deploy.js');
      await deploy(environment, releases, options, io);
    });
}
