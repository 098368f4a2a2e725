import { checkBase64 } from './base64';
import { checkDataKey } from './environment';
import { checkLabelKey, checkLabelValue } from './label';
import { checkAmount, checkContainerResource, checkQuotaResource } from './resource';

/** Checks one entry of a map; `property` is that of the map. */
export type EntryRule = (property: string, key: string, value: string | number) => void;

const labels: EntryRule = (property, key, value) => {
  checkLabelKey(property, key);
  checkLabelValue(`${property}.${key}`, String(value));
};
const data: EntryRule = (property, key) => {
  checkDataKey(property, key);
};
const containerResources: EntryRule = (property, key, value) => {
  checkContainerResource(property, key);
  checkAmount(`${property}.${key}`, key, value);
};
const amounts: EntryRule = (property, key, value) => {
  checkAmount(`${property}.${key}`, key, value);
};

/** Which entries the maps of the API take, by object and field. */
export const MAP_RULES: Readonly<Record<string, EntryRule>> = {
  'ConfigMap.binaryData': data,
  'ConfigMap.data': data,
  'LabelSelector.matchLabels': labels,
  'LimitRangeItem.default': amounts,
  'LimitRangeItem.defaultRequest': amounts,
  'LimitRangeItem.max': amounts,
  'LimitRangeItem.min': amounts,
  'ObjectMeta.annotations': (property, key) => {
    checkLabelKey(property, key.toLowerCase());
  },
  'ObjectMeta.labels': labels,
  'Overhead.podFixed': containerResources,
  'PersistentVolumeSpec.capacity': amounts,
  'PodSpec.nodeSelector': labels,
  'ResourceQuotaSpec.hard': (property, key, value) => {
    checkQuotaResource(property, key);
    checkAmount(`${property}.${key}`, key, value);
  },
  'ResourceRequirements.limits': containerResources,
  'ResourceRequirements.requests': containerResources,
  'Secret.data': (property, key, value) => {
    checkDataKey(property, key);
    checkBase64(`${property}.${key}`, String(value));
  },
  'Secret.stringData': data,
  'ServiceSpec.selector': labels,
  'VolumeResourceRequirements.limits': amounts,
  'VolumeResourceRequirements.requests': amounts,
};
