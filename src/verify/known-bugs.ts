import { satisfies } from 'semver';
import type { Helm } from '../helm/run-helm';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../values/json';

/** A fault of some versions of Helm that a chart can do nothing about. */
export interface KnownBug {
  /** Versions of Helm that have it, as a range of semantic versions. */
  readonly versions: string;
  readonly what: string;
  /** Whether a document would meet it, as values of a subchart. */
  readonly meets: (document: JsonObject) => boolean;
}

/** Faults of Helm that verification makes way for, and reports. */
export const KNOWN_BUGS: readonly KnownBug[] = [
  {
    versions: '>=4.2.0 <4.2.5',
    what: 'null does not delete a default of a subchart (helm/helm#32132); documents with null are rendered without a parent',
    meets: hasNull,
  },
];

/** The faults that a Helm is known to have. */
export function knownBugsOf({ version }: Helm): readonly KnownBug[] {
  return KNOWN_BUGS.filter(({ versions }) => satisfies(version, versions, { includePrerelease: true }));
}

function hasNull(value: Json): boolean {
  if (isJsonArray(value)) return value.some(hasNull);
  return isJsonObject(value) ? Object.values(value).some(hasNull) : value === null;
}
