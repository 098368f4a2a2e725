/** What the API server, or users, hold against changing an object. */
export interface UpgradeRules {
  /** Fields that the API server lets nobody change, and what lies below them. @default - none */
  readonly immutable?: readonly string[] | undefined;
  /** Fields below an immutable one that may change all the same. @default - none */
  readonly except?: readonly string[] | undefined;
  /** Fields that are immutable once the object says `immutable: true`. @default - none */
  readonly sealed?: readonly string[] | undefined;
  /** Lists whose items others rely on, so that taking one away breaks them. @default - none */
  readonly reliedOn?: readonly string[] | undefined;
  /** What is lost with the object. @default - nothing that an upgrade does not make again */
  readonly lost?: string | undefined;
}

const SELECTOR: UpgradeRules = { immutable: ['spec.selector'] };
const ROLE_REF: UpgradeRules = { immutable: ['roleRef'] };
const REACHED = 'clients reach the application by it';

/**
 * The rules by kind, from the API's reference and the server's validation
 * (https://kubernetes.io/docs/reference/kubernetes-api/).
 */
export const UPGRADE_RULES: Readonly<Record<string, UpgradeRules>> = {
  'apps/Deployment': SELECTOR,
  'apps/ReplicaSet': SELECTOR,
  'apps/DaemonSet': SELECTOR,
  'apps/StatefulSet': {
    immutable: ['spec'],
    except: [
      'spec.replicas',
      'spec.ordinals',
      'spec.template',
      'spec.updateStrategy',
      'spec.revisionHistoryLimit',
      'spec.persistentVolumeClaimRetentionPolicy',
      'spec.minReadySeconds',
    ],
    lost: 'its pods lose their identity',
  },
  'batch/Job': {
    immutable: ['spec'],
    except: [
      'spec.parallelism',
      'spec.activeDeadlineSeconds',
      'spec.ttlSecondsAfterFinished',
      'spec.suspend',
      'spec.backoffLimit',
    ],
  },
  '/Service': { immutable: ['spec.clusterIP', 'spec.clusterIPs'], reliedOn: ['spec.ports'], lost: REACHED },
  '/PersistentVolumeClaim': {
    immutable: ['spec'],
    except: ['spec.resources', 'spec.volumeAttributesClassName'],
    lost: 'its data goes with it',
  },
  '/PersistentVolume': {
    immutable: ['spec'],
    except: [
      'spec.capacity',
      'spec.accessModes',
      'spec.persistentVolumeReclaimPolicy',
      'spec.mountOptions',
      'spec.claimRef',
      'spec.storageClassName',
      'spec.nodeAffinity',
    ],
    lost: 'its data goes with it',
  },
  '/Secret': { immutable: ['type'], sealed: ['data', 'stringData', 'immutable'] },
  '/ConfigMap': { sealed: ['data', 'binaryData', 'immutable'] },
  '/Namespace': { lost: 'everything in it goes with it' },
  'rbac.authorization.k8s.io/RoleBinding': ROLE_REF,
  'rbac.authorization.k8s.io/ClusterRoleBinding': ROLE_REF,
  'storage.k8s.io/StorageClass': { immutable: ['provisioner', 'parameters', 'reclaimPolicy', 'volumeBindingMode'] },
  'storage.k8s.io/VolumeAttributesClass': { immutable: ['driverName', 'parameters'] },
  'scheduling.k8s.io/PriorityClass': { immutable: ['value', 'preemptionPolicy'] },
  'node.k8s.io/RuntimeClass': { immutable: ['handler'] },
  'networking.k8s.io/IngressClass': { immutable: ['spec.controller'] },
  'networking.k8s.io/Ingress': { reliedOn: ['spec.rules'], lost: REACHED },
  'gateway.networking.k8s.io/Gateway': {
    immutable: ['spec.gatewayClassName'],
    reliedOn: ['spec.listeners'],
    lost: REACHED,
  },
  'gateway.networking.k8s.io/HTTPRoute': { lost: REACHED },
  'apiextensions.k8s.io/CustomResourceDefinition': {
    immutable: ['spec.group', 'spec.scope', 'spec.names.plural', 'spec.names.kind'],
    reliedOn: ['spec.versions'],
    lost: 'every object of that kind goes with it',
  },
};
