import { ChartwrightError } from '../errors';
import type { Guard } from '../values/build';
import { coalesceValues } from '../values/coalesce';
import { evaluateNode, evaluateText, type Scope } from '../values/evaluate';
import { evaluateTree, iterations } from '../values/evaluate-tree';
import { isJsonObject, member, type JsonObject } from '../values/json';
import { compileValidator, type Problem, type Validator } from '../values/validate';
import type { ChartTree } from './chart-tree';

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
}

export interface ReleaseTarget {
  /** @default - the chart's name */
  readonly name?: string;
  /** @default 'default' */
  readonly namespace?: string;
  /** Whether this is an upgrade, as opposed to an installation. @default false */
  readonly isUpgrade?: boolean;
}

export interface CapabilitiesTarget {
  /** Version of Kubernetes. @default 'v1.35.0' */
  readonly kubeVersion?: string;
  /** Group versions, and kinds of them, that the cluster serves. @default [] */
  readonly apiVersions?: readonly string[];
}

/** Version of Kubernetes that Helm 4.1.4 takes for granted without a cluster. */
export const DEFAULT_KUBERNETES_VERSION = 'v1.35.0';

/** What a chart renders to. */
export interface Rendered {
  readonly objects: readonly JsonObject[];
  /** What Helm prints after an installation. */
  readonly notes: string;
}

const validators = new WeakMap<JsonObject, Validator>();

/**
 * Renders a chart for values, a release and a cluster: what `helm template` prints of the printed chart.
 *
 * @throws ChartwrightError `E_VALUES_INVALID` for values that Helm refuses by the chart's schema, `E_VALUES_FAIL` for those that the
 * chart itself refuses
 */
export function evaluateChart(chart: ChartTree, target: RenderTarget = {}): Rendered {
  const scope = scopeOf(chart, target);
  for (const { condition, message } of chart.checks) {
    if (evaluateNode(condition, scope) !== true)
      throw new ChartwrightError('E_VALUES_FAIL', evaluateText(message, scope));
  }
  return {
    objects: chart.objects.flatMap(({ guards, manifest }) =>
      inside(guards, scope).flatMap((inner) => {
        const object = evaluateTree(manifest, inner);
        return isJsonObject(object) ? [object] : [];
      }),
    ),
    notes: chart.notes.map((line) => `${evaluateText(line, scope)}\n`).join(''),
  };
}

/** The scopes in which an object exists: one, none, or one for each entry of the loops around it. */
function inside(guards: readonly Guard[], scope: Scope): readonly Scope[] {
  const [guard, ...rest] = guards;
  if (guard === undefined) return [scope];
  if (guard.kind === 'when') return evaluateNode(guard.condition, scope) === true ? inside(rest, scope) : [];
  return iterations(guard.over, guard.variables, scope).flatMap((inner) => inside(rest, inner));
}

function scopeOf(
  chart: ChartTree,
  { alias, values = {}, release = {}, capabilities = {} }: RenderTarget,
): Scope {
  const { name, version, appVersion = '' } = chart.metadata;
  const isUpgrade = release.isUpgrade ?? false;
  return {
    roots: {
      Values: completeValues(chart, values, alias),
      Release: {
        Name: release.name ?? name,
        Namespace: release.namespace ?? 'default',
        Service: 'Helm',
        IsInstall: !isUpgrade,
        IsUpgrade: isUpgrade,
      },
      Chart: { Name: alias ?? name, Version: version, AppVersion: appVersion },
      Capabilities: { KubeVersion: { Version: capabilities.kubeVersion ?? DEFAULT_KUBERNETES_VERSION } },
    },
    apiVersions: capabilities.apiVersions ?? [],
    variables: new Map(),
  };
}

/**
 * The document over the chart's defaults, valid.
 *
 * @param alias name under which the chart is a dependency of another one
 *
 * @throws ChartwrightError `E_VALUES_INVALID` with every value that is wrong
 */
export function completeValues(chart: ChartTree, document: JsonObject, alias?: string): JsonObject {
  const values = alias === undefined ? coalesceValues({ defaults: defaultsOf(chart) }, document) : below(chart, document, alias);
  const validate = validators.get(chart.schema) ?? compileValidator(chart.schema);
  validators.set(chart.schema, validate);
  const problems = validate(values);
  if (problems.length === 0) return values;
  throw new ChartwrightError(
    'E_VALUES_INVALID',
    `values of ${chart.metadata.name}: ${problems.map(problemText).join('; ')}`,
    { value: problems[0]?.path },
  );
}

/** The document over the defaults, as the chart sees it where another one depends on it. */
function below(chart: ChartTree, document: JsonObject, alias: string): JsonObject {
  const parent = { defaults: {}, subcharts: [{ name: alias, defaults: defaultsOf(chart) }] };
  const values = member(coalesceValues(parent, { [alias]: document }), alias);
  return isJsonObject(values) ? values : {};
}

const problemText = ({ path, message }: Problem): string => (path === '' ? message : `'${path}' ${message}`);

/** What `values.yaml` holds. */
export function defaultsOf(chart: ChartTree): JsonObject {
  return Object.fromEntries(
    Object.entries(chart.values.properties).flatMap(([key, property]) =>
      property.default === undefined ? [] : [[key, property.default]],
    ),
  );
}
