import type { z } from 'zod';
import parse from 'semver/functions/parse';
import { ChartwrightError } from '../errors';
import type { ChartMaintainer, ChartMetadata } from '../packaging/chart-files';
import { valuesType } from '../values/from-zod';
import { FULL_NAME_LIMIT, labelPattern } from '../values/names';
import type { ObjectType, Property } from '../values/value-type';
import type { ValuesOf } from '../values/values-of';
import type { Dependency, ExternalDependency } from './dependency';
import { checkDependencies, DEFAULT_KUBE_VERSION, kubeVersionOf } from './dependency-rules';
import type { HelmChart } from './helm-chart';

/** What `Chart.yaml` says of a chart, and what its values may be. */
export interface ChartProps<
  Values extends z.ZodObject,
  Name extends string = string,
  Dependencies extends readonly Dependency[] = readonly Dependency[],
> {
  /** Name of the chart: lower-case letters, digits and dashes, at most 63 characters. */
  readonly name: Name;
  /** Semantic version of the chart. */
  readonly version: string;
  /** Version of what the chart installs. @default - the chart has none */
  readonly appVersion?: string;
  /** One sentence. @default - none */
  readonly description?: string;
  /** Versions of Kubernetes that the chart installs on, as Helm reads them. Pre-releases and vendors' suffixes are let in. @default - `>=1.30.0-0`, and what the chart's dependencies ask for besides: Helm looks at the parent's alone */
  readonly kubeVersion?: string;
  /** @default - none */
  readonly home?: string;
  /** URL of an SVG or PNG picture. @default - none */
  readonly icon?: string;
  /** @default - none */
  readonly sources?: readonly string[];
  /** @default - none */
  readonly keywords?: readonly string[];
  /** @default - none */
  readonly maintainers?: readonly ChartMaintainer[];
  /** @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
  /** @default false */
  readonly deprecated?: boolean;
  /**
   * `application` can be installed; `library` only brings named templates to charts that depend on it, and has no objects.
   *
   * @default 'application'
   */
  readonly type?: 'application' | 'library';
  /**
   * Where custom resource definitions go: `crds`, which Helm installs before everything else and then never touches again, or
   * `templates`, where they are upgraded, may be conditional, and go when the release goes.
   *
   * @default 'crds'
   */
  readonly crds?: 'crds' | 'templates';
  /** Charts that travel inside this one. @default [] */
  readonly dependencies?: Dependencies;
  /** Charts of others that `helm dependency build` fetches into this one. @default [] */
  readonly externalDependencies?: readonly ExternalDependency[];
  /** What the values may be: a closed zod object. */
  readonly values: Values;
}

/** Creates the constructs of a chart. `v` stands for values that are not known yet: pass them on, never look at them. */
export type Builder<Values extends z.ZodObject> = (chart: HelmChart, v: ValuesOf<Values>) => void;

/** A chart: the one source of its two readings. Its type knows its values, its name, and the charts inside it. */
export interface ChartDefinition<
  Values extends z.ZodObject = z.ZodObject,
  Name extends string = string,
  Dependencies extends readonly Dependency[] = readonly Dependency[],
> {
  readonly metadata: ChartMetadata & { readonly name: Name };
  /** The zod schema as given. */
  readonly values: Values;
  /** The schema as both readings see it. */
  readonly type: ObjectType;
  readonly crds: 'crds' | 'templates';
  readonly dependencies: Dependencies | readonly [];
  readonly externalDependencies: readonly ExternalDependency[];
  /** Runs the builder on values of the schema's shape. */
  build(chart: HelmChart, values: ValuesOf<Values>): void;
}

/**
 * Defines a chart.
 *
 * The builder runs with references in place of values, and the constructs that it creates become one tree: printed, it is a
 * Helm chart; evaluated, it is plain manifests.
 *
 * @throws ChartwrightError `E_CHART_METADATA` for what Helm would refuse in Chart.yaml, `E_SCHEMA_…` for values that Helm could not check
 *
 * @example
 * const web = defineChart(
 *   { name: 'web', version: '1.0.0', values: z.object({ replicas: z.int().min(0).max(10).default(2) }) },
 *   (chart, v) => {
 *     new Deployment(chart, 'web', { replicas: v.replicas, containers: [{ name: 'web', image: 'nginx:1.29' }] });
 *   },
 * );
 */
export function defineChart<
  Values extends z.ZodObject,
  const Name extends string = string,
  const Dependencies extends readonly Dependency[] = readonly [],
>(props: ChartProps<Values, Name, Dependencies>, build: Builder<Values>): ChartDefinition<Values, Name, Dependencies> {
  const { values, crds = 'crds', dependencies = [], externalDependencies = [], ...metadata } = props;
  checkMetadata(metadata);
  const parts = [...dependencies, ...externalDependencies];
  checkDependencies(dependencies, externalDependencies, Object.keys(values.shape));
  return {
    metadata: {
      apiVersion: 'v2',
      type: 'application',
      ...metadata,
      kubeVersion: metadata.kubeVersion ?? kubeVersionOf(dependencies),
      ...(parts.length > 0 && { dependencies: parts.map((one) => one.metadata) }),
    },
    values,
    type: withOwnValues(valuesType(values)),
    crds,
    dependencies,
    externalDependencies,
    build,
  };
}

/** Every release may be renamed; selectors never follow, so this is safe on an upgrade. */
const FULLNAME_OVERRIDE: Property = {
  type: { kind: 'string', patterns: [`^(${labelPattern(FULL_NAME_LIMIT).slice(1, -1)})?$`] },
  optional: false,
  default: '',
  description: 'Name that all names of the release begin with; empty for release and chart',
};

function withOwnValues(type: ObjectType): ObjectType {
  for (const [key, property] of Object.entries(type.properties)) {
    if (key === 'global' && property.type.kind !== 'object')
      throw refused('values', key, 'a map of values there, as globalValues() makes it');
    if (key === 'enabled' && property.type.kind !== 'boolean')
      throw refused('values', key, "a boolean there: it is where a parent's condition stands");
    if (key === 'fullnameOverride' || key.startsWith('x-'))
      throw refused(
        'values',
        key,
        'another key: every chart has fullnameOverride, and keys that begin with x- are left to users',
      );
  }
  return { ...type, properties: { ...type.properties, fullnameOverride: FULLNAME_OVERRIDE } };
}

/** YAML reads these as something else than text; a chart called so could not even be a dependency. */
const RESERVED_NAME = /^(y|n|yes|no|on|off|true|false|null)$/;

function checkMetadata({ name, version, appVersion, kubeVersion }: Omit<ChartProps<z.ZodObject>, 'values'>): void {
  if (!/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name) || RESERVED_NAME.test(name)) {
    throw refused(
      'name',
      name,
      "lower-case letters, digits and dashes, a letter first, at most 63 characters, and no word of YAML such as 'on'",
    );
  }
  if (!isVersion(version)) throw refused('version', version, 'a semantic version without a leading v, as in 1.4.2');
  if (appVersion === '') throw refused('appVersion', appVersion, 'a version, or none at all');
  if (kubeVersion !== undefined && !/-0\b/.test(kubeVersion)) {
    throw refused(
      'kubeVersion',
      kubeVersion,
      `a range that ends its versions with '-0', as in '${DEFAULT_KUBE_VERSION}': without it Helm 3 refuses EKS's versions`,
    );
  }
}

/** Whether the text is a semantic version and nothing else; build metadata may follow. */
function isVersion(text: string): boolean {
  const parsed = parse(text);
  if (parsed === null) return false;
  return text === (parsed.build.length === 0 ? parsed.version : `${parsed.version}+${parsed.build.join('.')}`);
}

function refused(property: string, got: string, wanted: string): ChartwrightError {
  return new ChartwrightError(
    'E_CHART_METADATA',
    `'${property}' of the chart is ${JSON.stringify(got)}; wants ${wanted}`,
    { value: property },
  );
}
