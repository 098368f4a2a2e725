import { isJson, isJsonArray, isJsonObject, type JsonObject } from '../values/json';
import { findObjects, missingObject, type ObjectPattern } from './find-object';
import type { RenderedChart } from './render-chart';

/** What a matcher says to `expect`. */
interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The matchers as `expect` has them, for the types of a test runner. */
export interface ObjectMatchers<Result = void> {
  /** Passes where at least one rendered object matches the pattern. */
  toHaveObject(pattern: ObjectPattern): Result;
  /** Passes where that many rendered objects match the pattern. */
  toHaveObjectTimes(count: number, pattern: ObjectPattern): Result;
}

/**
 * Matchers over a rendered chart or a list of objects, for `expect.extend` of jest, vitest and others.
 *
 * @example
 * expect.extend(matchers);
 */
export const matchers = {
  toHaveObject(received: unknown, pattern: ObjectPattern): Verdict {
    const objects = objectsIn(received);
    const found = findObjects(objects, pattern);
    return {
      pass: found.length > 0,
      message: () => (found.length > 0 ? `an object matches:\n${shown(found)}` : missingObject(objects, pattern)),
    };
  },
  toHaveObjectTimes(received: unknown, count: number, pattern: ObjectPattern): Verdict {
    const found = findObjects(objectsIn(received), pattern);
    return {
      pass: found.length === count,
      message: () => `${found.length} objects match; wants ${count}:\n${shown(found)}`,
    };
  },
};

const shown = (objects: readonly JsonObject[]): string =>
  objects.map((object) => JSON.stringify(object, undefined, 2)).join('\n');

function objectsIn(received: unknown): readonly JsonObject[] {
  const objects = isRendered(received) ? received.objects : received;
  return isJson(objects) && isJsonArray(objects) ? objects.filter(isJsonObject) : [];
}

function isRendered(received: unknown): received is Pick<RenderedChart, 'objects'> {
  return typeof received === 'object' && received !== null && 'objects' in received;
}
