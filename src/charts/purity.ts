import { ChartwrightError } from '../errors';
import { isJson, isJsonObject, member, type Json, type JsonObject } from '../values/json';
import { printed } from '../values/evaluate-tree';
import { jsonDifferences } from '../values/json-difference';
import { purityRows, type Row } from '../values/rows';
import { quiet } from './adopt/noise';
import type { ChartTree } from './chart-tree';
import { comparable } from './comparable';
import { completeValues } from './complete-values';
import { agree } from './agreement';
import { withoutChangedMarks } from './describe-marks';
import { evaluateChart, scopeOf, type Rendered } from './evaluate';
import { objectDifferences, type ObjectDifference } from './object-differences';

/** The builder, run on plain values: what it makes as a draft, or looked over as the chart itself was. */
export type BuildKnown = (values: Json, as: 'draft' | 'checked') => ChartTree;

/**
 * Builds the chart again with plain values and compares what comes out with the evaluated chart: where they differ,
 * TypeScript looked at a value in place of passing it on.
 *
 * It cannot see everything: a builder that looks at a value without a consequence for these rows passes. A row on which a
 * construct refuses a plain value says nothing and is passed over.
 *
 * @throws ChartwrightError `E_VALUE_INSPECTED` with the values that may have been looked at, and the construct
 */
export function checkPurity(chart: ChartTree, build: BuildKnown, rows: readonly Row[]): void {
  for (const row of rows) {
    const problem = agrees(chart, build, row.document) ? undefined : inspection(chart, build, row);
    if (problem !== undefined)
      throw inspected(chart, row, suspects(chart, build, row, purityRows(chart.values)), problem);
  }
}

/** Whether the builder certainly makes of a document, run on plain values, what the chart renders to. */
export function agrees(chart: ChartTree, build: BuildKnown, document: JsonObject): boolean {
  try {
    const complete = completeValues(chart, document);
    return agree(chart, build(complete.values, 'draft'), scopeOf(complete, {}));
  } catch {
    // What was refused, and by which of them, is for the closer look to say.
    return false;
  }
}

interface Inspection {
  readonly construct: string | undefined;
  readonly what: string;
}

function inspection(chart: ChartTree, build: BuildKnown, { document }: Row): Inspection | undefined {
  const evaluated = attempt(() => evaluateChart(chart, { values: document }));
  const known = attempt(() =>
    evaluateChart(build(completeValues(chart, document).values, 'checked'), { values: document }),
  );
  if ('refusal' in known) {
    return 'refusal' in evaluated ? undefined : refusedAlone(known.refusal);
  }
  if ('refusal' in evaluated)
    return { construct: undefined, what: `only the chart refuses it: ${evaluated.refusal.message}` };
  const [difference] = apiDifferences(known.rendered.objects, evaluated.rendered.objects);
  if (difference !== undefined) return { construct: constructOf(chart, difference), what: differenceText(difference) };
  const notes = known.rendered.notes === evaluated.rendered.notes;
  return notes ? undefined : { construct: undefined, what: 'the notes differ' };
}

/** Objects may differ in what says the same; what is equal as it stands need not be looked at more closely. */
function apiDifferences(known: readonly JsonObject[], evaluated: readonly JsonObject[]): readonly ObjectDifference[] {
  if (objectDifferences(known, evaluated).length === 0) return [];
  const [left, right] = [known.map(asPrinted).map(comparable), evaluated.map(asPrinted).map(comparable)];
  return objectDifferences(left, right).length === 0 ? [] : objectDifferences(left.map(plain), right.map(plain));
}

/** What Helm deletes of a value stays where it is written. */
function asPrinted(object: JsonObject): JsonObject {
  const json = printed(object);
  return isJsonObject(json) ? json : object;
}

/** A value may be what the API assumes anyway: such a field is left out only where it is known. */
function plain(object: JsonObject): JsonObject {
  const quieter: unknown = quiet(object);
  return isJson(quieter) && isJsonObject(quieter) ? quieter : object;
}

/** A construct may well refuse a value that is known, so only what the chart's own rules say counts. */
function refusedAlone(refusal: Error): Inspection | undefined {
  if (!(refusal instanceof ChartwrightError) || refusal.code !== 'E_VALUES_FAIL') return undefined;
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
      return `${difference.pointer} of ${difference.object} is ${shown(difference.left)} with a known value, ${shown(difference.right)} in the chart`;
  }
}

/** Numbers as long as the marks of numbers, of which arithmetic leaves nothing else. */
const WORKED_OUT = /\d{10,}/g;

const shown = (value: Json | undefined): string =>
  value === undefined ? 'absent' : withoutChangedMarks(JSON.stringify(value)).replaceAll(WORKED_OUT, '‹value›');

/** The construct of the kind that differs, where the chart has one of the kind only. */
function constructOf({ objects }: ChartTree, { object }: ObjectDifference): string | undefined {
  const [one, ...more] = objects.filter(({ apiVersion, kind }) => object.startsWith(`${apiVersion} ${kind} `));
  return more.length === 0 ? one?.construct : undefined;
}

function inspected(
  chart: ChartTree,
  row: Row,
  candidates: readonly string[],
  { construct, what }: Inspection,
): ChartwrightError {
  const values = candidates.length === 0 ? 'a value' : candidates.map((path) => `'${path}'`).join(' or ');
  return new ChartwrightError(
    'E_VALUE_INSPECTED',
    `the builder of '${chart.metadata.name}' looked at ${values}, which is known only when the chart is installed (seen with ${row.what}): ${what}; use when, choose, items, each or another function over expressions in place of if, ?:, a loop or an operator`,
    { value: candidates[0], construct },
  );
}

/** Most paths that a message names. */
const NAMED_PATHS = 5;

/**
 * The values that were looked at: those which do away with the difference when they change alone, or where none does, change it. The
 * text of a difference names the object, and some values change nothing but that name.
 */
function suspects(chart: ChartTree, build: BuildKnown, failing: Row, rows: readonly Row[]): readonly string[] {
  const before = inspection(chart, build, failing)?.what;
  const here = completed(chart, failing);
  const tried = rows.flatMap((row) =>
    changedPaths(here, completed(chart, row)).map((path) => {
      const document = withValueOf(failing.document, completed(chart, row), path);
      return { path: path.join('.'), after: inspection(chart, build, { ...failing, document })?.what };
    }),
  );
  const cures = tried.filter(({ after }) => after === undefined);
  const found = cures.length > 0 ? cures : tried.filter(({ after }) => after !== before);
  return [...new Set(found.map(({ path }) => path))].slice(0, NAMED_PATHS);
}

/** Paths at which two documents differ, down to the first list or scalar. */
function changedPaths(left: JsonObject, right: JsonObject): readonly (readonly string[])[] {
  return Object.keys(right).flatMap((key): (readonly string[])[] => {
    const [before, after] = [member(left, key), member(right, key)];
    if (before === undefined || after === undefined || jsonDifferences(before, after).length === 0) return [];
    if (!isJsonObject(before) || !isJsonObject(after)) return [[key]];
    const below = changedPaths(before, after).map((path) => [key, ...path]);
    return below.length > 0 ? below : [[key]];
  });
}

/** The first document, with what the second one has at a path. */
function withValueOf(document: JsonObject, other: JsonObject, [key, ...rest]: readonly string[]): JsonObject {
  const value = key === undefined ? undefined : member(other, key);
  if (key === undefined || value === undefined) return document;
  if (rest.length === 0 || !isJsonObject(value)) return { ...document, [key]: value };
  const below = member(document, key);
  return { ...document, [key]: withValueOf(isJsonObject(below) ? below : {}, value, rest) };
}

function completed(chart: ChartTree, { document }: Row): JsonObject {
  return completeValues(chart, document).values;
}
