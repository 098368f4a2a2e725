import type { ChartDefinition } from '../../src';
import { clusterRole } from '../../examples/kinds/cluster-role';
import { customResourceChart } from '../../examples/kinds/custom-resource';
import { customResourceDefinition } from '../../examples/kinds/custom-resource-definition';
import { endpointSlice } from '../../examples/kinds/endpoint-slice';
import { ingressClass } from '../../examples/kinds/ingress-class';
import { limitRange } from '../../examples/kinds/limit-range';
import { namespace } from '../../examples/kinds/namespace';
import { persistentVolume } from '../../examples/kinds/persistent-volume';
import { persistentVolumeClaim } from '../../examples/kinds/persistent-volume-claim';
import { priorityClass } from '../../examples/kinds/priority-class';
import { resourceQuota } from '../../examples/kinds/resource-quota';
import { role } from '../../examples/kinds/role';
import { runtimeClass } from '../../examples/kinds/runtime-class';
import { storageClass } from '../../examples/kinds/storage-class';
import { teamNamespace } from '../../examples/kinds/team-namespace';
import { validatingAdmissionPolicy } from '../../examples/kinds/validating-admission-policy';

/** The charts of `examples/kinds`, definitions of kinds before objects of them. */
export const EXAMPLE_KINDS: readonly ChartDefinition[] = [
  clusterRole,
  customResourceDefinition,
  customResourceChart,
  endpointSlice,
  ingressClass,
  limitRange,
  namespace,
  persistentVolume,
  persistentVolumeClaim,
  priorityClass,
  resourceQuota,
  role,
  runtimeClass,
  storageClass,
  teamNamespace,
  validatingAdmissionPolicy,
];
