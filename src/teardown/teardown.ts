import { ChartwrightError } from '../errors';
import { answered } from './aws-errors';
import { classicLoadBalancers } from './classic-load-balancers';
import { instanceProfiles } from './instance-profiles';
import type { Clients, Leftover, Sweep } from './leftover';
import { loadBalancers, targetGroups } from './load-balancers';
import { networkInterfaces } from './network-interfaces';
import { launchTemplates, nodes } from './nodes';
import { securityGroups } from './security-groups';
import { volumes } from './volumes';

/** Everything that controllers make, in the order in which it can go: each may be held by what is before it. */
export const SWEEPS: readonly Sweep[] = [
  loadBalancers,
  targetGroups,
  classicLoadBalancers,
  nodes,
  launchTemplates,
  instanceProfiles,
  volumes,
  networkInterfaces,
  securityGroups,
];

/** Leftovers of one kind. */
export interface Found {
  readonly sweep: Sweep;
  readonly leftovers: readonly Leftover[];
}

/** How leftovers are removed. */
export interface RemovalOptions {
  /** What passes between one look and the next. `attempt` counts from 1. */
  readonly pause: (attempt: number) => Promise<void>;
  /** How often each kind is looked for before it is given up. @default REMOVAL_ATTEMPTS */
  readonly attempts?: number | undefined;
  /** Is told what remains of a kind. */
  readonly onProgress?: ((kind: string, left: number, total: number) => void) | undefined;
}

/** Looks at a kind before it is given up: at 5 seconds each, ten minutes, which a node that drains can take. */
export const REMOVAL_ATTEMPTS = 120;

/** What controllers of the cluster left, kind by kind. Nothing is changed. */
export async function findLeftovers(
  clients: Clients,
  cluster: string,
  sweeps: readonly Sweep[] = SWEEPS,
): Promise<readonly Found[]> {
  return Promise.all(sweeps.map(async (sweep) => ({ sweep, leftovers: await find(clients, cluster, sweep) })));
}

/**
 * Removes what controllers of the cluster left, kind by kind, and waits until nothing of a kind is there any more. It keeps no
 * record: what a run that was stopped did not get to is found again by the next.
 *
 * @returns how many of each kind were removed
 * @throws ChartwrightError `E_TEARDOWN` where something stays, or comes back
 */
export async function removeLeftovers(
  clients: Clients,
  cluster: string,
  options: RemovalOptions,
  sweeps: readonly Sweep[] = SWEEPS,
): Promise<readonly { readonly kind: string; readonly removed: number }[]> {
  const done: { readonly kind: string; readonly removed: number }[] = [];
  for (const sweep of sweeps) {
    const removed = await removeAll(clients, cluster, sweep, options);
    done.push({ kind: sweep.kind, removed });
  }
  const back = (await findLeftovers(clients, cluster, sweeps)).filter(({ leftovers }) => leftovers.length > 0);
  if (back.length > 0) throw stays(back.flatMap(({ sweep, leftovers }) => describe(sweep, leftovers)));
  return done;
}

async function removeAll(
  clients: Clients,
  cluster: string,
  sweep: Sweep,
  { pause, attempts = REMOVAL_ATTEMPTS, onProgress }: RemovalOptions,
): Promise<number> {
  const seen = new Set<string>();
  for (let attempt = 0; ; attempt++) {
    if (attempt > 1) await pause(attempt - 1);
    const left = await find(clients, cluster, sweep);
    for (const { id } of left) seen.add(id);
    if (seen.size > 0) onProgress?.(sweep.kind, left.length, seen.size);
    if (left.length === 0) return seen.size;
    if (attempt > attempts) throw stays(describe(sweep, left));
    for (const leftover of left) {
      await answered(`remove ${leftover.id}`, sweep.remove(clients, leftover, cluster));
    }
  }
}

const find = (clients: Clients, cluster: string, sweep: Sweep): Promise<readonly Leftover[]> =>
  answered(`list ${sweep.kind}`, sweep.find(clients, cluster));

const describe = ({ kind }: Sweep, leftovers: readonly Leftover[]): readonly string[] => [
  `${kind}: ${leftovers.map(({ id }) => id).join(', ')}`,
];

function stays(what: readonly string[]): ChartwrightError {
  return new ChartwrightError(
    'E_TEARDOWN',
    `these stay, or come back: ${what.join('; ')}; the controller that makes them still runs, or something else holds on to them; delete the objects in the cluster that want them, and run the command again`,
  );
}
