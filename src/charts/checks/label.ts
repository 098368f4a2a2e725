import { isDnsSubdomain } from './name';
import { refuse } from './refuse';

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
const QUALIFIED_PART = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const MAX_PART = 63;
/** Of all keys and values of an object's annotations together, in bytes. */
const MAX_ANNOTATIONS = 256 * 1024;
const PART_WANTS = `at most ${MAX_PART} letters, digits, "-", "_" and ".", beginning and ending with a letter or digit`;

/** Says whether a name is one of Kubernetes' qualified names: a part, or a DNS subdomain, a slash and a part. */
export function isQualifiedName(name: string): boolean {
  const slash = name.indexOf('/');
  const part = name.slice(slash + 1);
  if (slash !== -1 && !isDnsSubdomain(name.slice(0, slash))) return false;
  return part.length <= MAX_PART && QUALIFIED_PART.test(part);
}

/**
 * Checks the key of a label or of an annotation, or a finalizer.
 *
 * @param key as in `app` or `app.kubernetes.io/name`
 * @throws ChartwrightError `E_PROP`
 */
export function checkLabelKey(property: string, key: string): string {
  if (isQualifiedName(key)) return key;
  const wants = `${PART_WANTS}; before it, if any, a DNS subdomain and "/"`;
  return refuse(property, key, wants, key.split('/').length > 2 ? 'give one "/" only' : undefined);
}

/**
 * Checks the value of a label. An annotation's may be any text.
 *
 * @throws ChartwrightError `E_PROP`
 */
export function checkLabelValue(property: string, value: string): string {
  if (value === '' || (value.length <= MAX_PART && QUALIFIED_PART.test(value))) return value;
  return refuse(property, value, `${PART_WANTS}, or nothing`, 'use an annotation for text that is not selected by');
}

/**
 * Checks the annotations of an object: their keys, and their size, which may not exceed 256 KiB.
 *
 * @throws ChartwrightError `E_PROP`
 */
export function checkAnnotations(
  property: string,
  annotations: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(annotations);
  // Kubernetes compares the keys of annotations in lower case.
  for (const [key] of entries) if (!isQualifiedName(key.toLowerCase())) checkLabelKey(property, key);
  const size = entries.flat().reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (size <= MAX_ANNOTATIONS) return annotations;
  return refuse(property, size, `at most ${MAX_ANNOTATIONS} bytes in all`, 'put large data into a ConfigMap');
}
