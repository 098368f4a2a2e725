import type { z } from 'zod';
import type { ChartDependencyMetadata } from '../packaging/chart-files';
import { isJson, isJsonObject, type JsonObject } from '../values/json';
import { ChartwrightError } from '../errors';
import type { ChartDefinition } from './define-chart';

/** Any part of a values document. */
export type PartialValues<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [Key in keyof T]?: PartialValues<T[Key]> }
    : T;

/** How a chart uses another one. */
export interface DependencyOptions<Values> {
  /** Name of the dependency in its parent, where it is not the chart's: two of one chart need two. @default - the chart's name */
  readonly alias?: string;
  /**
   * Whether the dependency is installed unless the value `<alias>.enabled` says otherwise.
   *
   * @default - it always is, and there is no such value
   */
  readonly enabled?: boolean;
  /** Names of values under `tags` that turn dependencies on and off together. @default - none */
  readonly tags?: readonly string[];
  /** What the parent sets differently from the chart's own defaults. @default {} */
  readonly values?: PartialValues<Values>;
}

/** A chart that travels inside another one. */
export interface Dependency {
  readonly chart: ChartDefinition;
  /** Key of its values in those of its parent. */
  readonly name: string;
  readonly metadata: ChartDependencyMetadata;
  /** What the parent's `values.yaml` says for it. */
  readonly values: JsonObject;
}

/** A dependency whose type knows its chart, and its name there. */
export type DependencyOn<Chart extends ChartDefinition, Name extends string> = Dependency & {
  readonly chart: Chart;
  readonly name: Name;
};

/**
 * A chart of ours as a part of another one. It travels inside its parent's archive.
 *
 * @throws ChartwrightError `E_CHART_METADATA` for values that are not JSON
 *
 * @example
 * const places = defineChart(
 *   {
 *     name: 'places',
 *     version: '1.0.0',
 *     values: z.object({}),
 *     dependencies: [dependency(backend, { enabled: true, values: { replicaCount: 3 } })],
 *   },
 *   () => undefined,
 * );
 */
export function dependency<Chart extends ChartDefinition, const Alias extends string>(
  chart: Chart,
  options: DependencyOptions<z.input<Chart['values']>> & { readonly alias: Alias },
): DependencyOn<Chart, Alias>;
export function dependency<Chart extends ChartDefinition>(
  chart: Chart,
  options?: DependencyOptions<z.input<Chart['values']>>,
): DependencyOn<Chart, Chart['metadata']['name']>;
export function dependency(chart: ChartDefinition, options: DependencyOptions<unknown> = {}): Dependency {
  const { alias, enabled, tags, values = {} } = options;
  const { name, version } = chart.metadata;
  const key = alias ?? name;
  if (!isJson(values) || !isJsonObject(values)) {
    throw new ChartwrightError(
      'E_CHART_METADATA',
      `the values of the dependency '${key}' are not JSON; leave undefined members out`,
      { value: key },
    );
  }
  return {
    chart,
    name: key,
    metadata: {
      name,
      version,
      ...(alias !== undefined && { alias }),
      ...(enabled !== undefined && { condition: `${key}.enabled` }),
      ...(tags !== undefined && { tags }),
    },
    values: { ...(enabled !== undefined && { enabled }), ...values },
  };
}
