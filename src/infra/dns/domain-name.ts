import type { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';

const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;

/**
 * Checks a domain name: lower case, without a final dot.
 *
 * @param property what an error calls it
 * @throws ChartwrightError `E_INFRA` if it is none
 */
export function checkDomainName(construct: Construct, property: string, name: string): void {
  const labels = name.split('.');
  if (name.length > 253 || labels.length < 2 || !labels.every((label) => LABEL.test(label))) {
    throw new ChartwrightError(
      'E_INFRA',
      `'${property}' is '${name}'; wants a domain name in lower case, without a final dot, as in 'places.example.com'`,
      { construct: construct.node.path },
    );
  }
}

/** Whether a name is the domain of the zone, or lies below it. */
export function isWithin(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`);
}
