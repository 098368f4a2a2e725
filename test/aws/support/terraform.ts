import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);

/** Where systems and people keep a mirror of providers: a folder that holds `registry.terraform.io`. */
const MIRROR_PARENTS = ['/opt', '/usr/share/terraform', '/usr/local/share/terraform', join(homedir(), '.terraform.d')];

/** The folder of a local mirror, if there is one; without it Terraform asks the registry. */
function findMirror(): string | undefined {
  return MIRROR_PARENTS.filter((parent) => existsSync(parent))
    .flatMap((parent) => [parent, ...readdirSync(parent).map((child) => join(parent, child))])
    .find((folder) => existsSync(join(folder, 'registry.terraform.io')));
}

/** Writes Terraform's own configuration: the mirror where there is one, no telephone calls home. */
function cliConfig(folder: string): string {
  const mirror = findMirror();
  const installation =
    mirror === undefined
      ? ''
      : `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`;
  const file = join(folder, 'terraform.rc');
  writeFileSync(file, `disable_checkpoint = true\n${installation}`);
  return file;
}

const failure = z.object({ stdout: z.string(), stderr: z.string() });

/** Terraform in one folder, with keys that open nothing. */
export class Terraform {
  private readonly env: NodeJS.ProcessEnv;

  constructor(
    /** Folder of a synthesized stack. */
    readonly folder: string,
    /** What the environment has besides, as an emulator's address. */
    extra: Readonly<Record<string, string>> = {},
  ) {
    const work = join(tmpdir(), 'chartwright-terraform');
    mkdirSync(work, { recursive: true });
    this.env = {
      PATH: process.env['PATH'],
      HOME: homedir(),
      TF_CLI_CONFIG_FILE: cliConfig(work),
      TF_IN_AUTOMATION: '1',
      TF_INPUT: '0',
      AWS_ACCESS_KEY_ID: 'fake',
      AWS_SECRET_ACCESS_KEY: 'fake',
      AWS_EC2_METADATA_DISABLED: 'true',
      ...extra,
    };
  }

  /**
   * Runs a command and gives what it prints.
   *
   * @throws Error with all that Terraform said
   */
  async run(...args: readonly string[]): Promise<string> {
    try {
      const { stdout } = await this.start(args);
      return stdout;
    } catch (error) {
      const said = failure.safeParse(error);
      const output = said.success ? `${said.data.stdout}${said.data.stderr}` : String(error);
      throw new Error(`terraform ${args.join(' ')}\n${output}`, { cause: error });
    }
  }

  /** Runs a command that may fail, and gives what it prints either way. */
  async attempt(...args: readonly string[]): Promise<string> {
    try {
      return (await this.start(args)).stdout;
    } catch (error) {
      return failure.parse(error).stdout;
    }
  }

  private start(args: readonly string[]) {
    return run('terraform', [...args], { cwd: this.folder, env: this.env, maxBuffer: 256 * 1024 * 1024 });
  }
}

const action = z.object({
  address: z.string(),
  type: z.string(),
  change: z.object({ actions: z.array(z.string()), after: z.record(z.string(), z.unknown()).nullish() }),
});
const planned = z.object({ resource_changes: z.array(action).default([]) });

/** What a plan would do: address of a resource, `create`, `update`, `delete` or `no-op`, and what is known of it then. */
export type PlannedChange = z.output<typeof action>;

/**
 * The resources that a plan would change, with what it would do, in order of address.
 *
 * @param file name of the plan; another one for each plan that is made at the same time
 */
export async function changesOf(terraform: Terraform, file = 'again.bin'): Promise<readonly string[]> {
  await terraform.run('plan', '-input=false', '-lock=false', '-no-color', `-out=${file}`);
  const plan = planned.parse(JSON.parse(await terraform.run('show', '-json', file)));
  return plan.resource_changes
    .filter(({ change }) => change.actions.join() !== 'no-op' && change.actions.join() !== 'read')
    .map(({ address, change }) => `${change.actions.join('+')} ${address}`)
    .sort();
}

/** Plans without asking AWS anything. */
export async function planOffline(terraform: Terraform): Promise<readonly PlannedChange[]> {
  await terraform.run('init', '-input=false', '-no-color');
  await terraform.run('validate', '-no-color');
  await terraform.run('plan', '-refresh=false', '-input=false', '-lock=false', '-no-color', '-out=plan.bin');
  return planned.parse(JSON.parse(await terraform.run('show', '-json', 'plan.bin'))).resource_changes;
}
