import valid from 'semver/functions/valid';
import type { z } from 'zod';
import type { ChartDependencyMetadata } from '../packaging/chart-files';
import type { ImportedValues } from '../values/coalesce';
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
  /**
   * Maps of the chart's defaults that become defaults of the parent, which declares their keys without a default of its own:
   * `{ child, parent }` names both places by paths, a plain name stands for the map `exports.<name>` and the top of the parent.
   * What a user sets for the dependency is not imported: Helm looks at defaults alone.
   *
   * @default []
   */
  readonly importValues?: readonly (string | ImportedValues)[];
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
  const { importValues } = options;
  const { name, version } = chart.metadata;
  const { metadata, ...use } = useOf({ name, version }, options);
  return {
    chart,
    ...use,
    metadata: { ...metadata, ...(importValues !== undefined && { 'import-values': importValues }) },
  };
}

/** A chart of somebody else's inside ours. */
export interface ExternalDependency {
  /** Key of its values in those of its parent. */
  readonly name: string;
  readonly metadata: ChartDependencyMetadata & { readonly repository: string };
  /** What the parent's `values.yaml` says for it. */
  readonly values: JsonObject;
}

/** How a chart uses one that somebody else publishes. */
export interface ExternalDependencyProps extends Pick<DependencyOptions<never>, 'alias' | 'enabled' | 'tags'> {
  /** Name of the chart in its repository. */
  readonly name: string;
  /** The one version that is meant: a range would make one day's chart another than the next day's. */
  readonly version: string;
  /** URL of the repository: `https://…`, or `oci://…` without the name of the chart. */
  readonly repository: string;
  /** What the parent sets differently from the chart's own defaults. @default {} */
  readonly values?: JsonObject;
}

/**
 * A chart of somebody else's as a part of ours. `Chart.yaml` names it, `helm dependency build` fetches it into `charts/`.
 *
 * What it contains is not known here: evaluation refuses a document that turns it on, unless it is told to leave the chart out, and
 * `chartwright verify` puts an empty chart in its place under Helm.
 *
 * @throws ChartwrightError `E_CHART_METADATA` for a version that is none, for another kind of repository, for values that are not JSON
 *
 * @example
 * const redis = externalDependency({
 *   name: 'redis',
 *   version: '20.1.0',
 *   repository: 'oci://registry.example.com/charts',
 *   enabled: false,
 *   values: { architecture: 'standalone' },
 * });
 * const web = defineChart(
 *   { name: 'web', version: '1.0.0', values: z.object({}), externalDependencies: [redis] },
 *   () => undefined,
 * );
 */
export function externalDependency({
  name,
  version,
  repository,
  ...options
}: ExternalDependencyProps): ExternalDependency {
  if (valid(version) !== version) {
    throw refused(name, 'version', version, 'the one version that is meant, as in 20.1.0');
  }
  if (!/^(https?|oci):\/\/./.test(repository)) {
    throw refused(name, 'repository', repository, "a URL that begins with 'https://' or 'oci://'");
  }
  const { metadata, ...use } = useOf({ name, version }, options);
  return { ...use, metadata: { ...metadata, repository } };
}

function useOf(
  chart: { readonly name: string; readonly version: string },
  { alias, enabled, tags, values = {} }: Pick<DependencyOptions<unknown>, 'alias' | 'enabled' | 'tags' | 'values'>,
): Omit<Dependency, 'chart'> {
  const name = alias ?? chart.name;
  if (!/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name) || RESERVED_NAMES.test(name)) {
    throw refused(
      chart.name,
      'alias',
      name,
      `lower-case letters, digits and dashes, a letter first, at most 63 characters, and no name that Helm has a use for: it begins the names of the dependency's objects`,
    );
  }
  if (!isJson(values) || !isJsonObject(values)) {
    throw new ChartwrightError(
      'E_CHART_METADATA',
      `the values of the dependency '${name}' are not JSON; leave undefined members out`,
      { value: name },
    );
  }
  return {
    name,
    metadata: {
      ...chart,
      ...(alias !== undefined && { alias }),
      ...(enabled !== undefined && { condition: `${name}.enabled` }),
      ...(tags !== undefined && { tags }),
    },
    values: { ...(enabled !== undefined && { enabled }), ...values },
  };
}

/** Keys of values that mean something to Helm, and words that YAML reads as something else than text. */
const RESERVED_NAMES = /^(global|tags|enabled|exports|x-.*|y|n|yes|no|on|off|true|false|null)$/;

function refused(dependency: string, property: string, got: string, wanted: string): ChartwrightError {
  return new ChartwrightError(
    'E_CHART_METADATA',
    `'${property}' of the dependency '${dependency}' is ${JSON.stringify(got)}; wants ${wanted}`,
    { value: dependency },
  );
}
