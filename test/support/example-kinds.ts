import type { ChartDefinition } from '../../src';
import { clusterRole } from '../../examples/kinds/cluster-role';
import { configMap } from '../../examples/kinds/config-map';
import { cronJob } from '../../examples/kinds/cron-job';
import { customResourceChart } from '../../examples/kinds/custom-resource';
import { customResourceDefinition } from '../../examples/kinds/custom-resource-definition';
import { daemonSet } from '../../examples/kinds/daemon-set';
import { deployment } from '../../examples/kinds/deployment';
import { endpointSlice } from '../../examples/kinds/endpoint-slice';
import { horizontalPodAutoscaler } from '../../examples/kinds/horizontal-pod-autoscaler';
import { ingress } from '../../examples/kinds/ingress';
import { ingressClass } from '../../examples/kinds/ingress-class';
import { job } from '../../examples/kinds/job';
import { limitRange } from '../../examples/kinds/limit-range';
import { namespace } from '../../examples/kinds/namespace';
import { networkPolicy } from '../../examples/kinds/network-policy';
import { persistentVolume } from '../../examples/kinds/persistent-volume';
import { persistentVolumeClaim } from '../../examples/kinds/persistent-volume-claim';
import { pod } from '../../examples/kinds/pod';
import { podDisruptionBudget } from '../../examples/kinds/pod-disruption-budget';
import { priorityClass } from '../../examples/kinds/priority-class';
import { replicaSet } from '../../examples/kinds/replica-set';
import { resourceQuota } from '../../examples/kinds/resource-quota';
import { role } from '../../examples/kinds/role';
import { runtimeClass } from '../../examples/kinds/runtime-class';
import { secret } from '../../examples/kinds/secret';
import { service } from '../../examples/kinds/service';
import { serviceAccount } from '../../examples/kinds/service-account';
import { statefulSet } from '../../examples/kinds/stateful-set';
import { storageClass } from '../../examples/kinds/storage-class';
import { validatingAdmissionPolicy } from '../../examples/kinds/validating-admission-policy';

/** The charts of `examples/kinds`, definitions of kinds before objects of them. */
export const EXAMPLE_KINDS: readonly ChartDefinition[] = [
  pod,
  replicaSet,
  deployment,
  statefulSet,
  daemonSet,
  job,
  cronJob,
  service,
  ingress,
  ingressClass,
  networkPolicy,
  endpointSlice,
  storageClass,
  persistentVolume,
  persistentVolumeClaim,
  configMap,
  secret,
  namespace,
  resourceQuota,
  limitRange,
  priorityClass,
  serviceAccount,
  role,
  clusterRole,
  horizontalPodAutoscaler,
  podDisruptionBudget,
  customResourceDefinition,
  customResourceChart,
  runtimeClass,
  validatingAdmissionPolicy,
];
