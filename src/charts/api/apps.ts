// Made by scripts/generate-api-types.mjs from the API of Kubernetes 1.35. Do not edit.

import type { PersistentVolumeClaim, PodTemplateSpec } from './core';
import type { LabelSelector, ObjectMeta } from './meta';
import type { IntOrString, Seconds } from './scalars';

/** DaemonSet represents the configuration of a daemon set. */
export interface DaemonSet {
  readonly apiVersion?: 'apps/v1';
  readonly kind?: 'DaemonSet';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** The desired behavior of this daemon set. */
  readonly spec?: DaemonSetSpec;
}

/** DaemonSetSpec is the specification of a daemon set. */
export interface DaemonSetSpec {
  /** A label query over pods that are managed by the daemon set. */
  readonly selector: LabelSelector;
  /** An object that describes the pod that will be created. */
  readonly template: PodTemplateSpec;
  /** An update strategy to replace existing DaemonSet pods with new pods. */
  readonly updateStrategy?: DaemonSetUpdateStrategy;
  /** The minimum number of seconds for which a newly created DaemonSet pod should be ready without any of its container crashing, for it to be considered available. Defaults to 0 (pod will be considered available as soon as it is ready). */
  readonly minReadySeconds?: Seconds;
  /** The number of old history to retain to allow rollback. Defaults to 10. */
  readonly revisionHistoryLimit?: number;
}

/** DaemonSetUpdateStrategy is a struct used to control the update strategy for a DaemonSet. */
export interface DaemonSetUpdateStrategy {
  /** Type of daemon set update. Default is RollingUpdate. */
  readonly type?: 'OnDelete' | 'RollingUpdate';
  /** Rolling update config params. */
  readonly rollingUpdate?: RollingUpdateDaemonSet;
}

/** Deployment enables declarative updates for Pods and ReplicaSets. */
export interface Deployment {
  readonly apiVersion?: 'apps/v1';
  readonly kind?: 'Deployment';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** Specification of the desired behavior of the Deployment. */
  readonly spec?: DeploymentSpec;
}

/** DeploymentSpec is the specification of the desired behavior of the Deployment. */
export interface DeploymentSpec {
  /** Number of desired pods. Defaults to 1. */
  readonly replicas?: number;
  /** Label selector for pods. */
  readonly selector: LabelSelector;
  /** Template describes the pods that will be created. */
  readonly template: PodTemplateSpec;
  /** The deployment strategy to use to replace existing pods with new ones. */
  readonly strategy?: DeploymentStrategy;
  /** Minimum number of seconds for which a newly created pod should be ready without any of its container crashing, for it to be considered available. Defaults to 0 (pod will be considered available as soon as it is ready). */
  readonly minReadySeconds?: Seconds;
  /** The number of old ReplicaSets to retain to allow rollback. Defaults to 10. */
  readonly revisionHistoryLimit?: number;
  /** Indicates that the deployment is paused. */
  readonly paused?: boolean;
  /** The maximum time in seconds for a deployment to make progress before it is considered to be failed. Defaults to 600s. */
  readonly progressDeadlineSeconds?: Seconds;
}

/** DeploymentStrategy describes how to replace existing pods with new ones. */
export interface DeploymentStrategy {
  /** Type of deployment. Default is RollingUpdate. */
  readonly type?: 'Recreate' | 'RollingUpdate';
  /** Rolling update config params. */
  readonly rollingUpdate?: RollingUpdateDeployment;
}

/** ReplicaSet ensures that a specified number of pod replicas are running at any given time. */
export interface ReplicaSet {
  readonly apiVersion?: 'apps/v1';
  readonly kind?: 'ReplicaSet';
  /** If the Labels of a ReplicaSet are empty, they are defaulted to be the same as the Pod(s) that the ReplicaSet manages. */
  readonly metadata?: ObjectMeta;
  /** Spec defines the specification of the desired behavior of the ReplicaSet. */
  readonly spec?: ReplicaSetSpec;
}

/** ReplicaSetSpec is the specification of a ReplicaSet. */
export interface ReplicaSetSpec {
  /** Replicas is the number of desired pods. Defaults to 1. */
  readonly replicas?: number;
  /** Minimum number of seconds for which a newly created pod should be ready without any of its container crashing, for it to be considered available. Defaults to 0 (pod will be considered available as soon as it is ready). */
  readonly minReadySeconds?: Seconds;
  /** Selector is a label query over pods that should match the replica count. */
  readonly selector: LabelSelector;
  /** Template is the object that describes the pod that will be created if insufficient replicas are detected. */
  readonly template?: PodTemplateSpec;
}

/** Spec to control the desired behavior of daemon set rolling update. */
export interface RollingUpdateDaemonSet {
  /** The maximum number of DaemonSet pods that can be unavailable during the update. */
  readonly maxUnavailable?: IntOrString;
  /** The maximum number of nodes with an existing available DaemonSet pod that can have an updated DaemonSet pod during during an update. Default value is 0. */
  readonly maxSurge?: IntOrString;
}

/** Spec to control the desired behavior of rolling update. */
export interface RollingUpdateDeployment {
  /** The maximum number of pods that can be unavailable during the update. Defaults to 25%. */
  readonly maxUnavailable?: IntOrString;
  /** The maximum number of pods that can be scheduled above the desired number of pods. Defaults to 25%. */
  readonly maxSurge?: IntOrString;
}

/** RollingUpdateStatefulSetStrategy is used to communicate parameter for RollingUpdateStatefulSetStrategyType. */
export interface RollingUpdateStatefulSetStrategy {
  /** Partition indicates the ordinal at which the StatefulSet should be partitioned for updates. The default value is 0. */
  readonly partition?: number;
  /** The maximum number of pods that can be unavailable during the update. Defaults to 1. */
  readonly maxUnavailable?: IntOrString;
}

/** StatefulSet represents a set of pods with consistent identities. */
export interface StatefulSet {
  readonly apiVersion?: 'apps/v1';
  readonly kind?: 'StatefulSet';
  /** Standard object's metadata. */
  readonly metadata?: ObjectMeta;
  /** Spec defines the desired identities of pods in this set. */
  readonly spec?: StatefulSetSpec;
}

/** StatefulSetOrdinals describes the policy used for replica ordinal assignment in this StatefulSet. */
export interface StatefulSetOrdinals {
  /** start is the number representing the first replica's index. */
  readonly start?: number;
}

/** StatefulSetPersistentVolumeClaimRetentionPolicy describes the policy used for PVCs created from the StatefulSet VolumeClaimTemplates. */
export interface StatefulSetPersistentVolumeClaimRetentionPolicy {
  /** WhenDeleted specifies what happens to PVCs created from StatefulSet VolumeClaimTemplates when the StatefulSet is deleted. */
  readonly whenDeleted?: 'Delete' | 'Retain';
  /** WhenScaled specifies what happens to PVCs created from StatefulSet VolumeClaimTemplates when the StatefulSet is scaled down. */
  readonly whenScaled?: 'Delete' | 'Retain';
}

/** A StatefulSetSpec is the specification of a StatefulSet. */
export interface StatefulSetSpec {
  /** replicas is the desired number of replicas of the given Template. */
  readonly replicas?: number;
  /** selector is a label query over pods that should match the replica count. */
  readonly selector: LabelSelector;
  /** template is the object that describes the pod that will be created if insufficient replicas are detected. */
  readonly template: PodTemplateSpec;
  /** volumeClaimTemplates is a list of claims that pods are allowed to reference. */
  readonly volumeClaimTemplates?: readonly PersistentVolumeClaim[];
  /** serviceName is the name of the service that governs this StatefulSet. */
  readonly serviceName?: string;
  /** podManagementPolicy controls how pods are created during initial scale up, when replacing pods on nodes, or when scaling down. */
  readonly podManagementPolicy?: 'OrderedReady' | 'Parallel';
  /** updateStrategy indicates the StatefulSetUpdateStrategy that will be employed to update Pods in the StatefulSet when a revision is made to Template. */
  readonly updateStrategy?: StatefulSetUpdateStrategy;
  /** revisionHistoryLimit is the maximum number of revisions that will be maintained in the StatefulSet's revision history. The default value is 10. */
  readonly revisionHistoryLimit?: number;
  /** Minimum number of seconds for which a newly created pod should be ready without any of its container crashing for it to be considered available. Defaults to 0 (pod will be considered available as soon as it is ready). */
  readonly minReadySeconds?: Seconds;
  /** persistentVolumeClaimRetentionPolicy describes the lifecycle of persistent volume claims created from volumeClaimTemplates. */
  readonly persistentVolumeClaimRetentionPolicy?: StatefulSetPersistentVolumeClaimRetentionPolicy;
  /** ordinals controls the numbering of replica indices in a StatefulSet. */
  readonly ordinals?: StatefulSetOrdinals;
}

/** StatefulSetUpdateStrategy indicates the strategy that the StatefulSet controller will use to perform updates. */
export interface StatefulSetUpdateStrategy {
  /** Type indicates the type of the StatefulSetUpdateStrategy. Default is RollingUpdate. */
  readonly type?: 'OnDelete' | 'RollingUpdate';
  /** RollingUpdate is used to communicate parameters when Type is RollingUpdateStatefulSetStrategyType. */
  readonly rollingUpdate?: RollingUpdateStatefulSetStrategy;
}
