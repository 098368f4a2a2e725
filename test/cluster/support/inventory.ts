import { z } from 'zod';
import type { Cluster } from './cluster';
import type { ServedKind } from './discovery';
import { ApiError, type KubernetesObject } from './objects';
import { poll } from './poll';

/** Everything that is in namespaces, and what belongs to the whole cluster but came from there: objects by kind and name. */
export type Inventory = ReadonlyMap<string, KubernetesObject>;

/** Comes and goes by itself, whoever is there. */
const PASSING = new Set(['Event', 'Lease']);

/** Controllers answer one another faster than this. */
const SETTLING_MILLISECONDS = 300;

const claimed = z.looseObject({ claimRef: z.looseObject({ namespace: z.string() }).optional() });

const RELEASE_NAMESPACE = 'meta.helm.sh/release-namespace';

/** What stands for an object in lists, as in `apps/v1 Deployment shop/web`. */
export const keyOf = ({ apiVersion, kind, metadata: { namespace, name } }: KubernetesObject): string =>
  `${apiVersion} ${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;

/** Takes stock of namespaces, of every kind that the API server lists: each object once, in the preferred version of its kind. */
export async function takeInventory(cluster: Cluster, namespaces: readonly string[]): Promise<Inventory> {
  const kinds = (await cluster.discover()).filter(({ kind, verbs }) => verbs.includes('list') && !PASSING.has(kind));
  const lists = await Promise.all(
    kinds.flatMap((kind) => {
      if (kind.namespaced) return namespaces.map((namespace) => listIfServed(cluster, kind, namespace));
      return [listIfServed(cluster, kind).then((objects) => objects.filter((one) => belongsTo(one, namespaces)))];
    }),
  );
  const byIdentity = new Map<string, KubernetesObject>();
  for (const object of lists.flat()) {
    const identity = object.metadata.uid ?? keyOf(object);
    if (!byIdentity.has(identity)) byIdentity.set(identity, object);
  }
  return new Map([...byIdentity.values()].map((object) => [keyOf(object), object]));
}

/** The objects of a kind; none where it is being defined, or is defined no longer. */
async function listIfServed(cluster: Cluster, kind: ServedKind, namespace?: string) {
  return cluster.list(kind, namespace === undefined ? {} : { namespace }).catch((error: unknown) => {
    if (error instanceof ApiError && [404, 429].includes(error.code)) return [];
    throw error;
  });
}

/** Takes stock as soon as nothing changes any more: controllers have done what there was to do. */
export async function settledInventory(cluster: Cluster, namespaces: readonly string[]): Promise<Inventory> {
  let last = '';
  const ask = async () => {
    const inventory = await takeInventory(cluster, namespaces);
    const state = JSON.stringify([...inventory].map(([key, { metadata }]) => [key, metadata.resourceVersion]));
    const isSettled = state === last && [...inventory.values()].every(({ metadata }) => !metadata['deletionTimestamp']);
    last = state;
    return isSettled ? inventory : undefined;
  };
  return poll(`${namespaces.join(' and ')} settled`, ask, 60, SETTLING_MILLISECONDS);
}

/** An object of the whole cluster came from a namespace where a release there made it, or a claim there asked for it. */
function belongsTo({ kind, metadata, spec }: KubernetesObject, namespaces: readonly string[]): boolean {
  if (namespaces.includes(metadata.annotations?.[RELEASE_NAMESPACE] ?? '')) return true;
  return kind === 'PersistentVolume' && namespaces.includes(claimed.parse(spec).claimRef?.namespace ?? '');
}
