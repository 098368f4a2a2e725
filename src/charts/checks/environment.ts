import { refuse } from './refuse';

const MAX_KEY = 253;

/**
 * Checks the name of an environment variable. Kubernetes takes every printable ASCII character but `=` from 1.34 on, and
 * what is checked here in all supported versions.
 *
 * @throws ChartwrightError `E_PROP`
 */
export function checkEnvironmentName(property: string, name: string): string {
  if (/^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(name) && name !== '.' && !name.startsWith('..')) return name;
  const wants = 'letters, digits, "_", "-" and ".", not beginning with a digit or ".."';
  return refuse(property, name, wants, /^\d/.test(name) ? `write "_${name}"` : undefined);
}

/**
 * Checks a key of a ConfigMap or a Secret, which is the name of a file where it is mounted.
 *
 * @throws ChartwrightError `E_PROP`
 */
export function checkDataKey(property: string, key: string): string {
  const isRight = key.length <= MAX_KEY && /^[-._a-zA-Z0-9]+$/.test(key) && key !== '.' && !key.startsWith('..');
  if (isRight) return key;
  const wants = `at most ${MAX_KEY} letters, digits, "-", "_" and ".", not beginning with ".."`;
  return refuse(
    property,
    key,
    wants,
    key.includes('/') ? 'a key has no folders; give the path where it is mounted' : undefined,
  );
}
