// Made by scripts/generate-api-types.mjs from the API of Kubernetes 1.35. Do not edit.

import type { Toleration } from './core';
import type { ObjectMeta } from './meta';
import type { Quantity } from './scalars';

/** Overhead structure represents the resource overhead associated with running a pod. */
export interface Overhead {
  /** podFixed represents the fixed resource overhead associated with running a pod. */
  readonly podFixed?: Readonly<Record<string, Quantity>>;
}

/** RuntimeClass defines a class of container runtime supported in the cluster. */
export interface RuntimeClass {
  readonly apiVersion?: 'node.k8s.io/v1';
  readonly kind?: 'RuntimeClass';
  readonly metadata?: ObjectMeta;
  /** handler specifies the underlying runtime and configuration that the CRI implementation will use to handle pods of this class. */
  readonly handler: string;
  /** overhead represents the resource overhead associated with running a pod for a given RuntimeClass. */
  readonly overhead?: Overhead;
  /** scheduling holds the scheduling constraints to ensure that pods running with this RuntimeClass are scheduled to nodes that support it. */
  readonly scheduling?: Scheduling;
}

/** Scheduling specifies the scheduling constraints for nodes supporting a RuntimeClass. */
export interface Scheduling {
  /** nodeSelector lists labels that must be present on nodes that support this RuntimeClass. */
  readonly nodeSelector?: Readonly<Record<string, string>>;
  /** tolerations are appended (excluding duplicates) to pods running with this RuntimeClass during admission, effectively unioning the set of nodes tolerated by the pod and the RuntimeClass. */
  readonly tolerations?: readonly Toleration[];
}
