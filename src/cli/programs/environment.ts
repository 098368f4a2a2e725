import { InvalidArgumentError, type Command } from 'commander';
import type { ConnectCommandOptions } from '../commands/connect';
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
    .command('platform')
    .description(
      'write the values of what the cluster needs inside to work at all, values/platform/<release>.<environment>.yaml, and tell how it is installed: pinned releases of the load balancer controller, External Secrets, external-dns and what makes nodes',
    )
    .argument('<environment>', 'name of an environment of the configuration')
    .option(
      '--outputs <file...>',
      "what 'terraform output -json' prints, a file a stack, in any order; those of the environment where none is given",
    )
    .option('--json', 'print releases and commands for a machine', false)
    .addHelpText('after', '\nExample:\n  $ chartwright platform prod --outputs outputs/*.json')
    .action(async (name: string, options: { outputs?: string[]; json: boolean }) => {
      const { platform } = await import('../commands/platform.js');
      await platform(name, options, io);
    });

  program
    .command('connect')
    .description(
      'write a kubeconfig for the private API server, kubeconfig/<application>-<environment>.yaml, and tell the tunnel of Session Manager that leads there through the operations host; with --exec, open it',
    )
    .argument('<environment>', 'name of an environment of the configuration')
    .option(
      '--outputs <file...>',
      "what 'terraform output -json' prints, the cluster's among them; those of the environment where none is given",
    )
    .option('--port <number>', 'port on this machine', portNumber, 8443)
    .option(
      '--role-arn <arn>',
      'role to assume before talking to the cluster; that of the credentials where none is given',
    )
    .option('--exec', 'open the tunnel, and hold it until Ctrl-C', false)
    .option('--json', 'print tunnel and kubeconfig for a machine', false)
    .addHelpText('after', '\nExample:\n  $ chartwright connect prod --exec')
    .action(async (name: string, options: ConnectCommandOptions) => {
      const { connect } = await import('../commands/connect.js');
      await connect(name, options, io);
    });

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

function portNumber(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65536) return Number(text);
  throw new InvalidArgumentError('wants a port from 1 to 65535');
}
