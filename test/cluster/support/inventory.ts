import { z } from 'zod';
import type { Cluster } from './cluster';
import type { ServedKind } from './discovery';
import { ApiError, type KubernetesObject } from './objects';
import { poll } from './poll';
import { unsettled } from './unsettled';

/** Everything that is in namespaces, and what belongs to the whole cluster but came from there: objects by kind and name. */
export type Inventory = ReadonlyMap<string, KubernetesObject>;

/** Comes and goes by itself, whoever is there. */
const PASSING = new Set(['Event', 'Lease']);

/** What controllers still work at when a command is done. */
const RESTLESS = new Set([
  'ControllerRevision',
  'CronJob',
  'CustomResourceDefinition',
  'DaemonSet',
  'Deployment',
  'EndpointSlice',
  'Job',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'Pod',
  'PodDisruptionBudget',
  'ReplicaSet',
  'Service',
  'StatefulSet',
]);

const claimed = z.looseObject({ claimRef: z.looseObject({ namespace: z.string() }).optional() });

const RELEASE_NAMESPACE = 'meta.helm.sh/release-namespace';

/** What stands for an object in lists, as in `apps/v1 Deployment shop/web`. */
export const keyOf = ({ apiVersion, kind, metadata: { namespace, name } }: KubernetesObject): string =>
  `${apiVersion} ${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;

/** Takes stock of namespaces, of every kind that the API server lists. */
export async function takeInventory(cluster: Cluster, namespaces: readonly string[]): Promise<Inventory> {
  return inventoryOf(cluster, await cluster.discover(), namespaces);
}

async function inventoryOf(
  cluster: Cluster,
  served: readonly ServedKind[],
  namespaces: readonly string[],
): Promise<Inventory> {
  const kinds = preferred(served).filter(({ kind, verbs }) => verbs.includes('list') && !PASSING.has(kind));
  const lists = await Promise.all(
    kinds.flatMap((kind) => {
      if (kind.namespaced) return namespaces.map((namespace) => listIfServed(cluster, kind, namespace));
      return [listIfServed(cluster, kind).then((objects) => objects.filter((one) => belongsTo(one, namespaces)))];
    }),
  );
  return new Map(lists.flat().map((object) => [keyOf(object), object]));
}

/** Each kind in one version of its group: the API server names the preferred one first. */
function preferred(kinds: readonly ServedKind[]): readonly ServedKind[] {
  const identity = ({ apiVersion, kind }: ServedKind) => `${apiVersion.replace(/\/?[^/]+$/, '')} ${kind}`;
  const first = new Map<string, ServedKind>();
  for (const kind of kinds) if (!first.has(identity(kind))) first.set(identity(kind), kind);
  return [...first.values()];
}

/** The objects of a kind; none where it is being defined, or is defined no longer. */
async function listIfServed(cluster: Cluster, kind: ServedKind, namespace?: string) {
  return cluster.list(kind, namespace === undefined ? {} : { namespace }).catch((error: unknown) => {
    if (error instanceof ApiError && [404, 429].includes(error.code)) return [];
    throw error;
  });
}

/** Takes stock as soon as controllers have done what there was to do. */
export async function settledInventory(cluster: Cluster, namespaces: readonly string[]): Promise<Inventory> {
  const restless = cluster.kinds.filter(({ kind }) => RESTLESS.has(kind));
  let open: readonly string[] = [];
  const hasSettled = (inventory: Inventory): boolean => {
    open = unsettled([...inventory.values()]);
    return open.length === 0;
  };
  const ask = async () => {
    // Most kinds need not be asked for again and again.
    if (!hasSettled(await inventoryOf(cluster, restless, namespaces))) return undefined;
    const inventory = await takeInventory(cluster, namespaces);
    return hasSettled(inventory) ? inventory : undefined;
  };
  const what = () => `${namespaces.join(' and ')} settled, but for ${open.join(', ')}`;
  return poll(what, ask);
}

/** An object of the whole cluster came from a namespace where a release there made it, or a claim there asked for it. */
function belongsTo({ kind, metadata, spec }: KubernetesObject, namespaces: readonly string[]): boolean {
  if (namespaces.includes(metadata.annotations?.[RELEASE_NAMESPACE] ?? '')) return true;
  return kind === 'PersistentVolume' && namespaces.includes(claimed.parse(spec).claimRef?.namespace ?? '');
}
