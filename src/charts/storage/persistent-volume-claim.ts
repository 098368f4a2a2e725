import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { call } from '../../values/call';
import type { PersistentVolumeClaimSpec, Volume } from '../api/core';
import { fieldsIn } from '../api/field-lookup';
import { createObject, type Metadata } from '../create-object';
import { externalName } from '../external';
import { defaultComponent } from '../selector-labels';
import type { TemplatedObject } from '../templated';
import type { PersistentVolume } from './persistent-volume';

/** A claim, with the fields of the API's PersistentVolumeClaimSpec. */
export interface PersistentVolumeClaimProps extends TemplatedObject<PersistentVolumeClaimSpec> {
  /** Name, labels and annotations of the claim. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
  /** Size, as in `{ requests: { storage: '10Gi' } }`. */
  readonly resources: NonNullable<TemplatedObject<PersistentVolumeClaimSpec>['resources']>;
  /** How it can be mounted. @default ['ReadWriteOnce'] */
  readonly accessModes?: TemplatedObject<PersistentVolumeClaimSpec>['accessModes'];
  /** How its volume is made. @default - the class of `storageClassName`; the cluster's default class where that is not given either */
  readonly storageClass?: { readonly name: string } | undefined;
  /** The volume to get, of the class that the volume has. @default - any that fits, or a new one */
  readonly persistentVolume?: PersistentVolume | undefined;
}

/** How a claim becomes a volume of a pod. */
export interface ClaimVolumeOptions {
  /** Name of the volume in the pod. @default - made of the name of the claim */
  readonly name?: string | undefined;
  /** Whether nobody in the pod may write to it. @default false */
  readonly readOnly?: boolean | undefined;
}

/** A claim that pods mount. */
export interface Claim {
  /** Name of the claim. */
  readonly name: string;
  /** The claim as a volume of a pod, for `mounts`. */
  volume(options?: ClaimVolumeOptions): TemplatedObject<Volume>;
}

/** How a claim can be mounted unless it says otherwise: by the pods of one node. */
export const DEFAULT_ACCESS_MODES = ['ReadWriteOnce'] as const;

/**
 * Storage that outlives pods.
 *
 * It is deleted with the release. To keep it, annotate it with `helm.sh/resource-policy: keep`.
 *
 * @example
 * const data = new PersistentVolumeClaim(chart, 'data', { resources: { requests: { storage: v.size } } });
 * new Deployment(chart, 'web', {
 *   strategy: { type: 'Recreate' },
 *   containers: [{ name: 'web', image: 'nginx:1.29', mounts: [{ volume: data.volume(), mountPath: '/data' }] }],
 * });
 */
export class PersistentVolumeClaim extends Construct implements Claim {
  /** A claim that somebody else makes in the namespace. */
  static existing(name: string): Claim {
    const nameOf = (): string => externalName('PersistentVolumeClaim', name);
    return {
      get name() {
        return nameOf();
      },
      volume: (options) => volumeOf(nameOf(), call<string>('label', name), options),
    };
  }

  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: PersistentVolumeClaimProps) {
    super(scope, id);
    const { persistentVolume, storageClass } = props;
    this.resource = createObject(this, 'Resource', 'PersistentVolumeClaim', {
      metadata: props.metadata,
      spec: {
        ...fieldsIn('PersistentVolumeClaimSpec', props),
        accessModes: props.accessModes ?? DEFAULT_ACCESS_MODES,
        // Without a class the cluster would fill in its default one, which a volume made by hand is not of.
        storageClassName: props.storageClassName ?? storageClass?.name ?? persistentVolume?.storageClassName,
        volumeName: props.volumeName ?? persistentVolume?.name,
      },
    });
  }

  /** Name of the claim. */
  get name(): string {
    return this.resource.name;
  }

  /** The claim as a volume of a pod, for `mounts` of a container. */
  volume(options?: ClaimVolumeOptions): TemplatedObject<Volume> {
    return volumeOf(this.name, defaultComponent(this), options);
  }
}

function volumeOf(claimName: string, volumeName: string, { name, readOnly }: ClaimVolumeOptions = {}) {
  return { name: name ?? volumeName, persistentVolumeClaim: { claimName, readOnly } };
}
