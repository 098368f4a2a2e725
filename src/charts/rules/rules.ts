import { checkCollisions } from './collisions';
import { checkDuplicates } from './duplicates';
import { sharedNames } from './explicit-names';
import { checkSelectors } from './fixed-selectors';
import { checkNameLengths } from './name-lengths';
import { checkScope, type ScopedTree } from './scope';

/**
 * What holds for every chart, so that its releases live side by side and can be upgraded.
 *
 * @returns warnings
 * @throws ChartwrightError `E_CHART_SCOPE`, `E_CHART_DUPLICATE`, `E_CHART_NAME`, `E_CHART_SELECTOR`
 */
export function checkObjects(chart: string, tree: ScopedTree): readonly string[] {
  const { objects } = tree;
  checkScope(tree);
  checkDuplicates(objects);
  checkCollisions(chart, objects);
  checkNameLengths(objects);
  return [...sharedNames(objects), ...checkSelectors(objects)];
}
