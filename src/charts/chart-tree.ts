import type { ChartDependencyMetadata, ChartMetadata } from '../packaging/chart-files';
import type { Check, Guard, Variable } from '../values/build';
import type { Node } from '../values/expression';
import type { JsonObject } from '../values/json';
import type { MapTree } from '../values/tree';
import type { UniqueItems } from './unique-items';
import type { ObjectType } from '../values/value-type';

/** A chart as data: what both readings read. */
export interface ChartTree {
  readonly metadata: ChartMetadata;
  readonly values: ObjectType;
  /** JSON schema of the values document. */
  readonly schema: JsonObject;
  readonly objects: readonly ObjectTree[];
  readonly checks: readonly Check[];
  /** Lists whose items must differ, with items that come from values. */
  readonly uniqueItems: readonly UniqueItems[];
  /** Objects that the chart uses and others make, by kind and name, as in `Secret/database`. */
  readonly external: readonly string[];
  /** Lines of NOTES.txt. */
  readonly notes: readonly Node[];
  readonly variables: readonly Variable[];
  /** Custom resource definitions of `crds/`: plain objects, installed once and never changed by Helm. */
  readonly crds: readonly JsonObject[];
  readonly dependencies: readonly DependencyTree[];
  readonly warnings: readonly string[];
}

/** A chart inside another one. */
export interface DependencyTree {
  /** Key of its values in those of its parent. */
  readonly name: string;
  readonly metadata: ChartDependencyMetadata;
  /** What the parent's `values.yaml` says for it. */
  readonly values: JsonObject;
  /** The chart; an empty one where it comes from a repository, which `metadata` then names. */
  readonly chart: ChartTree;
}

/** One object of a chart, with what surrounds it. */
export interface ObjectTree {
  /** Path of its construct below the chart, as far as it is known. */
  readonly construct: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly guards: readonly Guard[];
  readonly manifest: MapTree;
}
