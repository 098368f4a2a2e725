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
import { podSecurity } from './pod-security';
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
  podSecurity,
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
  const lasting = lastingProblems(chart);
  const [first, ...others] = lasting.filter(({ severity }) => severity === 'error');
  if (first !== undefined)
    throw new ChartwrightError('E_CHART_OBJECT', [first, ...others].map(textOf).join('\n'), {
      construct: first.construct,
    });
  return lasting.map(textOf);
}

function lastingProblems(chart: ChartTree): readonly Problem[] {
  const external = new Set(chart.external);
  // Constructs of which it is not known yet that they do without a problem: once there is none, no problem can last.
  const open = new Set(chart.objects.map(({ construct }) => construct));
  const [withObject, withProblem] = [new Map<string, number>(), new Map<string, number>()];
  const problems = new Map<string, Problem>();
  for (const row of manyRows(chart.values)) {
    if (open.size === 0) return [];
    const objects = rendering(chart, row);
    const found = distinct(RULES.flatMap((rule) => rule(objects, external)));
    const troubled = new Set([...found.values()].map(({ construct }) => construct));
    for (const construct of new Set(objects.map((one) => one.construct))) {
      count(withObject, construct);
      if (!troubled.has(construct)) open.delete(construct);
    }
    for (const [text, problem] of found) {
      count(withProblem, text);
      problems.set(text, problem);
    }
  }
  return [...problems].flatMap(([text, problem]) => {
    const times = withObject.get(problem.construct) ?? 0;
    return times >= ENOUGH_ROWS && withProblem.get(text) === times ? [problem] : [];
  });
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const textOf = ({ construct, message }: Problem): string => `'${construct}': ${message}`;

/** The objects for a document; none where the chart refuses it. */
function rendering(chart: ChartTree, { document }: Row): readonly RenderedObject[] {
  try {
    return evaluateObjects(chart, document);
  } catch (error) {
    if (error instanceof ChartwrightError) return [];
    throw error;
  }
}

/** Each problem once by its text, where a loop makes its object many times. */
function distinct(problems: readonly Problem[]): ReadonlyMap<string, Problem> {
  return new Map(problems.map((problem) => [textOf(problem), problem]));
}
