import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import type { Construct } from 'constructs';
import { ChartwrightError } from '../errors';
import { App } from './cdktf';

/** How a project's Terraform is synthesized. */
export interface SynthesisOptions {
  /** Whether the stacks are to be planned without an account and without one another: hand it to `defineEnvironment`. */
  readonly offline: boolean;
}

/**
 * Makes a project's stacks in an app. It may import the constructs where it runs, so that who wants only charts does not
 * wait for them.
 */
export type TerraformProgram = (app: Construct, options: SynthesisOptions) => void | Promise<void>;

/**
 * Synthesizes a project's Terraform: the same files, with the same bytes, that `cdktf synth` makes of the same program,
 * on any machine and in any folder.
 *
 * @returns path below the output folder, with `/` between its parts, to the file's text, in order of path; each stack is
 *   `stacks/<stack>/cdk.tf.json`, and beside it stand `.checkov.yaml` and `.trivyignore.yaml` where it has findings that
 *   are accepted
 * @throws ChartwrightError `E_INFRA` as the constructs do, if the program fails, and if a stack does not pass cdktf's own validation
 * @example
 * const files = await synthesizeTerraform((app) => {
 *   new NetworkStack(app, environment);
 * });
 * files.get('stacks/places-prod-network/cdk.tf.json');
 */
export async function synthesizeTerraform(
  program: TerraformProgram,
  options: SynthesisOptions = { offline: false },
): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'chartwright-terraform-'));
  try {
    const app = new App({ outdir: folder });
    await refusing('the Terraform program fails', () => program(app, options));
    await refusing('the stacks are not valid', () => {
      app.synth();
    });
    return await filesBelow(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Does a part of the work; what is thrown by others is told with what it means. */
async function refusing(meaning: string, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof ChartwrightError) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new ChartwrightError('E_INFRA', `${meaning}: ${message}`, {}, { cause });
  }
}

async function filesBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return new Map(
    paths.map((path, at) => [
      path
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      texts[at] ?? '',
    ]),
  );
}
