import { ChartwrightError } from '../../../errors';
import type { ChartTree } from '../../chart-tree';
import { evaluateObjects, type RenderedObject } from '../../evaluate';
import { containersOf, podsIn, textAt } from './parts';

/**
 * Images that name no tag unless a value does: nodes cannot pull them.
 *
 * @returns warnings: whoever installs the chart may always give one
 */
export function untaggedImages(chart: ChartTree): readonly string[] {
  if ((chart.metadata.appVersion ?? '') !== '') return [];
  return podsIn(byDefault(chart)).flatMap(({ construct, spec }) =>
    containersOf(spec).flatMap((container) => {
      const image = textAt(container, 'image') ?? '';
      if (!image.endsWith(':')) return [];
      const name = textAt(container, 'name') ?? '';
      return [
        `'${construct}': the container "${name}" has the image "${image}", without a tag, where no value gives one; give the chart an appVersion, or the tag a default`,
      ];
    }),
  );
}

/** The objects of the chart for its defaults; none where it wants a value. */
function byDefault(chart: ChartTree): readonly RenderedObject[] {
  try {
    return evaluateObjects(chart, {});
  } catch (error) {
    if (error instanceof ChartwrightError) return [];
    throw error;
  }
}
