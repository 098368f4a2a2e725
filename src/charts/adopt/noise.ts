import { at, changedAt, changedItems, fieldsOf, isFields, type Fields, type Manifest } from './manifest';
import { podPath } from './pods';

/** A field that cdk8s-plus always writes, and the value with which it says what the API assumes anyway. */
interface Noise {
  /** Keys from the map around it; `*` stands for every item of a list. */
  readonly field: readonly string[];
  readonly value: unknown;
}

/** By kind. The API's defaults are those of the Kubernetes reference of each kind. */
const NOISE: Readonly<Record<string, readonly Noise[]>> = {
  ConfigMap: [{ field: ['immutable'], value: false }],
  Secret: [{ field: ['immutable'], value: false }],
  Service: [
    { field: ['spec', 'externalIPs'], value: [] },
    { field: ['spec', 'selector'], value: {} },
    { field: ['spec', 'publishNotReadyAddresses'], value: false },
  ],
  Deployment: [
    { field: ['spec', 'minReadySeconds'], value: 0 },
    { field: ['spec', 'progressDeadlineSeconds'], value: 600 },
    {
      field: ['spec', 'strategy'],
      value: { rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' }, type: 'RollingUpdate' },
    },
  ],
  StatefulSet: [
    { field: ['spec', 'minReadySeconds'], value: 0 },
    { field: ['spec', 'podManagementPolicy'], value: 'OrderedReady' },
    { field: ['spec', 'updateStrategy'], value: { rollingUpdate: { partition: 0 }, type: 'RollingUpdate' } },
  ],
  DaemonSet: [{ field: ['spec', 'minReadySeconds'], value: 0 }],
  CronJob: [
    { field: ['spec', 'failedJobsHistoryLimit'], value: 1 },
    { field: ['spec', 'successfulJobsHistoryLimit'], value: 3 },
    { field: ['spec', 'suspend'], value: false },
  ],
  PersistentVolumeClaim: [{ field: ['spec', 'volumeMode'], value: 'Filesystem' }],
  PersistentVolume: [{ field: ['spec', 'volumeMode'], value: 'Filesystem' }],
  NetworkPolicy: [
    { field: ['spec', 'ingress', '*', 'ports'], value: [] },
    { field: ['spec', 'egress', '*', 'ports'], value: [] },
  ],
  ClusterRole: [{ field: ['rules', '*', 'resourceNames'], value: [] }],
  RoleBinding: [{ field: ['subjects', '*', 'apiGroup'], value: '' }],
  ClusterRoleBinding: [{ field: ['subjects', '*', 'apiGroup'], value: '' }],
};

/** In every pod. */
const POD_NOISE: readonly Noise[] = [
  { field: ['dnsPolicy'], value: 'ClusterFirst' },
  { field: ['hostNetwork'], value: false },
  { field: ['restartPolicy'], value: 'Always' },
  { field: ['setHostnameAsFQDN'], value: false },
  { field: ['terminationGracePeriodSeconds'], value: 30 },
  { field: ['securityContext', 'fsGroupChangePolicy'], value: 'Always' },
  { field: ['volumes', '*', 'persistentVolumeClaim', 'readOnly'], value: false },
  { field: ['containers', '*', 'securityContext', 'privileged'], value: false },
  { field: ['initContainers', '*', 'securityContext', 'privileged'], value: false },
];

/** Leaves out what constructs of cdk8s-plus always write, where it says what the API assumes anyway. */
export function withoutNoise(manifests: readonly Manifest[]): readonly Manifest[] {
  return manifests.map((manifest) => (manifest.isGenerated ? { ...manifest, json: quiet(manifest.json) } : manifest));
}

/** The object without what the API assumes anyway. */
export function quiet(object: Fields): Fields {
  const kind = String(object['kind']);
  const own = Object.hasOwn(NOISE, kind) ? (NOISE[kind] ?? []) : [];
  const pod = podPath(kind);
  const inPod =
    pod === undefined ? [] : POD_NOISE.map((noise) => ({ ...noise, field: [...pod, 'spec', ...noise.field] }));
  return fieldsOf([...own, ...inPod].reduce<unknown>((quieter, noise) => without(quieter, noise), object));
}

function without(json: unknown, { field, value }: Noise): unknown {
  const around = field.slice(0, -1);
  const key = field.at(-1) ?? '';
  return everyAt(json, around, (map) => {
    if (!isFields(map) || JSON.stringify(at(map, key)) !== JSON.stringify(value)) return map;
    const { [key]: _, ...rest } = map;
    return rest;
  });
}

function everyAt(json: unknown, keys: readonly string[], change: (value: unknown) => unknown): unknown {
  const star = keys.indexOf('*');
  if (star < 0) return changedAt(json, keys, change);
  return changedAt(json, keys.slice(0, star), (list) =>
    changedItems(list, (item) => everyAt(item, keys.slice(star + 1), change)),
  );
}
