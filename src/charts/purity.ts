import { ChartwrightError } from '../errors';
import { isJson, isJsonObject, type Json, type JsonObject } from '../values/json';
import { jsonDifferences } from '../values/json-difference';
import type { Row } from '../values/rows';
import { quiet } from './adopt/noise';
import type { ChartTree } from './chart-tree';
import { completeValues } from './complete-values';
import { evaluateChart, type Rendered } from './evaluate';
import { objectDifferences, type ObjectDifference } from './object-differences';

/** The builder, run on plain values. */
export type BuildKnown = (values: Json) => ChartTree;

/**
 * Builds the chart again with plain values and compares what comes out with the evaluated chart: where they differ,
 * TypeScript looked at a value in place of passing it on.
 *
 * It cannot see everything: a builder that looks at a value without a consequence for these rows passes. A row on which a
 * construct refuses a plain value says nothing and is passed over, but for the first, the defaults.
 *
 * @throws ChartwrightError `E_VALUE_INSPECTED` with the values that may have been looked at, and the construct
 */
export function checkPurity(chart: ChartTree, build: BuildKnown, rows: readonly Row[]): void {
  for (const row of rows) {
    const problem = inspection(chart, build, row);
    if (problem !== undefined) throw inspected(chart, row, rows, problem);
  }
}

interface Inspection {
  readonly construct: string | undefined;
  readonly what: string;
}

function inspection(chart: ChartTree, build: BuildKnown, { document, what }: Row): Inspection | undefined {
  const evaluated = attempt(() => evaluateChart(chart, { values: document }));
  const known = attempt(() => evaluateChart(build(completeValues(chart, document).values), { values: document }));
  if ('refusal' in known) {
    if (!('refusal' in evaluated)) return refusedAlone(known.refusal, what);
    return undefined;
  }
  if ('refusal' in evaluated)
    return { construct: undefined, what: `only the chart refuses it: ${evaluated.refusal.message}` };
  const [difference] = apiDifferences(known.rendered.objects, evaluated.rendered.objects);
  if (difference !== undefined) return { construct: constructOf(chart, difference), what: differenceText(difference) };
  const notes = known.rendered.notes === evaluated.rendered.notes;
  return notes ? undefined : { construct: undefined, what: 'the notes differ' };
}

/** A value may be what the API assumes anyway: such a field is left out only where it is known. */
function apiDifferences(known: readonly JsonObject[], evaluated: readonly JsonObject[]): readonly ObjectDifference[] {
  const differences = objectDifferences(known, evaluated);
  const plain = (object: JsonObject): JsonObject => {
    const quieter: unknown = quiet(object);
    return isJson(quieter) && isJsonObject(quieter) ? quieter : object;
  };
  return differences.length === 0 ? [] : objectDifferences(known.map(plain), evaluated.map(plain));
}

/** A construct may well refuse a value that is known, so only what the chart's own rules say counts. */
function refusedAlone(refusal: Error, row: string): Inspection | undefined {
  const isRule = refusal instanceof ChartwrightError && refusal.code === 'E_VALUES_FAIL';
  if (!isRule && row !== 'the defaults') return undefined;
  return { construct: undefined, what: `with plain values the builder fails: ${refusal.message}` };
}

type Attempt = { readonly rendered: Rendered } | { readonly refusal: Error };

function attempt(render: () => Rendered): Attempt {
  try {
    return { rendered: render() };
  } catch (error) {
    if (error instanceof Error) return { refusal: error };
    throw error;
  }
}

function differenceText(difference: ObjectDifference): string {
  switch (difference.kind) {
    case 'missing':
      return `${difference.object} exists only where the value is known`;
    case 'extra':
      return `${difference.object} exists only where the value is not known`;
    case 'duplicate':
      return `${difference.object} exists more than once`;
    case 'different':
      // What the chart has there is made of a mark, which means nothing to anybody.
      return `${difference.pointer} of ${difference.object} is ${shown(difference.left)} with a known value, and something else in the chart`;
  }
}

const shown = (value: Json | undefined): string => (value === undefined ? 'absent' : JSON.stringify(value));

/** The construct of the kind that differs, where the chart has one of the kind only. */
function constructOf({ objects }: ChartTree, { object }: ObjectDifference): string | undefined {
  const [one, ...more] = objects.filter(({ apiVersion, kind }) => object.startsWith(`${apiVersion} ${kind} `));
  return more.length === 0 ? one?.construct : undefined;
}

function inspected(
  chart: ChartTree,
  row: Row,
  rows: readonly Row[],
  { construct, what }: Inspection,
): ChartwrightError {
  const candidates = changedPaths(chart, row, rows);
  const values = candidates.length === 0 ? 'a value' : candidates.map((path) => `'${path}'`).join(' or ');
  return new ChartwrightError(
    'E_VALUE_INSPECTED',
    `the builder of '${chart.metadata.name}' looked at ${values}, which is known only when the chart is installed (seen with ${row.what}): ${what}; use when, choose, items, each or another function over expressions in place of if, ?:, a loop or an operator`,
    { value: candidates[0], construct },
  );
}

/** Most paths that a message names. */
const NAMED_PATHS = 5;

/** Paths of the values that differ between the row and one that passed. */
function changedPaths(chart: ChartTree, row: Row, rows: readonly Row[]): readonly string[] {
  const passed = rows.slice(0, rows.indexOf(row)).at(-1);
  const base: JsonObject = passed === undefined ? {} : completed(chart, passed);
  const paths = jsonDifferences(base, completed(chart, row)).map(({ pointer }) =>
    pointer.slice(1).split('/').map(unescapeToken).join('.'),
  );
  return [...new Set(paths)].slice(0, NAMED_PATHS);
}

function completed(chart: ChartTree, { document }: Row): JsonObject {
  return completeValues(chart, document).values;
}

const unescapeToken = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');
