import { literalText } from '../../values/expression';
import type { MapEntry, MapLoop } from '../../values/tree';

/** Fields in the order in which the Kubernetes reference and the charts of `helm create` write them; the rest follows by the alphabet. */
const FIELDS: readonly string[] = [
  ...['apiVersion', 'kind', 'metadata', 'name', 'generateName', 'namespace', 'labels', 'annotations', 'finalizers'],
  ...[
    'immutable',
    'type',
    'aggregationRule',
    'rules',
    'roleRef',
    'subjects',
    'provisioner',
    'parameters',
    'value',
    'globalDefault',
    'description',
  ],
  ...[
    'spec',
    'scaleTargetRef',
    'minReplicas',
    'maxReplicas',
    'metrics',
    'behavior',
    'ingressClassName',
    'defaultBackend',
    'tls',
    'host',
    'http',
    'paths',
    'path',
    'pathType',
    'backend',
  ],
  ...[
    'schedule',
    'timeZone',
    'concurrencyPolicy',
    'startingDeadlineSeconds',
    'suspend',
    'successfulJobsHistoryLimit',
    'failedJobsHistoryLimit',
    'jobTemplate',
  ],
  ...[
    'parallelism',
    'completions',
    'completionMode',
    'backoffLimit',
    'activeDeadlineSeconds',
    'ttlSecondsAfterFinished',
  ],
  ...[
    'clusterIP',
    'replicas',
    'revisionHistoryLimit',
    'progressDeadlineSeconds',
    'minReadySeconds',
    'strategy',
    'updateStrategy',
    'serviceName',
    'podManagementPolicy',
  ],
  ...[
    'podSelector',
    'policyTypes',
    'ingress',
    'egress',
    'from',
    'to',
    'minAvailable',
    'maxUnavailable',
    'selector',
    'matchLabels',
    'matchExpressions',
    'key',
    'operator',
    'values',
  ],
  ...['template', 'volumeClaimTemplates', 'accessModes', 'storageClassName', 'capacity'],
  ...[
    'imagePullSecrets',
    'serviceAccountName',
    'automountServiceAccountToken',
    'enableServiceLinks',
    'securityContext',
    'terminationGracePeriodSeconds',
    'restartPolicy',
    'initContainers',
    'containers',
  ],
  ...[
    'image',
    'imagePullPolicy',
    'command',
    'args',
    'workingDir',
    'ports',
    'port',
    'containerPort',
    'targetPort',
    'nodePort',
    'protocol',
    'envFrom',
    'env',
    'valueFrom',
  ],
  ...[
    'startupProbe',
    'livenessProbe',
    'readinessProbe',
    'exec',
    'httpGet',
    'tcpSocket',
    'grpc',
    'initialDelaySeconds',
    'periodSeconds',
    'timeoutSeconds',
    'successThreshold',
    'failureThreshold',
  ],
  ...[
    'lifecycle',
    'resources',
    'requests',
    'limits',
    'volumeMounts',
    'mountPath',
    'subPath',
    'readOnly',
    'volumes',
    'configMap',
    'secret',
    'emptyDir',
    'persistentVolumeClaim',
    'items',
  ],
  ...['nodeSelector', 'affinity', 'tolerations', 'topologySpreadConstraints', 'priorityClassName'],
  ...[
    'apiGroups',
    'apiGroup',
    'nonResourceURLs',
    'resourceNames',
    'verbs',
    'data',
    'stringData',
    'binaryData',
    'status',
  ],
];

const RANK = new Map(FIELDS.map((field, index) => [field, index]));

const text = (entry: MapEntry | MapLoop): string | undefined =>
  entry.kind === 'entry' ? literalText(entry.key) : undefined;

function rank(entry: MapEntry | MapLoop): number {
  const field = text(entry);
  return field === undefined ? FIELDS.length + 1 : (RANK.get(field) ?? FIELDS.length);
}

/** The entries of a map in the order in which a person would write them. Entries with computed keys come last, in the order they have. */
export function inFieldOrder<T extends MapEntry | MapLoop>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((a, b) => rank(a) - rank(b) || compare(text(a) ?? '', text(b) ?? ''));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
