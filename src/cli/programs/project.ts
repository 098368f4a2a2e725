import { Argument, type Command } from 'commander';
import type { InitOptions } from '../commands/init';
import type { Shell } from '../commands/completion';
import type { Io } from '../io';
import { json } from './store-options';

/** Adds the commands that work on the project as a whole. */
export function addProjectCommands(program: Command, io: Io): void {
  program
    .command('init')
    .description('make a new project: a chart, an environment, tests and a workflow')
    .argument('<folder>', 'a folder that is new or empty')
    .option('--name <name>', 'name of the application and of its chart (default: that of the folder)')
    .option('--account <digits>', 'AWS account of the environment, twelve digits', '111122223333')
    .option('--region <code>', 'AWS region of the environment', 'eu-central-1')
    .option('--repository <owner/name>', 'repository on GitHub whose main branch is delivered (default: none)')
    .addOption(json())
    .addHelpText('after', '\nExample:\n  $ chartwright init shop --region eu-west-1 --repository acme/shop')
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import('../commands/init.js');
      await init(folder, options, io);
    });

  program
    .command('config')
    .description('show the configuration, and where the value of each flag comes from')
    .addOption(json())
    .addHelpText('after', '\nExample:\n  $ chartwright config --json')
    .action(async (options: { json: boolean }) => {
      const { showConfig } = await import('../commands/config.js');
      await showConfig(program, options, io);
    });

  program
    .command('doctor')
    .description('tell which tools are there, which of their versions work, and what to do')
    .addOption(json())
    .addHelpText('after', '\nExample:\n  $ chartwright doctor')
    .action(async (options: { json: boolean }) => {
      const { doctor } = await import('../commands/doctor.js');
      await doctor(options, io);
    });

  program
    .command('completion')
    .description('print what completes commands and flags in a shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'after',
      `
Examples:
  $ source <(chartwright completion bash)
  $ chartwright completion zsh > "\${fpath[1]}/_chartwright"
  $ chartwright completion fish > ~/.config/fish/completions/chartwright.fish`,
    )
    .action(async (shell: Shell) => {
      const { completion } = await import('../commands/completion.js');
      completion(program, shell, io);
    });
}
