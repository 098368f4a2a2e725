/**
 * What the API server refuses to change in an object that exists, by kind: an upgrade of a chart that changes one of
 * these fails, and the object has to be deleted first. Paths lead into the object, and what is below them counts too.
 *
 * Of a Pod all but a few fields are immutable; of a ConfigMap and a Secret the data is, once `immutable` is true.
 */
export const IMMUTABLE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  ClusterRoleBinding: ['roleRef'],
  CustomResourceDefinition: ['spec.group', 'spec.scope', 'spec.names.kind', 'spec.names.plural'],
  DaemonSet: ['spec.selector'],
  Deployment: ['spec.selector'],
  EndpointSlice: ['addressType'],
  IngressClass: ['spec.controller'],
  Job: [
    'spec.selector',
    'spec.template',
    'spec.completions',
    'spec.completionMode',
    'spec.podFailurePolicy',
    'spec.backoffLimitPerIndex',
    'spec.successPolicy',
    'spec.managedBy',
  ],
  PersistentVolume: ['spec.csi', 'spec.hostPath', 'spec.local', 'spec.nfs', 'spec.volumeMode'],
  PersistentVolumeClaim: [
    'spec.accessModes',
    'spec.selector',
    'spec.storageClassName',
    'spec.volumeMode',
    'spec.volumeName',
    'spec.dataSource',
    'spec.dataSourceRef',
  ],
  PriorityClass: ['value', 'preemptionPolicy'],
  ReplicaSet: ['spec.selector'],
  RoleBinding: ['roleRef'],
  RuntimeClass: ['handler'],
  Secret: ['type'],
  Service: ['spec.clusterIP', 'spec.loadBalancerClass'],
  StatefulSet: ['spec.selector', 'spec.serviceName', 'spec.podManagementPolicy', 'spec.volumeClaimTemplates'],
  StorageClass: ['provisioner', 'parameters', 'reclaimPolicy', 'volumeBindingMode'],
};
