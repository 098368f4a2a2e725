import type { IntOrString } from '../api/scalars';
import { checkCountOrPercentage } from './integer';
import { checkPortOrName } from './port';

/** Checks a number or a text and gives it back. */
export type CountRule = (property: string, value: IntOrString) => IntOrString;

const ofAll: CountRule = (property, value) => checkCountOrPercentage(property, value, 100);
const count: CountRule = (property, value) => checkCountOrPercentage(property, value);

/** Which numbers and texts the fields of the API take that take either, by object and field. */
export const COUNT_RULES: Readonly<Record<string, CountRule>> = {
  'HTTPGetAction.port': checkPortOrName,
  'NetworkPolicyPort.port': checkPortOrName,
  'PodDisruptionBudgetSpec.maxUnavailable': ofAll,
  'PodDisruptionBudgetSpec.minAvailable': ofAll,
  'RollingUpdateDaemonSet.maxSurge': ofAll,
  'RollingUpdateDaemonSet.maxUnavailable': ofAll,
  'RollingUpdateDeployment.maxSurge': count,
  'RollingUpdateDeployment.maxUnavailable': ofAll,
  'RollingUpdateStatefulSetStrategy.maxUnavailable': ofAll,
  'ServicePort.targetPort': checkPortOrName,
  'TCPSocketAction.port': checkPortOrName,
};
