import { ChartwrightError } from '../errors';
import type { Guard } from '../values/build';
import { evaluateNode, evaluateText, type Scope } from '../values/evaluate';
import { evaluateTree, iterations, printedText } from '../values/evaluate-tree';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../values/json';
import type { ChartTree } from './chart-tree';
import { OFFLINE_API_VERSIONS } from './offline-api-versions';
import { completeValues, type ChartWithValues } from './complete-values';
import { isExternal } from './stand-in';

/** What a chart is rendered for. */
export interface RenderTarget {
  /** Name under which the chart is a dependency of another one, which then hands its `global` on. @default - it stands alone */
  readonly alias?: string;
  /** The values document, laid over the chart's defaults as Helm does. @default {} */
  readonly values?: JsonObject;
  /** @default - the chart's name, in the namespace `default`, at its installation */
  readonly release?: ReleaseTarget;
  /** @default - Kubernetes 1.35.0, serving what Helm knows without a cluster */
  readonly capabilities?: CapabilitiesTarget;
  /**
   * What becomes of dependencies that come from a repository and are on: their objects are known to nobody before
   * `helm dependency build` has fetched them, so a document that turns one on is refused, unless they are left out.
   *
   * @default 'refused'
   */
  readonly externalDependencies?: 'refused' | 'left-out';
}

/** The release that a chart is rendered for. */
export interface ReleaseTarget {
  /** @default - the chart's name */
  readonly name?: string;
  /** @default 'default' */
  readonly namespace?: string;
  /** Whether this is an upgrade, as opposed to an installation. @default false */
  readonly isUpgrade?: boolean;
}

/** The cluster that a chart is rendered for. */
export interface CapabilitiesTarget {
  /** Version of Kubernetes. @default 'v1.35.0' */
  readonly kubeVersion?: string;
  /** Group versions, and kinds of them, that the cluster serves. @default - what Helm 4.1.4 takes for granted without a cluster */
  readonly apiVersions?: readonly string[];
}

/** Version of Kubernetes that Helm 4.1.4 takes for granted without a cluster. */
export const DEFAULT_KUBERNETES_VERSION = 'v1.35.0';

/** What a chart renders to. */
export interface Rendered {
  /** The objects of the chart and of its dependencies, hooks and tests included. */
  readonly objects: readonly JsonObject[];
  /** What is in `crds/`, of the chart and of its dependencies. */
  readonly crds: readonly JsonObject[];
  /** What Helm prints after an installation. */
  readonly notes: string;
}

/**
 * Renders a chart for values, a release and a cluster: what `helm template --include-crds` prints of the printed chart.
 *
 * @throws ChartwrightError `E_VALUES_INVALID` for values that Helm refuses by the chart's schema, `E_VALUES_FAIL` for those that the
 * chart itself refuses, `E_CHART_EXTERNAL` for those that turn on a dependency from a repository
 */
export function evaluateChart(chart: ChartTree, target: RenderTarget = {}): Rendered {
  const { values = {}, alias, release, capabilities = {} } = target;
  const complete = completeValues(chart, values, alias);
  if (target.externalDependencies !== 'left-out') refuseExternal(complete);
  return renderWithValues(complete, { release: { name: chart.metadata.name, ...release }, capabilities });
}

function refuseExternal({ chart, dependencies }: ChartWithValues): void {
  for (const dependency of dependencies) {
    const use = chart.dependencies.find(({ name }) => name === dependency.name);
    if (use !== undefined && isExternal(use)) {
      const { name, version, repository = '' } = use.metadata;
      throw new ChartwrightError(
        'E_CHART_EXTERNAL',
        `'${use.name}' of ${chart.metadata.name} is ${name} ${version} of ${repository}, whose objects only Helm knows: run helm dependency build and helm template, turn it off in the values, or leave it out with externalDependencies: 'left-out'`,
        { value: use.name },
      );
    }
    refuseExternal(dependency);
  }
}

function renderWithValues(
  complete: ChartWithValues,
  target: Required<Pick<RenderTarget, 'release' | 'capabilities'>>,
): Rendered {
  const { chart, dependencies } = complete;
  const scope = scopeOf(complete, target);
  const own = ownObjects(chart, scope).map(({ object }) => object);
  const parts = dependencies.map((dependency) => renderWithValues(dependency, target));
  return {
    objects: [...parts.flatMap(({ objects }) => objects), ...own],
    crds: [...parts.flatMap(({ crds }) => crds), ...chart.crds],
    notes: printedText(chart.notes.map((line) => `${evaluateText(line, scope)}\n`).join('')),
  };
}

/** An object of a chart, rendered, and the construct that it comes from. */
export interface RenderedObject {
  readonly construct: string;
  readonly object: JsonObject;
}

/**
 * The objects of a chart without those of its dependencies, each with its construct.
 *
 * @throws ChartwrightError as {@link evaluateChart} does
 */
export function evaluateObjects(chart: ChartTree, values: JsonObject): readonly RenderedObject[] {
  const { name } = chart.metadata;
  return ownObjects(chart, scopeOf(completeValues(chart, values), { release: { name } }));
}

function ownObjects(chart: ChartTree, scope: Scope): readonly RenderedObject[] {
  checkValues(chart, scope);
  return chart.objects.flatMap(({ construct, guards, manifest }) =>
    inside(guards, scope).flatMap((inner) => {
      const object = evaluateTree(manifest, inner);
      return isJsonObject(object) ? [{ construct, object }] : [];
    }),
  );
}

/**
 * Holds values against the rules across them that a chart has of its own.
 *
 * @throws ChartwrightError `E_VALUES_FAIL` for values that break one
 */
export function checkValues({ checks, uniqueItems }: ChartTree, scope: Scope): void {
  for (const { condition, message } of checks) {
    if (evaluateNode(condition, scope) !== true)
      throw new ChartwrightError('E_VALUES_FAIL', evaluateText(message, scope));
  }
  for (const { guards, keys, message } of uniqueItems) {
    if (inside(guards, scope).some((inner) => hasDuplicates(evaluateTree(keys, inner)))) {
      throw new ChartwrightError('E_VALUES_FAIL', message);
    }
  }
}

const hasDuplicates = (keys: Json | undefined): boolean =>
  isJsonArray(keys) && new Set(keys.map(String)).size < keys.length;

/** The scopes in which an object exists: one, none, or one for each entry of the loops around it. */
export function inside(guards: readonly Guard[], scope: Scope): readonly Scope[] {
  const [guard, ...rest] = guards;
  if (guard === undefined) return [scope];
  if (guard.kind === 'when') return evaluateNode(guard.condition, scope) === true ? inside(rest, scope) : [];
  return iterations(guard.over, guard.variables, scope).flatMap((inner) => inside(rest, inner));
}

/** Everything that a chart can ask for while it is rendered for a target. */
export function scopeOf(
  { chart, name, values }: ChartWithValues,
  { release = {}, capabilities = {} }: Pick<RenderTarget, 'release' | 'capabilities'>,
): Scope {
  const isUpgrade = release.isUpgrade ?? false;
  return {
    roots: {
      Values: values,
      Release: {
        Name: release.name ?? name,
        Namespace: release.namespace ?? 'default',
        Service: 'Helm',
        IsInstall: !isUpgrade,
        IsUpgrade: isUpgrade,
      },
      Chart: { Name: name, Version: chart.metadata.version, AppVersion: chart.metadata.appVersion ?? '' },
      Capabilities: { KubeVersion: { Version: capabilities.kubeVersion ?? DEFAULT_KUBERNETES_VERSION } },
    },
    apiVersions: capabilities.apiVersions ?? OFFLINE_API_VERSIONS,
    variables: new Map(),
  };
}
