import type { Command } from 'commander';
import type { TeardownCommandOptions } from '../commands/teardown';
import type { Io } from '../io';
import { addDeployCommand } from './deploy';

/** Adds the commands that work on an environment: what Terraform made, and what runs there. */
export function addEnvironmentCommands(program: Command, io: Io): void {
  program
    .command('values')
    .description(
      "write a values file for each chart, values/<chart>.<environment>.yaml, from the outputs of Terraform's stacks",
    )
    .argument('<environment>', 'name of an environment of the configuration')
    .option(
      '--outputs <file...>',
      "what 'terraform output -json' prints, a file a stack, in any order; those of the environment where none is given",
    )
    .option('--chart <name>', 'only the file of this chart; all where none is given')
    .option('--json', 'print paths and values for a machine', false)
    .addHelpText('after', '\nExample:\n  $ chartwright values prod --outputs outputs/*.json')
    .action(async (name: string, options: { outputs?: string[]; chart?: string; json: boolean }) => {
      const { values } = await import('../commands/values.js');
      await values(name, options, io);
    });

  addDeployCommand(program, io);

  program
    .command('teardown')
    .description(
      "tell how the environment is taken down so that nothing is left; with --yes, remove what controllers of its cluster made in AWS, by the cluster's tags: load balancers, target groups, nodes, volumes, interfaces, security groups",
    )
    .argument('<environment>', 'name of an environment of the configuration')
    .option('--yes', 'remove; nothing is touched without it', false)
    .option('--keep-volumes', 'leave the volumes of claims, and what is on them', false)
    .option('--cluster <name>', 'name of the cluster; <application>-<environment> where none is given')
    .option('--terraform <folder>', "folder that Terraform's stacks were synthesized into", 'dist/terraform')
    .option('--json', 'print steps and what was found for a machine', false)
    .addHelpText('after', '\nExample:\n  $ chartwright teardown dev\n  $ chartwright teardown dev --yes')
    .action(async (name: string, options: TeardownCommandOptions) => {
      const { teardown } = await import('../commands/teardown.js');
      await teardown(name, options, io);
    });
}
