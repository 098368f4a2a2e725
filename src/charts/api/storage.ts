// Made by scripts/generate-api-types.mjs from the API of Kubernetes 1.35. Do not edit.

import type { TopologySelectorTerm } from './core';
import type { ObjectMeta } from './meta';

/** StorageClass describes the parameters for a class of storage for which PersistentVolumes can be dynamically provisioned. */
export interface StorageClass {
  readonly apiVersion?: 'storage.k8s.io/v1';
  readonly kind?: 'StorageClass';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** provisioner indicates the type of the provisioner. */
  readonly provisioner: string;
  /** parameters holds the parameters for the provisioner that should create volumes of this storage class. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** reclaimPolicy controls the reclaimPolicy for dynamically provisioned PersistentVolumes of this storage class. Defaults to Delete. */
  readonly reclaimPolicy?: 'Delete' | 'Recycle' | 'Retain';
  /** mountOptions controls the mountOptions for dynamically provisioned PersistentVolumes of this storage class. e.g. ["ro", "soft"]. */
  readonly mountOptions?: readonly string[];
  /** allowVolumeExpansion shows whether the storage class allow volume expand. */
  readonly allowVolumeExpansion?: boolean;
  /** volumeBindingMode indicates how PersistentVolumeClaims should be provisioned and bound. */
  readonly volumeBindingMode?: 'Immediate' | 'WaitForFirstConsumer';
  /** allowedTopologies restrict the node topologies where volumes can be dynamically provisioned. */
  readonly allowedTopologies?: readonly TopologySelectorTerm[];
}
