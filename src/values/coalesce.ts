import { ChartwrightError } from '../errors';
import type { Json, JsonObject } from './json';
import { isJsonObject } from './json';

/** A chart as far as its values go. */
export interface ChartValues {
  /** What its `values.yaml` holds. Null is refused anywhere in it. */
  readonly defaults: JsonObject;
  /**
   * Its enabled dependencies, in the order of `Chart.yaml`.
   *
   * @default []
   */
  readonly subcharts?: readonly Subchart[];
}

/** A dependency of a chart. */
export interface Subchart extends ChartValues {
  /** Its alias, else its name: the key of its values in those of its parent. */
  readonly name: string;
  /**
   * Defaults of its that become defaults of its parent, in the order of `Chart.yaml`.
   *
   * @default []
   */
  readonly imports?: readonly ImportedValues[];
}

/** One entry of `import-values` in its long form. */
export interface ImportedValues {
  /** Path of a map in the values of the subchart, keys joined by dots. */
  readonly child: string;
  /** Path in the values of the parent at which that map appears; `.` for the top. */
  readonly parent: string;
}

/**
 * Merges one values file over another, as Helm does with several `-f`: maps merge, everything else is replaced, null
 * included.
 */
export function mergeValues(base: JsonObject, over: JsonObject): JsonObject {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const existing = merged.get(key);
    merged.set(key, isJsonObject(existing) && isJsonObject(value) ? mergeValues(existing, value) : value);
  }
  return Object.fromEntries(merged);
}

/**
 * Lays a user's document over a chart's defaults, as Helm does before it validates and renders: maps merge; lists and
 * scalars are replaced, a map by a scalar too; null deletes a default and stays where there is none. A subchart's
 * values come under its name, with `global` of its parents in them.
 *
 * It is what Helm 3.17.2 and 4.1.4 do, their surprises included: `subchart: null` goes back to the subchart's own
 * defaults where the chart sets any of them, and is refused where it does not; a table two levels below `global` is one and the same for a chart and its subcharts, so that
 * defaults of the one show up in the other. Known to differ: a default that is null, which is why it is refused here
 * (the two Helms disagree on null over null), and null in a subchart's values under Helm 4.2.0 to 4.2.4, which fail
 * to delete there.
 *
 * @returns the values of the chart, with those of its subcharts under their names
 * @throws ChartwrightError `E_SCHEMA_DEFAULT` where a default is null
 * @throws ChartwrightError `E_VALUES_INVALID` where the values of a subchart are not a map
 *
 * @example
 * coalesceValues({ defaults: { image: { tag: '1', pullPolicy: 'Always' } } }, { image: { tag: '2', pullPolicy: null } });
 * // { image: { tag: '2' } }
 */
export function coalesceValues(chart: ChartValues, document: JsonObject): JsonObject {
  refuseNull(chart.defaults, []);
  goOverDependencies(chart, document);
  return freezeTable(coalesce(withSubchartDefaults(chart), thawTable(document), 'delete'));
}

type Value = null | boolean | number | string | readonly Json[] | Table;

/** Helm works in place and lets charts share tables: what it prints can be told only by doing likewise. */
type Table = Map<string, Value>;

/** What null does to a default: delete it, or stay, so that it deletes in a subchart later. */
type NullRule = 'delete' | 'keep';

const GLOBAL = 'global';

/**
 * The pass in which Helm decides which dependencies are enabled: nothing of it stays but its refusals. It looks for the
 * values of a subchart's subchart in those of the outermost chart.
 */
function goOverDependencies(chart: ChartValues, values: JsonObject): void {
  const { subcharts = [] } = chart;
  if (subcharts.length === 0) return;
  const seen = freezeTable(coalesce(chart, thawTable(values), 'delete'));
  for (const subchart of subcharts) goOverDependencies(subchart, seen);
}

/**
 * Defaults of subcharts become defaults of the chart, under their names and where they are imported to, before the user's
 * document is looked at: what a user sets for a subchart is not imported.
 */
function withSubchartDefaults({ defaults, subcharts = [] }: ChartValues): ChartValues {
  if (subcharts.length === 0) return { defaults };
  const chart = {
    defaults,
    subcharts: subcharts.map((subchart) => {
      refuseNull(subchart.defaults, [subchart.name]);
      return { name: subchart.name, ...withSubchartDefaults(subchart) };
    }),
  };
  const values = coalesce(chart, new Map(), 'keep');
  const imported = importedValues(subcharts, values);
  const copy = thawTable(freezeTable(values));
  coalesceTables(copy, imported, 'keep');
  return { ...chart, defaults: freezeTable(copy) };
}

/** What the subcharts' imports come to; the first of two with one key wins. Tables are not copied: two imports of one merge in place. */
function importedValues(subcharts: readonly Subchart[], values: Table): Table {
  const imported: Table = new Map();
  for (const { name, imports = [] } of subcharts) {
    for (const { child, parent } of imports) {
      const table = [name, ...child.split('.')].reduce<Value | undefined>(
        (value, key) => (isTable(value) ? value.get(key) : undefined),
        values,
      );
      if (isTable(table)) coalesceTables(imported, tableAt(parent, table), 'keep');
    }
  }
  return imported;
}

function tableAt(path: string, table: Table): Table {
  return path === '.' ? table : path.split('.').reduceRight<Table>((inner, key) => new Map([[key, inner]]), table);
}

function coalesce({ defaults, subcharts = [] }: ChartValues, values: Table, nullRule: NullRule): Table {
  const names = new Set(subcharts.map(({ name }) => name));
  for (const [key, value] of thawTable(defaults)) {
    const given = values.get(key);
    if (given === undefined) values.set(key, value);
    else if (given === null && nullRule === 'delete') values.delete(key);
    else if (isTable(given) && isTable(value)) coalesceTables(given, value, names.has(key) ? 'keep' : nullRule);
  }
  for (const subchart of subcharts) {
    const own = childOf(values, subchart.name);
    if (!isTable(own)) {
      const got = JSON.stringify(own);
      throw new ChartwrightError(
        'E_VALUES_INVALID',
        `'${subchart.name}' is ${got}; wants a map, the subchart's values`,
        {
          value: subchart.name,
        },
      );
    }
    passGlobals(values, own);
    values.set(subchart.name, coalesce(subchart, own, nullRule));
  }
  return values;
}

/** Fills a table with what another one has besides. */
function coalesceTables(values: Table, defaults: Table, nullRule: NullRule): void {
  for (const [key, value] of defaults) {
    const given = values.get(key);
    if (given === undefined) values.set(key, value);
    else if (given === null && value !== null && nullRule === 'delete') values.delete(key);
    else if (isTable(given) && isTable(value)) coalesceTables(given, value, nullRule);
  }
}

/** Copies `global` of a chart into the values of its subchart, the chart's before the subchart's. */
function passGlobals(parent: Table, child: Table): void {
  const from = childOf(parent, GLOBAL);
  const to = childOf(child, GLOBAL);
  if (!isTable(from) || !isTable(to)) return;
  for (const [key, value] of from) {
    const existing = to.get(key);
    if (!isTable(value)) {
      if (!isTable(existing)) to.set(key, value);
    } else if (existing === undefined || isTable(existing)) {
      // A copy of the table, but not of those in it.
      const copy = new Map(value);
      if (existing !== undefined) coalesceTables(copy, existing, 'keep');
      to.set(key, copy);
    }
  }
  child.set(GLOBAL, to);
}

/** What a table has under a key, null included; an empty table where it has nothing. */
function childOf(table: Table, key: string): Value {
  const value = table.get(key);
  return value === undefined ? new Map<string, Value>() : value;
}

function isTable(value: Value | undefined): value is Table {
  return value instanceof Map;
}

function thawTable(object: JsonObject): Table {
  return new Map(Object.entries(object).map(([key, value]) => [key, isJsonObject(value) ? thawTable(value) : value]));
}

function freezeTable(table: Table): JsonObject {
  return Object.fromEntries([...table].map(([key, value]) => [key, isTable(value) ? freezeTable(value) : value]));
}

function refuseNull(value: Json, path: readonly string[]): void {
  if (value === null) {
    const name = path.join('.');
    throw new ChartwrightError('E_SCHEMA_DEFAULT', `the default of '${name}' is null; leave it out`, { value: name });
  }
  if (isJsonObject(value)) for (const [key, child] of Object.entries(value)) refuseNull(child, [...path, key]);
}
