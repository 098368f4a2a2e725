import type { IntegerRange } from './integer';
import { MAX_NODE_PORT, MAX_PORT, MIN_NODE_PORT } from './port';

const fromZero: IntegerRange = { minimum: 0 };
const replicas: IntegerRange = { minimum: 0, fix: 'give 0 to stop the workload' };
const fromOne: IntegerRange = { minimum: 1 };
const port: IntegerRange = { minimum: 1, maximum: MAX_PORT };
const nodePort: IntegerRange = {
  minimum: MIN_NODE_PORT,
  maximum: MAX_NODE_PORT,
  fix: 'leave it out to have one chosen',
};
const weight: IntegerRange = { minimum: 1, maximum: 100 };
const fileMode: IntegerRange = { minimum: 0, maximum: 0o777, fix: 'write it in octal as in 0o440' };

/**
 * Which integers the fields of the API take, by object and field. Zero is left out where the API server takes it for
 * "not given" and the reference says from 1.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/
 */
export const INTEGER_RANGES: Readonly<Record<string, IntegerRange>> = {
  'ClientIPConfig.timeoutSeconds': { minimum: 1, maximum: 86_400 },
  'ConfigMapVolumeSource.defaultMode': fileMode,
  'ContainerPort.containerPort': port,
  'ContainerPort.hostPort': port,
  'CronJobSpec.failedJobsHistoryLimit': fromZero,
  'CronJobSpec.startingDeadlineSeconds': fromZero,
  'CronJobSpec.successfulJobsHistoryLimit': fromZero,
  'DaemonSetSpec.minReadySeconds': fromZero,
  'DaemonSetSpec.revisionHistoryLimit': fromZero,
  'DeploymentSpec.minReadySeconds': fromZero,
  'DeploymentSpec.progressDeadlineSeconds': fromOne,
  'DeploymentSpec.replicas': replicas,
  'DeploymentSpec.revisionHistoryLimit': fromZero,
  'DownwardAPIVolumeFile.mode': fileMode,
  'DownwardAPIVolumeSource.defaultMode': fileMode,
  'EndpointPort.port': port,
  'GRPCAction.port': port,
  'HPAScalingPolicy.periodSeconds': { minimum: 1, maximum: 1800 },
  'HPAScalingPolicy.value': fromOne,
  'HPAScalingRules.stabilizationWindowSeconds': { minimum: 0, maximum: 3600 },
  'HorizontalPodAutoscalerSpec.maxReplicas': fromOne,
  'HorizontalPodAutoscalerSpec.minReplicas': fromOne,
  'JobSpec.activeDeadlineSeconds': fromZero,
  'JobSpec.backoffLimit': fromZero,
  'JobSpec.backoffLimitPerIndex': fromZero,
  'JobSpec.completions': fromZero,
  'JobSpec.parallelism': fromZero,
  'JobSpec.ttlSecondsAfterFinished': fromZero,
  'KeyToPath.mode': fileMode,
  'MetricTarget.averageUtilization': fromOne,
  'NetworkPolicyPort.endPort': port,
  'PodSecurityContext.fsGroup': fromZero,
  'PodSecurityContext.runAsGroup': fromZero,
  'PodSecurityContext.runAsUser': fromZero,
  'PodSpec.activeDeadlineSeconds': fromOne,
  'PodSpec.terminationGracePeriodSeconds': fromZero,
  'PreferredSchedulingTerm.weight': weight,
  'PriorityClass.value': { minimum: -(2 ** 31), maximum: 1_000_000_000, fix: 'greater ones are kept for the system' },
  'Probe.failureThreshold': fromOne,
  'Probe.initialDelaySeconds': fromZero,
  'Probe.periodSeconds': fromOne,
  'Probe.successThreshold': fromOne,
  'Probe.terminationGracePeriodSeconds': fromOne,
  'Probe.timeoutSeconds': fromOne,
  'ProjectedVolumeSource.defaultMode': fileMode,
  'ReplicaSetSpec.minReadySeconds': fromZero,
  'ReplicaSetSpec.replicas': replicas,
  'RollingUpdateStatefulSetStrategy.partition': fromZero,
  'SecretVolumeSource.defaultMode': fileMode,
  'SecurityContext.runAsGroup': fromZero,
  'SecurityContext.runAsUser': fromZero,
  'ServiceAccountTokenProjection.expirationSeconds': { minimum: 600, maximum: 2 ** 32 },
  'ServiceBackendPort.number': port,
  'ServiceReference.port': port,
  'ServicePort.nodePort': nodePort,
  'ServicePort.port': port,
  'ServiceSpec.healthCheckNodePort': nodePort,
  'StatefulSetOrdinals.start': fromZero,
  'StatefulSetSpec.minReadySeconds': fromZero,
  'StatefulSetSpec.replicas': replicas,
  'StatefulSetSpec.revisionHistoryLimit': fromZero,
  'TopologySpreadConstraint.maxSkew': fromOne,
  'TopologySpreadConstraint.minDomains': fromOne,
  'WeightedPodAffinityTerm.weight': weight,
};
