import { ChartwrightError } from '../../errors';

/** Pods that a node takes with prefix delegation; more would strain the kubelet before addresses run out. */
export const MAX_PODS = { small: 110, large: 250 } as const;

/** Pods on the smallest instances, whose one spare interface address is one prefix on each of two interfaces. */
const MAX_PODS_TINY = 34;

/** Instance families from before Nitro, on which the CNI cannot delegate prefixes. */
const BEFORE_NITRO = [
  'c1',
  'c3',
  'c4',
  'd2',
  'g2',
  'g3',
  'i2',
  'i3',
  'm1',
  'm2',
  'm3',
  'm4',
  'p2',
  'p3',
  'r3',
  'r4',
  't1',
  't2',
  'x1',
  'x1e',
];

/** Sizes with fewer vCPUs than thirty. */
const SMALL_SIZES = ['small', 'medium', 'large', 'xlarge', '2xlarge', '3xlarge', '4xlarge', '6xlarge'];

/**
 * Pods that a node of any of the instance types takes, with prefix delegation: 110 below thirty vCPUs, else 250, as EKS
 * recommends; the least of all types, since a node does not choose its type. Pure.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses-procedure.html
 * @throws ChartwrightError `E_INFRA` if a text is no instance type, or one from before Nitro
 */
export function maxPods(instanceTypes: readonly string[]): number {
  return Math.min(...instanceTypes.map(maxPodsOf));
}

function maxPodsOf(instanceType: string): number {
  const [family, size] = instanceType.split('.');
  if (family === undefined || size === undefined || !/^[a-z][a-z0-9-]+\.[a-z0-9-]+$/.test(instanceType)) {
    throw new ChartwrightError(
      'E_INFRA',
      `'instanceTypes' holds '${instanceType}'; wants family and size, as in 'm6i.large'`,
    );
  }
  if (BEFORE_NITRO.includes(family)) {
    throw new ChartwrightError(
      'E_INFRA',
      `'instanceTypes' holds '${instanceType}', from before Nitro; the CNI delegates prefixes on Nitro only; take a newer family, as in 'm6i'`,
    );
  }
  if (size === 'nano' || size === 'micro') return MAX_PODS_TINY;
  return SMALL_SIZES.includes(size) ? MAX_PODS.small : MAX_PODS.large;
}
