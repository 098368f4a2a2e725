import type { ApiObject } from 'cdk8s';
import { LABEL_LIMIT } from '../values/names';

type Kind = Pick<ApiObject, 'apiGroup' | 'kind'>;

/** Kinds of Kubernetes itself whose objects belong to no namespace, by API group. */
const CLUSTER_SCOPED: Readonly<Record<string, readonly string[]>> = {
  core: ['Namespace', 'Node', 'PersistentVolume'],
  'admissionregistration.k8s.io': [
    'MutatingAdmissionPolicy',
    'MutatingAdmissionPolicyBinding',
    'MutatingWebhookConfiguration',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
    'ValidatingWebhookConfiguration',
  ],
  'apiextensions.k8s.io': ['CustomResourceDefinition'],
  'apiregistration.k8s.io': ['APIService'],
  'certificates.k8s.io': ['CertificateSigningRequest', 'ClusterTrustBundle'],
  'flowcontrol.apiserver.k8s.io': ['FlowSchema', 'PriorityLevelConfiguration'],
  'networking.k8s.io': ['IngressClass', 'IPAddress', 'ServiceCIDR'],
  'node.k8s.io': ['RuntimeClass'],
  'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding'],
  'resource.k8s.io': ['DeviceClass', 'ResourceSlice'],
  'scheduling.k8s.io': ['PriorityClass'],
  'storage.k8s.io': ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment', 'VolumeAttributesClass'],
};

/** Whether objects of the kind belong to no namespace. */
export function isClusterScoped({ apiGroup, kind }: Kind): boolean {
  return CLUSTER_SCOPED[apiGroup === '' ? 'core' : apiGroup]?.includes(kind) ?? false;
}

/** Whether the name of an object of the kind is what the object is about, so that no release may change it. */
export function isNamedExactly({ apiGroup, kind }: Kind): boolean {
  return (
    (kind === 'Namespace' && (apiGroup === '' || apiGroup === 'core')) ||
    (kind === 'CustomResourceDefinition' && apiGroup === 'apiextensions.k8s.io')
  );
}

/**
 * Kinds whose controllers append to the name where the result must still be a label of 63 characters:
 * a CronJob's Jobs get 11 characters, a StatefulSet's revisions a hash of up to 11 (kubernetes/kubernetes#64023).
 */
const NAME_LIMITS: Readonly<Record<string, number>> = { CronJob: 52, StatefulSet: 52 };

/** Longest name that an object of the kind may have, in characters. */
export function nameLimit({ kind }: Kind): number {
  return NAME_LIMITS[kind] ?? LABEL_LIMIT;
}
