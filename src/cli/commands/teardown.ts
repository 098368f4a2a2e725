import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { environmentNamed } from '../../config/environment';
import { loadConfig } from '../../config/load-config';
import { ChartwrightError } from '../../errors';
import { checkAccount, openClients } from '../../teardown/clients';
import type { Clients, Sweep } from '../../teardown/leftover';
import { DESTROY_ORDER, teardownPlan, type TeardownStep } from '../../teardown/plan';
import { findLeftovers, removeLeftovers, SWEEPS } from '../../teardown/teardown';
import { volumes } from '../../teardown/volumes';
import type { Io } from '../io';
import { printResult } from '../print-result';

/** Options of `chartwright teardown`. */
export interface TeardownCommandOptions {
  /** Whether to remove; else only told what would be. */
  readonly yes: boolean;
  /** Whether volumes of claims stay, with what is on them. */
  readonly keepVolumes: boolean;
  /** Name of the cluster. @default - `<application>-<environment>` */
  readonly cluster?: string;
  /** Folder that Terraform's stacks were synthesized into. */
  readonly terraform: string;
  /** Whether a machine reads what is printed. */
  readonly json: boolean;
}

/** What a teardown is about, or did. */
export interface TeardownResult {
  readonly cluster: string;
  readonly steps: readonly TeardownStep[];
  /** What controllers left, by kind: what is there, or was removed. @default - AWS could not be asked */
  readonly leftovers?: Readonly<Record<string, readonly string[]>>;
  /** Why AWS could not be asked. @default - it was */
  readonly problem?: string;
}

/** Milliseconds between one look and the next. */
const PAUSE = 5000;

/**
 * Tells how an environment is taken down so that nothing is left; with `yes`, removes what controllers of its cluster made, by the
 * cluster's tags, and nothing else.
 *
 * @throws ChartwrightError `E_USAGE` for an unknown environment; `E_TEARDOWN` where the credentials are of another account, AWS
 *   refuses, or something stays
 */
export async function teardown(
  name: string,
  options: TeardownCommandOptions,
  io: Io,
  open: (region: string) => Promise<Clients> = openClients,
): Promise<TeardownResult> {
  const environment = environmentNamed((await loadConfig(io.folder)).environments ?? {}, name);
  const cluster = options.cluster ?? environment.prefix;
  const sweeps = SWEEPS.filter((sweep) => !options.keepVolumes || sweep !== volumes);
  const steps = teardownPlan({
    environment: name,
    prefix: environment.prefix,
    folder: options.terraform,
    stacks: synthesized(join(io.folder, options.terraform), environment.prefix),
  });
  const ask = async () => {
    const clients = await open(environment.region);
    await checkAccount(clients.sts, environment.account);
    return { clients, found: await leftoversOf(clients, cluster, sweeps) };
  };
  if (!options.yes) {
    const result = { cluster, steps, ...(await ask().then(({ found: leftovers }) => ({ leftovers }), problemOf)) };
    printResult(io, options.json, result, linesOf(result, false));
    return result;
  }
  const { clients, found } = await ask();
  await removeLeftovers(
    clients,
    cluster,
    {
      pause: () => setTimeout(PAUSE),
      onProgress: (kind, left, total) => {
        io.progress(`removing ${kind}`, { done: total - left, total });
      },
    },
    sweeps,
  );
  const result = { cluster, steps: steps.filter(({ commands }) => commands.every(isTerraform)), leftovers: found };
  printResult(io, options.json, result, linesOf(result, true));
  return result;
}

/** The stacks that are in the folder; all where none is, since they may be elsewhere. */
function synthesized(folder: string, prefix: string) {
  const there = DESTROY_ORDER.filter((stack) => existsSync(join(folder, 'stacks', `${prefix}-${stack}`)));
  return there.length === 0 ? DESTROY_ORDER : there;
}

async function leftoversOf(clients: Clients, cluster: string, sweeps: readonly Sweep[]) {
  const found = await findLeftovers(clients, cluster, sweeps);
  const named = found.map(({ sweep, leftovers }) => {
    const names = leftovers.map(({ id, name }) => (name === undefined ? id : `${id} (${name})`));
    return [sweep.kind, names] as const;
  });
  return Object.fromEntries(named.filter(([, names]) => names.length > 0));
}

/** The order is of use without AWS, too. */
function problemOf(error: unknown): Pick<TeardownResult, 'problem'> {
  if (error instanceof ChartwrightError) return { problem: error.message };
  throw error;
}

const isTerraform = (command: string): boolean => command.startsWith('terraform ');

function linesOf({ cluster, steps, leftovers, problem }: TeardownResult, yes: boolean): readonly string[] {
  const order = steps.flatMap(({ title, commands }, at) => [
    `${at + 1}. ${title}`,
    ...commands.map((command) => `     ${command}`),
  ]);
  const kinds = Object.entries(leftovers ?? {});
  return [
    ...order,
    summary(cluster, { yes, none: kinds.length === 0, problem }),
    ...kinds.flatMap(([kind, names]) => [`  ${kind}`, ...names.map((one) => `    ${one}`)]),
  ];
}

function summary(
  cluster: string,
  { yes, none, problem }: { readonly yes: boolean; readonly none: boolean; readonly problem: string | undefined },
): string {
  if (problem !== undefined) return `What controllers of ${cluster} left is not known: ${problem}`;
  if (none) return `Controllers of ${cluster} left nothing.`;
  if (yes) return `Removed of ${cluster}:`;
  return `Controllers of ${cluster} made these; --yes removes them, with everything on the volumes:`;
}
