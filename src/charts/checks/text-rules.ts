import { checkCidr } from './cidr';
import { checkDataKey, checkEnvironmentName } from './environment';
import { checkLabelKey, checkLabelValue } from './label';
import { checkMountPath } from './mount-path';
import { checkDnsLabel, checkDnsSubdomain } from './name';
import { checkPortName } from './port';
import { checkTimeZone } from './time-zone';

/** Checks a text and gives it back. */
export type TextRule = (property: string, value: string) => string;

const label: TextRule = (property, value) => checkDnsLabel(property, value);
const subdomain: TextRule = (property, value) => checkDnsSubdomain(property, value);
/** Empty text means that there is none, as opposed to the cluster's default. */
const subdomainOrNone: TextRule = (property, value) => (value === '' ? value : checkDnsSubdomain(property, value));

/** Which texts the fields of the API take, by object and field, or the items of a field that is a list. */
export const TEXT_RULES: Readonly<Record<string, TextRule>> = {
  'ConfigMapEnvSource.name': subdomain,
  'ConfigMapKeySelector.key': checkDataKey,
  'ConfigMapKeySelector.name': subdomain,
  'ConfigMapProjection.name': subdomain,
  'ConfigMapVolumeSource.name': subdomain,
  'Container.name': label,
  'ContainerPort.name': checkPortName,
  'CronJobSpec.timeZone': checkTimeZone,
  'EndpointPort.name': label,
  'EnvFromSource.prefix': checkEnvironmentName,
  'EnvVar.name': checkEnvironmentName,
  'EphemeralContainer.name': label,
  'IPBlock.cidr': checkCidr,
  'IPBlock.except': checkCidr,
  'IngressSpec.ingressClassName': subdomain,
  'KeyToPath.key': checkDataKey,
  'LabelSelectorRequirement.key': checkLabelKey,
  'LabelSelectorRequirement.values': checkLabelValue,
  'LocalObjectReference.name': subdomain,
  'NodeSelectorRequirement.key': checkLabelKey,
  'ObjectMeta.finalizers': checkLabelKey,
  'ObjectMeta.namespace': label,
  'PersistentVolumeClaimSpec.storageClassName': subdomainOrNone,
  'PersistentVolumeClaimVolumeSource.claimName': subdomain,
  'PersistentVolumeSpec.storageClassName': subdomainOrNone,
  'PodAffinityTerm.topologyKey': checkLabelKey,
  'PodSpec.hostname': label,
  'PodSpec.priorityClassName': subdomain,
  'PodSpec.runtimeClassName': subdomain,
  'PodSpec.serviceAccountName': subdomain,
  'PodSpec.subdomain': label,
  'RuntimeClass.handler': label,
  'SecretEnvSource.name': subdomain,
  'SecretKeySelector.key': checkDataKey,
  'SecretKeySelector.name': subdomain,
  'SecretProjection.name': subdomain,
  'SecretVolumeSource.secretName': subdomain,
  'ServicePort.name': label,
  'ServiceSpec.loadBalancerSourceRanges': checkCidr,
  'StorageClass.provisioner': (property, value) => checkLabelKey(property, value.toLowerCase()),
  'Toleration.key': checkLabelKey,
  'Toleration.value': checkLabelValue,
  'TopologySpreadConstraint.topologyKey': checkLabelKey,
  'Volume.name': label,
  'VolumeMount.mountPath': checkMountPath,
};
