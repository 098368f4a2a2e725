import { Construct } from 'constructs';
import type { PersistentVolumeClaimSpec } from '../api/core';
import type { Quantity } from '../api/scalars';
import { NetworkPolicy, type IngressTraffic } from '../networking/network-policy';
import { Service } from '../networking/service';
import { PodDisruptionBudget } from '../scaling/pod-disruption-budget';
import type { Templated, TemplatedObject } from '../templated';
import type { ContainerProps } from '../workloads/container';
import { withDefaults } from '../workloads/pod-security';
import { StatefulSet, type StatefulSetProps } from '../workloads/stateful-set';
import { applicationPods, type ApplicationProps } from './application';
import { sharedName } from './shared-name';

/** A service whose pods each keep data. */
export interface StatefulServiceProps extends ApplicationProps {
  /** @default 1 */
  readonly replicas?: StatefulSetProps['replicas'];
  /** Ports that the container listens on, each with a name. */
  readonly ports: ContainerProps['ports'];
  /** The volume that each pod keeps. */
  readonly storage: StorageOptions;
  /** Whether the pods start and end one after another. @default 'OrderedReady' */
  readonly podManagementPolicy?: StatefulSetProps['podManagementPolicy'];
  /** What becomes of the volumes when the service is deleted or gets fewer pods. @default - they stay */
  readonly persistentVolumeClaimRetentionPolicy?: StatefulSetProps['persistentVolumeClaimRetentionPolicy'];
  /** Who may reach the ports, besides the pods themselves. @default - everybody in the cluster */
  readonly allowFrom?: IngressTraffic['from'];
  /** Seconds that a pod has to end. @default 60 */
  readonly shutdownSeconds?: number | undefined;
}

/** The volume of a pod. */
export interface StorageOptions {
  /** As in `'10Gi'`. It can grow later where the storage class lets it; Kubernetes refuses a change here. */
  readonly size: Templated<Quantity>;
  /** Where the container finds it. */
  readonly mountPath: string;
  /** @default - the cluster's default */
  readonly storageClassName?: string | undefined;
  /** @default ['ReadWriteOnce'] */
  readonly accessModes?: TemplatedObject<PersistentVolumeClaimSpec>['accessModes'];
}

/** A stateful service unless it says otherwise. */
export const STATEFUL_SERVICE_DEFAULTS = { replicas: 1, shutdownSeconds: 60, accessModes: ['ReadWriteOnce'] } as const;

/** Pods run as non-root: their volume belongs to a group that they are in, whatever user the image has. */
const STORAGE_SECURITY = { fsGroup: 1000, fsGroupChangePolicy: 'OnRootMismatch' } as const;

/** What the claim and its mount are called. */
const CLAIM = 'data';

/**
 * A service whose pods each have a name and a volume of their own: StatefulSet with claims, a headless Service for its pods and
 * one for clients, ServiceAccount, PodDisruptionBudget and NetworkPolicy, and a ConfigMap where wanted.
 *
 * @example
 * new StatefulService(chart, 'cache', {
 *   image: 'valkey/valkey:8',
 *   ports: [{ name: 'valkey', containerPort: 6379 }],
 *   storage: { size: v.storage.size, mountPath: '/data' },
 * });
 */
export class StatefulService extends Construct {
  readonly statefulSet: StatefulSet;
  readonly service: Service;
  readonly disruptionBudget: PodDisruptionBudget;
  readonly networkPolicy: NetworkPolicy;

  constructor(scope: Construct, id: string, props: StatefulServiceProps) {
    super(scope, id);
    const metadata = { name: sharedName(this) };
    const { size, mountPath, storageClassName, accessModes } = props.storage;
    this.statefulSet = new StatefulSet(this, 'Default', {
      metadata: { name: sharedName(this, NAME_LIMIT) },
      replicas: props.replicas ?? STATEFUL_SERVICE_DEFAULTS.replicas,
      podManagementPolicy: props.podManagementPolicy,
      persistentVolumeClaimRetentionPolicy: props.persistentVolumeClaimRetentionPolicy,
      terminationGracePeriodSeconds: props.shutdownSeconds ?? STATEFUL_SERVICE_DEFAULTS.shutdownSeconds,
      volumeClaimTemplates: [
        {
          metadata: { name: CLAIM },
          spec: {
            accessModes: accessModes ?? STATEFUL_SERVICE_DEFAULTS.accessModes,
            storageClassName,
            resources: { requests: { storage: size } },
          },
        },
      ],
      ...applicationPods(this, props, { name: id, ports: props.ports, volumeMounts: [{ name: CLAIM, mountPath }] }),
      securityContext: withDefaults(STORAGE_SECURITY, props.pod?.securityContext),
    });
    const selects = this.statefulSet;
    this.service = new Service(this, 'service', { metadata, selects });
    this.disruptionBudget = new PodDisruptionBudget(this, 'poddisruptionbudget', { metadata, selects });
    const from = props.allowFrom === undefined ? undefined : [selects, ...props.allowFrom];
    this.networkPolicy = new NetworkPolicy(this, 'networkpolicy', { metadata, selects, ingress: [{ from }] });
  }

  /** Name of the Service and of the other objects. */
  get name(): string {
    return this.service.name;
  }
}

/** Longest name of a StatefulSet: a label of its pods holds it and a hash. */
const NAME_LIMIT = 52;
