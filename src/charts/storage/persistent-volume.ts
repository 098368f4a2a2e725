import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { isExpr } from '../../values/expression';
import type { PersistentVolumeSpec } from '../api/core';
import { fieldsIn, fieldsOf } from '../api/field-lookup';
import { refuse, type Refusal } from '../checks/refuse';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';

/** A volume, with the fields of the API's PersistentVolumeSpec, exactly one source among them. */
export interface PersistentVolumeProps extends TemplatedObject<PersistentVolumeSpec> {
  /** Name, labels and annotations of the volume. @default - a name after the release, its namespace and the construct */
  readonly metadata?: Metadata | undefined;
  /** Size, as in `{ storage: '10Gi' }`. */
  readonly capacity: NonNullable<TemplatedObject<PersistentVolumeSpec>['capacity']>;
  /** How it can be mounted. @default ['ReadWriteOnce'] */
  readonly accessModes?: TemplatedObject<PersistentVolumeSpec>['accessModes'];
  /** What becomes of the data when the claim is deleted. @default 'Retain' */
  readonly persistentVolumeReclaimPolicy?: TemplatedObject<PersistentVolumeSpec>['persistentVolumeReclaimPolicy'];
}

/** What a volume has unless it says otherwise. */
export const PERSISTENT_VOLUME_DEFAULTS = {
  accessModes: ['ReadWriteOnce'],
  persistentVolumeReclaimPolicy: 'Retain',
} as const satisfies Partial<PersistentVolumeSpec>;

/**
 * Storage that is there already: a disk, or a share of a file server.
 *
 * For storage that is made when it is wanted, a claim with a storage class is enough.
 *
 * @throws ChartwrightError `E_PROP` where it has no source, or several
 *
 * @example
 * const disk = new PersistentVolume(chart, 'disk', {
 *   capacity: { storage: '10Gi' },
 *   csi: { driver: 'ebs.csi.aws.com', volumeHandle: 'vol-0123456789abcdef0' },
 * });
 * const claim = new PersistentVolumeClaim(chart, 'data', {
 *   persistentVolume: disk,
 *   resources: { requests: { storage: '10Gi' } },
 * });
 */
export class PersistentVolume extends Construct {
  readonly resource: ApiObject;
  /** Name of its storage class; empty where it has none. */
  readonly storageClassName: NonNullable<PersistentVolumeProps['storageClassName']>;

  constructor(scope: Construct, id: string, props: PersistentVolumeProps) {
    super(scope, id);
    const problem = sourceProblem(props);
    if (problem !== undefined) refuse(...problem);
    this.storageClassName = props.storageClassName ?? '';
    this.resource = createObject(this, 'Resource', 'PersistentVolume', {
      metadata: props.metadata,
      spec: {
        ...fieldsIn('PersistentVolumeSpec', props),
        accessModes: props.accessModes ?? PERSISTENT_VOLUME_DEFAULTS.accessModes,
        persistentVolumeReclaimPolicy:
          props.persistentVolumeReclaimPolicy ?? PERSISTENT_VOLUME_DEFAULTS.persistentVolumeReclaimPolicy,
      },
    });
  }

  /** Name of the volume. */
  get name(): string {
    return this.resource.name;
  }
}

/** Sources under a condition may exclude each other, so that only plain ones are counted. */
function sourceProblem(props: PersistentVolumeProps): Refusal | undefined {
  const sources = fieldsOf('PersistentVolumeSpec').flatMap(({ name, type }) =>
    type.endsWith('VolumeSource') ? [name] : [],
  );
  const given = Object.entries(fieldsIn('PersistentVolumeSpec', props)).filter(
    ([name, value]) => sources.includes(name) && value !== undefined,
  );
  const plain = given.filter(([, value]) => !isExpr(value)).map(([name]) => name);
  if (given.length > 0 && plain.length < 2) return undefined;
  const advice = 'a volume is in one place; claims without a volume need none';
  return ['source', plain, `one of ${sources.join(', ')}`, advice];
}
