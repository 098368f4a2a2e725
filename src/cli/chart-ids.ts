import { valid } from 'semver';
import { ChartwrightError } from '../errors';
import type { ChartId } from '../packaging/archive';

/**
 * Reads versions of charts, as in `web@1.0.0`. Build metadata counts.
 *
 * @throws ChartwrightError `E_USAGE` where one is malformed
 */
export function chartIds(words: readonly string[]): readonly ChartId[] {
  return words.map((word) => {
    const [, name, version] = /^([^@]+)@([^@]+)$/.exec(word) ?? [];
    if (name !== undefined && version !== undefined && valid(version) !== null) return { name, version };
    throw new ChartwrightError('E_USAGE', `'${word}' names no version of a chart; wants one as in web@1.0.0`);
  });
}
