import type { Command } from 'commander';
import type { Io } from '../io';

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
}
