import type { Quantity } from '../api/scalars';
import { isQualifiedName } from './label';
import { checkQuantity, isMultipleOf } from './quantity';
import { didYouMean, refuse } from './refuse';

/** What containers request besides huge pages and what devices offer. */
const CONTAINER_RESOURCES = ['cpu', 'memory', 'ephemeral-storage'];

/** https://kubernetes.io/docs/concepts/policy/resource-quotas/ */
const QUOTA_RESOURCES = [
  ...CONTAINER_RESOURCES.flatMap((name) => [name, `requests.${name}`, `limits.${name}`]),
  'requests.storage',
  'pods',
  'configmaps',
  'persistentvolumeclaims',
  'replicationcontrollers',
  'resourcequotas',
  'secrets',
  'services',
  'services.loadbalancers',
  'services.nodeports',
];

/**
 * Checks the name of a resource that a container requests or is limited to.
 *
 * @param name as in `cpu`, `memory`, `hugepages-2Mi` or `nvidia.com/gpu`
 * @throws ChartwrightError `E_PROP`
 */
export function checkContainerResource(property: string, name: string): string {
  if (CONTAINER_RESOURCES.includes(name) || /^hugepages-./.test(name) || isExtended(name)) return name;
  const wants = `one of ${CONTAINER_RESOURCES.join(', ')}, hugepages-<size>, or <domain>/<resource>`;
  return refuse(property, name, wants, didYouMean(name, CONTAINER_RESOURCES));
}

/**
 * Checks the name of what a quota counts.
 *
 * @param name as in `requests.cpu`, `pods`, `count/deployments.apps` or `gp3.storageclass.storage.k8s.io/requests.storage`
 * @throws ChartwrightError `E_PROP`
 */
export function checkQuotaResource(property: string, name: string): string {
  if (QUOTA_RESOURCES.includes(name) || /^(requests\.)?hugepages-./.test(name) || isExtended(name)) return name;
  const wants = `one of ${QUOTA_RESOURCES.join(', ')}, count/<resource>.<group>, or requests.<domain>/<resource>`;
  return refuse(property, name, wants, didYouMean(name, QUOTA_RESOURCES));
}

function isExtended(name: string): boolean {
  return name.includes('/') && isQualifiedName(name);
}

/**
 * The text of how much there is of a resource: of CPU in thousandths, of memory and storage in whole bytes, of all else
 * in whole numbers.
 *
 * @param resource as in `cpu`, `requests.memory` or `pods`
 * @throws ChartwrightError `E_PROP` where it is no quantity, or finer than that
 *
 * @example
 * checkAmount('resources.limits.memory', 'memory', '512Mi'); // '512Mi'
 */
export function checkAmount(property: string, resource: string, value: Quantity): string {
  const text = checkQuantity(property, value);
  const name = resource.replace(/^(requests|limits)\./, '');
  if (name === 'cpu') {
    return isMultipleOf(property, text, -3)
      ? text
      : refuse(property, text, 'thousandths of a CPU at the finest, as in "1m"');
  }
  if (isMultipleOf(property, text, 0)) return text;
  const isBytes = /^(memory|ephemeral-storage|storage|hugepages-.*)$|\/requests\.storage$/.test(name);
  if (!isBytes) return refuse(property, text, `a whole number of "${resource}"`);
  const fix = text.endsWith('m') ? `"m" is for thousandths; for mebibytes write "${text.slice(0, -1)}Mi"` : undefined;
  return refuse(property, text, 'a whole number of bytes', fix);
}
