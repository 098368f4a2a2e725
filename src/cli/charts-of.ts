import type { ChartDefinition } from '../charts/define-chart';
import type { Config } from '../config/config';
import { didYouMean } from '../config/did-you-mean';
import { ChartwrightError } from '../errors';

/**
 * The charts of those names, or all.
 *
 * @throws ChartwrightError `E_USAGE` for a name that no chart has
 */
export function chartsOf({ charts }: Pick<Config, 'charts'>, names: readonly string[]): readonly ChartDefinition[] {
  const known = charts.map(({ metadata }) => metadata.name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new ChartwrightError('E_USAGE', `there is no chart '${unknown}'; ${didYouMean(unknown, known)}`);
  }
  return names.length === 0 ? charts : charts.filter(({ metadata }) => names.includes(metadata.name));
}
