import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { StorageClass as ApiStorageClass } from '../api/storage';
import { createObject, mapOf, type Metadata } from '../create-object';
import { withDefaultMark } from '../default-class';
import type { TemplatedObject } from '../templated';

/** A storage class, with the fields of the API. */
export interface StorageClassProps extends Omit<TemplatedObject<ApiStorageClass>, 'apiVersion' | 'kind' | 'metadata'> {
  /** Name, labels and annotations of the class. @default - a name after the release, its namespace and the construct */
  readonly metadata?: Metadata | undefined;
  /** Whether claims that name no class get this one. A cluster wants at most one such class. @default false */
  readonly isDefault?: boolean | undefined;
  /** When a volume is made. The API's own default, `Immediate`, may make it in a zone where no pod fits. @default 'WaitForFirstConsumer' */
  readonly volumeBindingMode?: TemplatedObject<ApiStorageClass>['volumeBindingMode'];
  /** Whether claims may be enlarged. @default true */
  readonly allowVolumeExpansion?: TemplatedObject<ApiStorageClass>['allowVolumeExpansion'];
}

/** A storage class of EBS gp3 volumes: every field but the provisioner. */
export type Gp3Props = Omit<StorageClassProps, 'provisioner'>;

/** Annotation of the class that counts where a claim names none: https://kubernetes.io/docs/concepts/storage/storage-classes/#default-storageclass */
export const DEFAULT_STORAGE_CLASS_ANNOTATION = 'storageclass.kubernetes.io/is-default-class';

/** What a storage class has unless it says otherwise. */
export const STORAGE_CLASS_DEFAULTS = {
  volumeBindingMode: 'WaitForFirstConsumer',
  allowVolumeExpansion: true,
} as const satisfies Partial<ApiStorageClass>;

/** Provisioner of EBS volumes: https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md */
export const EBS_PROVISIONER = 'ebs.csi.aws.com';
/** Parameters of gp3 volumes, which are encrypted with the account's key. */
export const GP3_PARAMETERS = { type: 'gp3', encrypted: 'true' } as const;

/**
 * How the volumes of claims are made.
 *
 * @example
 * const gp3 = StorageClass.gp3(chart, 'gp3', { reclaimPolicy: 'Retain' });
 * new PersistentVolumeClaim(chart, 'data', { storageClass: gp3, resources: { requests: { storage: '20Gi' } } });
 */
export class StorageClass extends Construct {
  /** Encrypted EBS gp3 volumes; `parameters` are added to those, and may replace them. */
  static gp3(scope: Construct, id: string, props: Gp3Props = {}): StorageClass {
    const parameters = { ...GP3_PARAMETERS, ...mapOf(props.parameters) };
    return new StorageClass(scope, id, { ...props, provisioner: EBS_PROVISIONER, parameters });
  }

  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, { metadata, isDefault, ...fields }: StorageClassProps) {
    super(scope, id);
    this.resource = createObject(this, 'Resource', 'StorageClass', {
      ...fields,
      metadata: withDefaultMark(metadata, DEFAULT_STORAGE_CLASS_ANNOTATION, isDefault),
      volumeBindingMode: fields.volumeBindingMode ?? STORAGE_CLASS_DEFAULTS.volumeBindingMode,
      allowVolumeExpansion: fields.allowVolumeExpansion ?? STORAGE_CLASS_DEFAULTS.allowVolumeExpansion,
    });
  }

  /** Name of the class. */
  get name(): string {
    return this.resource.name;
  }
}
