import type { IntOrString } from '../api/scalars';
import { checkInteger } from './integer';
import { refuse } from './refuse';

/** Greatest port that there is. */
export const MAX_PORT = 65_535;
/** Least port of a node that a Service may ask for, unless the cluster was set up otherwise. */
export const MIN_NODE_PORT = 30_000;
/** Greatest port of a node that a Service may ask for, unless the cluster was set up otherwise. */
export const MAX_NODE_PORT = 32_767;
const MAX_NAME = 15;

/**
 * Checks the number of a port.
 *
 * @throws ChartwrightError `E_PROP`
 */
export function checkPort(property: string, value: number): number {
  return checkInteger(property, value, { minimum: 1, maximum: MAX_PORT });
}

/**
 * Checks the number of a port that a Service opens on every node.
 *
 * @throws ChartwrightError `E_PROP`
 */
export function checkNodePort(property: string, value: number): number {
  const fix = 'leave it out to have one chosen';
  return checkInteger(property, value, { minimum: MIN_NODE_PORT, maximum: MAX_NODE_PORT, fix });
}

/**
 * Checks the name of a container's port, which Services, probes and Ingresses may refer to.
 *
 * @throws ChartwrightError `E_PROP`
 */
export function checkPortName(property: string, name: string): string {
  const isRight = name.length <= MAX_NAME && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && /[a-z]/.test(name);
  if (isRight) return name;
  const wants = `at most ${MAX_NAME} lower-case letters, digits and single "-" between them, a letter among them`;
  return refuse(property, name, wants, fixOf(name));
}

function fixOf(name: string): string | undefined {
  if (/^\d+$/.test(name)) return `write ${name} without quotes for the number of a port`;
  return name.length > MAX_NAME ? `it has ${name.length} characters; shorten it` : undefined;
}

/**
 * Checks the number or the name of a port, as in `targetPort`.
 *
 * @throws ChartwrightError `E_PROP`
 */
export function checkPortOrName(property: string, value: IntOrString): IntOrString {
  return typeof value === 'number' ? checkPort(property, value) : checkPortName(property, value);
}
