import type { ApiObject } from 'cdk8s';
import { LABEL_LIMIT } from '../values/names';
import { KINDS } from './api/kinds';

type Kind = Pick<ApiObject, 'apiGroup' | 'kind'>;

/** Whether objects of the kind belong to no namespace. Custom resources count as namespaced: their scope is in their definition. */
export function isClusterScoped({ apiGroup, kind }: Kind): boolean {
  return KINDS.some((one) => !one.namespaced && one.kind === kind && groupOf(one.apiVersion) === apiGroup);
}

/** The group of an API version; `core` for the one without a name. */
export const groupOf = (apiVersion: string): string =>
  apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : 'core';

/** Kinds whose names mean something to others: namespaces, `<plural>.<group>`, `<version>.<group>`, and the driver of a volume. */
const NAMED_EXACTLY: Readonly<Record<string, string>> = {
  core: 'Namespace',
  'apiextensions.k8s.io': 'CustomResourceDefinition',
  'apiregistration.k8s.io': 'APIService',
  'storage.k8s.io': 'CSIDriver',
};

/** Whether the name of an object of the kind is what the object is about, so that no release may change it. */
export function isNamedExactly({ apiGroup, kind }: Kind): boolean {
  return NAMED_EXACTLY[apiGroup] === kind;
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
