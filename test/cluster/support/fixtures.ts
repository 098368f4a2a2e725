import { hasCondition, type KubernetesObject } from './objects';

/** A node in a zone; kwok makes it ready. */
export function node(name: string, zone: string): KubernetesObject {
  const labels = {
    'kubernetes.io/arch': 'amd64',
    'kubernetes.io/hostname': name,
    'kubernetes.io/os': 'linux',
    'topology.kubernetes.io/region': zone.slice(0, -1),
    'topology.kubernetes.io/zone': zone,
  };
  return { apiVersion: 'v1', kind: 'Node', metadata: { name, labels } };
}

/** Where claims that name no class get their volumes from: the controller manager's provisioner for tests. */
export const defaultStorageClass: KubernetesObject & {
  readonly provisioner: string;
  readonly volumeBindingMode: string;
} = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'standard', annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
  provisioner: 'kubernetes.io/host-path',
  volumeBindingMode: 'WaitForFirstConsumer',
};

/** Says whether a node or a pod is ready. */
export const isReady = (object: KubernetesObject): boolean => hasCondition(object, 'Ready');

/** A namespace that enforces a level of the Pod Security Standards. */
export function namespace(
  name: string,
  level: 'privileged' | 'baseline' | 'restricted' = 'restricted',
): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels: { 'pod-security.kubernetes.io/enforce': level } },
  };
}
