import { ChartwrightError } from '../errors';
import { objectKey } from '../charts/object-differences';
import type { JsonObject } from '../values/json';
import { matches, mismatch } from './pattern';

/**
 * What an object must have, as deep as it is written: of maps the keys that are written, of lists every item in its order. A key with
 * `undefined` must be absent. Where the test runner has matchers such as `expect.any(String)`, they may stand anywhere.
 */
export interface ObjectPattern {
  /** Kind of the object, as in `Deployment`. @default - any */
  readonly kind?: unknown;
  readonly [field: string]: unknown;
}

/** The objects that match a pattern. */
export function findObjects(objects: readonly JsonObject[], pattern: ObjectPattern): readonly JsonObject[] {
  return objects.filter((object) => matches(object, pattern));
}

/**
 * The one object that matches a pattern. It works in every test runner: where there is none, or more than one, it throws.
 *
 * @throws ChartwrightError `E_DIFFERENCE` with what the objects of that kind have in its place
 *
 * @example
 * const deployment = findObject(objects, { kind: 'Deployment', metadata: { name: 'demo-api' }, spec: { replicas: 3 } });
 */
export function findObject(objects: readonly JsonObject[], pattern: ObjectPattern): JsonObject {
  const [found, ...others] = findObjects(objects, pattern);
  if (found !== undefined && others.length === 0) return found;
  throw new ChartwrightError(
    'E_DIFFERENCE',
    found === undefined ? missingObject(objects, pattern) : ambiguous([found, ...others]),
  );
}

/** What is said where no object matches: how each of the kind differs, or which objects there are. */
export function missingObject(objects: readonly JsonObject[], pattern: ObjectPattern): string {
  const { kind } = pattern;
  const candidates = objects.filter((object) => kind === undefined || object['kind'] === kind);
  if (candidates.length === 0 || kind === undefined) {
    const what = typeof kind === 'string' ? `no ${kind}` : 'no object that matches';
    return `there is ${what}; the objects are ${listed(objects)}`;
  }
  const differences = candidates.map((object) => `${objectKey(object)}: ${mismatch(object, pattern) ?? ''}`);
  return `no object matches:\n${differences.join('\n')}`;
}

const ambiguous = (found: readonly JsonObject[]): string =>
  `${found.length} objects match: ${listed(found)}; say more of the one that is meant`;

const listed = (objects: readonly JsonObject[]): string => objects.map(objectKey).join(', ') || 'none';
