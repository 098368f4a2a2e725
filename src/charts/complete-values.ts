import { ChartwrightError } from '../errors';
import { coalesceValues, type ChartValues, type Subchart } from '../values/coalesce';
import { isJsonObject, member, type Json, type JsonObject } from '../values/json';
import { compileValidator, type Problem, type Validator } from '../values/validate';
import type { ChartTree, DependencyTree } from './chart-tree';
import { importsOf } from './imports';

/** A chart with the values that it is rendered with, and its dependencies that are on. */
export interface ChartWithValues {
  readonly chart: ChartTree;
  /** Its alias, else its name. */
  readonly name: string;
  readonly values: JsonObject;
  readonly dependencies: readonly ChartWithValues[];
}

/**
 * A document over the defaults of a chart and of its dependencies, as Helm lays it, valid for each of them.
 *
 * @param alias what the chart is called inside a parent; it then sees a `global`. @default - it has no parent
 * @throws ChartwrightError `E_VALUES_INVALID` with everything that is wrong
 */
export function completeValues(chart: ChartTree, document: JsonObject, alias?: string): ChartWithValues {
  const over = (values: ChartValues): JsonObject =>
    alias === undefined
      ? coalesceValues(values, document)
      : objectAt(
          coalesceValues({ defaults: {}, subcharts: [{ name: alias, ...values }] }, { [alias]: document }),
          alias,
        );
  const everything = over(chartValues(chart, () => true));
  const isOn = enabledBy(alias === undefined ? everything : {});
  const values = chart.dependencies.length === 0 ? everything : over(chartValues(chart, isOn, everything));
  const complete = withValues(chart, alias ?? chart.metadata.name, values, isOn, everything);
  const problems = problemsOf(complete, []);
  if (problems.length === 0) return complete;
  throw new ChartwrightError(
    'E_VALUES_INVALID',
    `values of ${chart.metadata.name}: ${problems.map(problemText).join('; ')}`,
    { value: problems[0]?.path },
  );
}

/** What a chart and its dependencies, all of them, have where nobody says anything. */
export function allDefaults(chart: Pick<ChartTree, 'values' | 'dependencies'>): JsonObject {
  return coalesceValues(
    chartValues(chart, () => true),
    {},
  );
}

type IsOn = (dependency: DependencyTree, parent: JsonObject) => boolean;

function chartValues(
  chart: Pick<ChartTree, 'values' | 'dependencies'>,
  isOn: IsOn,
  values: JsonObject = {},
): ChartValues {
  const subcharts = chart.dependencies
    .filter((dependency) => isOn(dependency, values))
    .map((dependency): Subchart => ({
      name: dependency.name,
      imports: importsOf(dependency.metadata),
      ...chartValues(dependency.chart, isOn, objectAt(values, dependency.name)),
    }));
  return { defaults: defaultsOf(chart), subcharts };
}

function withValues(
  chart: ChartTree,
  name: string,
  values: JsonObject,
  isOn: IsOn,
  everything: JsonObject,
): ChartWithValues {
  const on = chart.dependencies.filter((dependency) => isOn(dependency, everything));
  const dependencies = on.map((one) =>
    withValues(one.chart, one.name, objectAt(values, one.name), isOn, objectAt(everything, one.name)),
  );
  return { chart, name, values, dependencies };
}

/**
 * Helm's rule: a condition that is a boolean decides; else any tag that is true, or none that is false, lets the dependency in.
 * Conditions stand beside the values of the dependency, tags at the top of the outermost chart's.
 */
function enabledBy(outermost: JsonObject): IsOn {
  return ({ name, metadata }, parent) => {
    const condition = metadata.condition === undefined ? undefined : member(objectAt(parent, name), 'enabled');
    if (typeof condition === 'boolean') return condition;
    const tags = (metadata.tags ?? []).map((tag) => member(member(outermost, 'tags'), tag));
    return tags.includes(true) || !tags.includes(false);
  };
}

const objectAt = (values: JsonObject, key: string): JsonObject => {
  const value: Json | undefined = member(values, key);
  return isJsonObject(value) ? value : {};
};

/** A schema is compiled once, however often the chart is rendered. */
const VALIDATORS = new WeakMap<JsonObject, Validator>();

function problemsOf({ chart, values, dependencies }: ChartWithValues, path: readonly string[]): readonly Problem[] {
  const validate = VALIDATORS.get(chart.schema) ?? compileValidator(chart.schema);
  VALIDATORS.set(chart.schema, validate);
  const own = validate(values).map((problem) => ({
    ...problem,
    path: [...path, problem.path].filter((part) => part !== '').join('.'),
  }));
  return [...own, ...dependencies.flatMap((one) => problemsOf(one, [...path, one.name]))];
}

const problemText = ({ path, message }: Problem): string => (path === '' ? message : `'${path}' ${message}`);

/** What `values.yaml` holds. */
export function defaultsOf(chart: Pick<ChartTree, 'values' | 'dependencies'>): JsonObject {
  const own = Object.entries(chart.values.properties).flatMap(([key, { default: value }]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return Object.fromEntries([...own, ...chart.dependencies.map(({ name, values }) => [name, values] as const)]);
}
