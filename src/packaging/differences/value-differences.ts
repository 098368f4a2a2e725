import type { Json } from '../print-yaml';
import { isJsonObject, isSame, objectAt, type Difference, type JsonObject } from './difference';
import { GONE, schemaDifferences, takesValue } from './schema-differences';

/** What users of a chart may set: a values schema, the values that hold where they set none, and the same of the charts in it. */
export interface ValuesContract {
  /** `values.schema.json`. @default - everything is allowed */
  readonly schema?: JsonObject | undefined;
  /** `values.yaml`. @default - empty */
  readonly defaults?: JsonObject | undefined;
  /** Of the charts in it, by the keys of their values: alias, else name. @default - there are none */
  readonly subcharts?: Readonly<Record<string, ValuesContract>> | undefined;
}

/**
 * What two versions of a chart have not in common in the values that users may set, those of its subcharts included: a value that is gone,
 * and anything that the old schema takes and the new one refuses, breaks whoever upgrades with the values that they have.
 *
 * A value of a subchart is named by its path in the values of the chart, a global one as it is; a default is the one that the chart has for
 * it, else that of the subchart.
 */
export function valueDifferences(before: ValuesContract, after: ValuesContract): Difference[] {
  const [old, current] = [effectiveDefaults(before), effectiveDefaults(after)];
  const rules = ruleDifferences(before, after, current);
  const defaults = defaultDifferences(old, current, '', rules);
  // Without schemas the defaults are all that says which values there are.
  return [...rules, ...defaults.map((one) => (isBare(before, after, one.name.split('.')) ? withoutDefault(one) : one))];
}

/** What schemas say, that of the chart first. */
function ruleDifferences(before: ValuesContract, after: ValuesContract, defaults: JsonObject): Difference[] {
  const told = schemaDifferences(before.schema ?? {}, after.schema ?? {}, defaults);
  for (const key of keysOf(before.subcharts, after.subcharts)) {
    const [from, to] = [before.subcharts?.[key], after.subcharts?.[key]];
    const inner = { ...objectAt(defaults, key), [GLOBAL]: defaults[GLOBAL] };
    for (const difference of from && to ? ruleDifferences(from, to, inner).map(below(key)) : cameOrWent(key, from)) {
      if (isSettable(before, after, difference) && !told.some((other) => covers(other, difference)))
        told.push(difference);
    }
  }
  return told;
}

const GLOBAL = 'global';

/** Names a difference of a subchart as users of its parent do; globals are the same for both. */
function below(key: string): (difference: Difference) => Difference {
  return (difference) => {
    const { name } = difference;
    if (name === GLOBAL || name.startsWith(`${GLOBAL}.`)) return difference;
    return { ...difference, name: name === '.' ? key : `${key}.${name}` };
  };
}

function cameOrWent(key: string, from: ValuesContract | undefined): readonly Difference[] {
  return from === undefined
    ? [{ subject: 'value', change: 'added', name: key }]
    : [{ subject: 'value', change: 'removed', name: key, breaking: GONE }];
}

/** Whether the schema of the parent leaves it to users, in each version that has it. */
function isSettable(before: ValuesContract, after: ValuesContract, { change, name }: Difference): boolean {
  return (
    (change === 'added' || takesValue(before.schema ?? {}, name)) &&
    (change === 'removed' || takesValue(after.schema ?? {}, name))
  );
}

/** Whether what is told already says as much. */
function covers(told: Difference, difference: Difference): boolean {
  if (difference.breaking !== undefined && told.breaking === undefined) return false;
  if (told.change !== 'changed') return isAtOrBelow(difference.name, told.name);
  return told.name === difference.name && told.path === difference.path;
}

function isAtOrBelow(name: string, other: string): boolean {
  return name === other || name.startsWith(`${other}.`);
}

/** The defaults as users see them: those of subcharts under their keys, where the chart has no others, and the globals of all. */
function effectiveDefaults({ defaults = {}, subcharts = {} }: ValuesContract): JsonObject {
  const parts = Object.entries(subcharts).map(([key, subchart]): JsonObject => {
    const { [GLOBAL]: global, ...own } = effectiveDefaults(subchart);
    return { [key]: own, ...(global !== undefined && { [GLOBAL]: global }) };
  });
  return [...parts, defaults].reduce(lay, {});
}

/** Lays values over others as Helm does: maps merge, null deletes. */
function lay(base: JsonObject, over: JsonObject): JsonObject {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const existing = merged.get(key);
    if (value === null && existing !== undefined) merged.delete(key);
    else merged.set(key, isJsonObject(existing) && isJsonObject(value) ? lay(existing, value) : value);
  }
  return Object.fromEntries(merged);
}

function defaultDifferences(
  before: Json | undefined,
  after: Json | undefined,
  name: string,
  rules: readonly Difference[],
): Difference[] {
  if (isSame(before, after)) return [];
  if (isJsonObject(before) && isJsonObject(after)) {
    return keysOf(before, after)
      .sort()
      .flatMap((key) => defaultDifferences(before[key], after[key], name === '' ? key : `${name}.${key}`, rules));
  }
  // A value that came or went is told of already.
  if (rules.some((rule) => rule.change !== 'changed' && isAtOrBelow(name, rule.name))) return [];
  return [{ subject: 'value', change: 'changed', name, path: 'default', before, after }];
}

/** Whether the chart that a value belongs to has no schema, before and after. */
function isBare(before: ValuesContract, after: ValuesContract, [key = '', ...rest]: readonly string[]): boolean {
  const [from, to] = [before.subcharts?.[key], after.subcharts?.[key]];
  if (from && to && rest.length > 0) return isBare(from, to, rest);
  return before.schema === undefined && after.schema === undefined;
}

function withoutDefault(difference: Difference): Difference {
  const { name, before, after } = difference;
  if (after === undefined) return { subject: 'value', change: 'removed', name, breaking: GONE };
  return before === undefined ? { subject: 'value', change: 'added', name } : difference;
}

function keysOf(...records: readonly (object | undefined)[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record ?? {})))];
}
