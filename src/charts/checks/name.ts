import { refuse } from './refuse';

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const RFC_1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
/** Greatest length of a DNS label. */
export const MAX_LABEL = 63;
/** Greatest length of a DNS subdomain, which most names of objects are. */
export const MAX_SUBDOMAIN = 253;

/** Says whether a name is a DNS label of RFC 1123, as in `my-app` or `1st`. */
export function isDnsLabel(name: string): boolean {
  return name.length <= MAX_LABEL && LABEL.test(name);
}

/** Says whether a name is a DNS subdomain of RFC 1123, as in `my.app`. */
export function isDnsSubdomain(name: string): boolean {
  return name.length <= MAX_SUBDOMAIN && name.split('.').every((part) => LABEL.test(part));
}

/**
 * Checks a DNS label of RFC 1123: the name of a container, a volume, a namespace.
 *
 * @throws ChartwrightError `E_PROP`
 */
export function checkDnsLabel(property: string, name: string, maximum = MAX_LABEL): string {
  if (name.length <= maximum && LABEL.test(name)) return name;
  const wants = `at most ${maximum} lower-case letters, digits and "-", beginning and ending with a letter or digit`;
  return refuse(property, name, wants, fixOf(name, maximum, /[^-a-z0-9]+/g));
}

/**
 * Checks a DNS label of RFC 1035: the name of a Service.
 *
 * @throws ChartwrightError `E_PROP`
 */
export function checkDns1035Label(property: string, name: string): string {
  if (name.length <= MAX_LABEL && RFC_1035.test(name)) return name;
  const wants = `at most ${MAX_LABEL} lower-case letters, digits and "-", beginning with a letter and not ending with "-"`;
  return refuse(property, name, wants, fixOf(name, MAX_LABEL, /[^-a-z0-9]+/g));
}

/**
 * Checks a DNS subdomain of RFC 1123: the name of most objects.
 *
 * @throws ChartwrightError `E_PROP`
 */
export function checkDnsSubdomain(property: string, name: string, maximum = MAX_SUBDOMAIN): string {
  if (name.length <= maximum && isDnsSubdomain(name)) return name;
  const wants = `at most ${maximum} lower-case letters, digits, "-" and ".", each part beginning and ending with a letter or digit`;
  return refuse(property, name, wants, fixOf(name, maximum, /[^-.a-z0-9]+/g));
}

/**
 * Checks the name of an object of RBAC or of the like, which may hold nearly anything, as in `system:node`.
 *
 * @throws ChartwrightError `E_PROP`
 */
export function checkPathSegment(property: string, name: string): string {
  if (name !== '' && name !== '.' && name !== '..' && !/[/%]/.test(name)) return name;
  return refuse(property, name, 'a name other than "." and "..", without "/" and "%"');
}

/** The same name as it may be, if making it so is plain: lower case, other characters as hyphens. */
function fixOf(name: string, maximum: number, others: RegExp): string | undefined {
  if (name.length > maximum) return `it has ${name.length} characters; shorten it`;
  const plain = name
    .toLowerCase()
    .replace(others, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return plain === '' || plain === name ? undefined : `write "${plain}"`;
}
