import type { ApiObject } from 'cdk8s';
import { LABEL_LIMIT } from '../values/names';
import { KINDS } from './api/kinds';

type Kind = Pick<ApiObject, 'apiGroup' | 'kind'>;

/** Whether objects of the kind belong to no namespace. Custom resources count as namespaced: their scope is in their definition. */
export function isClusterScoped({ apiGroup, kind }: Kind): boolean {
  return KINDS.some((one) => !one.namespaced && one.kind === kind && groupOf(one.apiVersion) === apiGroup);
}

const groupOf = (apiVersion: string): string => (apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : 'core');

/** Whether the name of an object of the kind is what the object is about, so that no release may change it. */
export function isNamedExactly({ apiGroup, kind }: Kind): boolean {
  return (
    (kind === 'Namespace' && apiGroup === 'core') ||
    (kind === 'CustomResourceDefinition' && apiGroup === 'apiextensions.k8s.io')
  );
}

/**
 * Kinds whose controllers append to the name where the result must still be a label of 63 characters:
 * a CronJob's Jobs get 11 characters, a StatefulSet's revisions a hash of up to 11 (kubernetes/kubernetes#64023).
 */
const NAME_LIMITS: Readonly<Record<string, number>> = { CronJob: 52, StatefulSet: 52 };

/** Longest name that an object of the kind may have, in characters. */
export function nameLimit({ kind }: Kind): number {
  return NAME_LIMITS[kind] ?? LABEL_LIMIT;
}
