import type { ChartDefinition } from '../charts/define-chart';
import { completeValues } from '../charts/complete-values';
import { synthesize } from '../charts/synthesize';
import type { StackOutputs } from '../contract/outputs';
import { ChartwrightError } from '../errors';
import { isJsonObject, parseJson, type JsonObject } from '../values/json';
import { outputsByStack, type NamedEnvironment } from './environment';

/** What an environment means for the values of a chart. */
export interface EnvironmentValues {
  readonly chart: string;
  /** A values document: what differs from the chart's defaults. */
  readonly values: JsonObject;
}

/**
 * Values of charts in an environment, each checked as Helm would: laid over the chart's defaults, and held against its schema.
 * Pure.
 *
 * @param charts those of the configuration
 * @param outputs what was read of the environment's stacks
 * @throws ChartwrightError `E_OUTPUTS` where the outputs are of another environment, or lack what a mapping asks for
 * @throws ChartwrightError `E_CONFIG` where a mapping is of no chart, fails, or gives what is not JSON
 * @throws ChartwrightError `E_VALUES_INVALID` where the chart refuses the values
 */
export function environmentValues(
  environment: NamedEnvironment,
  charts: readonly ChartDefinition[],
  outputs: Partial<StackOutputs>,
): readonly EnvironmentValues[] {
  checkPlace(environment, outputs);
  return Object.entries(environment.values ?? {}).map(([name, mapping]) => {
    const chart = charts.find(({ metadata }) => metadata.name === name);
    const path = `environments.${environment.name}.values.${name}`;
    if (chart === undefined) {
      throw new ChartwrightError('E_CONFIG', `'${path}' is of a chart that 'charts' does not list; add it there`, {
        value: path,
      });
    }
    const values = documentOf(path, given(path, mapping, outputs));
    completeValues(synthesize(chart), values);
    return { chart: name, values };
  });
}

/**
 * Files of another environment look alike, and would be deployed without a word.
 *
 * @throws ChartwrightError `E_OUTPUTS` where an output is of another application, environment, account or region
 */
export function checkPlace(environment: NamedEnvironment, outputs: Partial<StackOutputs>): void {
  const wanted = {
    application: environment.application,
    environment: environment.name,
    accountId: environment.account,
    region: environment.region,
  };
  for (const output of Object.values(outputs)) {
    for (const key of ['application', 'environment', 'accountId', 'region'] as const) {
      if (output[key] === wanted[key]) continue;
      throw new ChartwrightError(
        'E_OUTPUTS',
        `'${key}' in the outputs of stack '${output.stack}' is '${output[key]}', that of environment '${environment.name}' is '${wanted[key]}'; give the outputs of that environment, or correct it in the configuration`,
        { value: key },
      );
    }
  }
}

function given(
  path: string,
  mapping: NonNullable<NamedEnvironment['values']>[string],
  outputs: Partial<StackOutputs>,
): unknown {
  try {
    return mapping(outputsByStack(outputs));
  } catch (cause) {
    if (cause instanceof ChartwrightError) throw cause;
    throw new ChartwrightError('E_CONFIG', `'${path}' fails: ${String(cause)}`, { value: path }, { cause });
  }
}

function documentOf(path: string, given: unknown): JsonObject {
  const wrong = partWithoutJson(given, []);
  const key = wrong?.at(-1);
  if (wrong !== undefined && key !== undefined) {
    throw new ChartwrightError(
      'E_CONFIG',
      `'${path}' gives a value at '${wrong.join('.')}' that is not JSON; leave out what is undefined, as in { ...(x !== undefined && { ${key}: x }) }`,
      { value: path },
    );
  }
  const document = wrong === undefined ? parseJson(JSON.stringify(given)) : undefined;
  if (isJsonObject(document)) return document;
  const got = wrong === undefined ? JSON.stringify(given) : String(given);
  throw new ChartwrightError('E_CONFIG', `'${path}' gives ${got}; wants an object, the values of the chart`, {
    value: path,
  });
}

/** Path of the first part of a value that JSON would drop or change. */
function partWithoutJson(
  value: unknown,
  path: readonly string[],
  around: readonly unknown[] = [],
): readonly string[] | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path;
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return undefined;
  if (typeof value !== 'object' || !isPlain(value) || around.includes(value)) return path;
  for (const [key, inner] of Object.entries(value)) {
    const wrong = partWithoutJson(inner, [...path, key], [...around, value]);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** Whether an object is a list or a map, and no instance of a class. Asks for no class, for objects of another realm have another. */
function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
