import { ChartwrightError } from '../../../errors';
import { manyRows, type Row } from '../../../values/rows';
import type { ChartTree } from '../../chart-tree';
import { evaluateObjects, type RenderedObject } from '../../evaluate';
import { disruptions } from './disruptions';
import { fields } from './fields';
import { limits } from './limits';
import { mounts } from './mounts';
import { passwords } from './passwords';
import { policyRules } from './policy-rules';
import { ports } from './ports';
import type { Problem, Rule } from './problem';
import { references } from './references';
import { scaling } from './scaling';
import { selectors } from './selectors';

const RULES: readonly Rule[] = [
  fields,
  policyRules,
  references,
  ports,
  selectors,
  mounts,
  scaling,
  disruptions,
  limits,
  passwords,
];

/** In how many documents an object must be there before something is said of it: fewer tell its own mistakes from those of the values badly. */
const ENOUGH_ROWS = 3;

/**
 * What the objects of a chart get wrong whatever the values are: it is rendered for many documents, and a problem counts that is there
 * each time its object is. What only some values cause is for the schema to refuse.
 *
 * @returns warnings: what can be meant
 * @throws ChartwrightError `E_CHART_OBJECT` for what cannot be meant, with the construct
 */
export function checkRendered(chart: ChartTree): readonly string[] {
  const external = new Set(chart.external);
  const renderings = manyRows(chart.values).flatMap((row) => rendering(chart, row));
  const found = renderings.map((objects) => distinct(RULES.flatMap((rule) => rule(objects, external))));
  const lasting = distinct(found.flat()).filter(({ construct, message }) => {
    const withObject = renderings.filter((objects) => objects.some((one) => one.construct === construct)).length;
    const withProblem = found.filter((problems) =>
      problems.some((one) => one.construct === construct && one.message === message),
    ).length;
    return withObject >= ENOUGH_ROWS && withProblem === withObject;
  });
  const [first, ...others] = lasting.filter(({ severity }) => severity === 'error');
  if (first !== undefined)
    throw new ChartwrightError('E_CHART_OBJECT', [first, ...others].map(textOf).join('\n'), {
      construct: first.construct,
    });
  return lasting.map(textOf);
}

const textOf = ({ construct, message }: Problem): string => `'${construct}': ${message}`;

/** The objects for a document; none where the chart refuses it. */
function rendering(chart: ChartTree, { document }: Row): readonly (readonly RenderedObject[])[] {
  try {
    return [evaluateObjects(chart, document)];
  } catch (error) {
    if (error instanceof ChartwrightError) return [];
    throw error;
  }
}

/** Each problem once, where a loop makes its object many times. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const byText = new Map(problems.map((problem) => [textOf(problem), problem]));
  return [...byText.values()];
}
