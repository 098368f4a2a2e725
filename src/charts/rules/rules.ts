import type { ObjectTree } from '../chart-tree';
import { checkCollisions } from './collisions';
import { checkDuplicates } from './duplicates';
import { sharedNames } from './explicit-names';
import { checkSelectors } from './fixed-selectors';
import { checkScope } from './scope';

/**
 * What holds for the objects of every chart, so that its releases live side by side and can be upgraded.
 *
 * @returns warnings
 * @throws ChartwrightError `E_CHART_SCOPE`, `E_CHART_DUPLICATE`, `E_CHART_NAME`, `E_CHART_SELECTOR`
 */
export function checkObjects(chart: string, objects: readonly ObjectTree[]): readonly string[] {
  checkScope(objects);
  checkDuplicates(objects);
  checkCollisions(chart, objects);
  return [...sharedNames(objects), ...checkSelectors(objects)];
}
