import { ChartwrightError } from '../errors';
import type { Json, JsonObject } from '../values/json';
import { isJsonObject } from '../values/json';
import { readYaml } from '../values/read-yaml';
import type { Helm, HelmOptions } from './run-helm';
import { runHelm } from './run-helm';

/** What `helm template` is asked for. */
export interface RenderRequest {
  /** Folder or archive of the chart. */
  readonly chart: string;
  /** Name of the release. */
  readonly release: string;
  /**
   * Namespace of the release.
   *
   * @default 'default'
   */
  readonly namespace?: string;
  /**
   * Values files, a later one before an earlier one.
   *
   * @default []
   */
  readonly valuesFiles?: readonly string[];
  /**
   * Values in the grammar of `--set-json`, as in `image={"tag":"1.2"}`. They go before the files.
   *
   * @default []
   */
  readonly setJson?: readonly string[];
  /**
   * Values in the grammar of `--set`, as in `image.tag=1.2`. They go before `setJson`.
   *
   * @default []
   */
  readonly set?: readonly string[];
  /**
   * Values in the grammar of `--set-string`. They go before `set`.
   *
   * @default []
   */
  readonly setString?: readonly string[];
  /**
   * Kubernetes version that the chart sees, as in `1.32.0`.
   *
   * @default - the one that this Helm was built for
   */
  readonly kubeVersion?: string;
  /**
   * API versions that the chart sees besides Helm's own, as in `monitoring.coreos.com/v1/ServiceMonitor`.
   *
   * @default []
   */
  readonly apiVersions?: readonly string[];
  /**
   * Whether what is in `crds/` is printed as well.
   *
   * @default false
   */
  readonly includeCrds?: boolean;
}

/** An object that Helm printed. */
export interface RenderedManifest {
  /** File of the chart that it comes from, with the chart's name in front, as in `backend/templates/service.yaml`. */
  readonly source: string;
  /** The object as a reader of Helm's YAML sees it. */
  readonly object: JsonObject;
}

/** Namespace that Helm takes where none is given. */
export const DEFAULT_NAMESPACE = 'default';

/**
 * Renders a chart with `helm template`.
 *
 * @throws ChartwrightError `E_TOOL` where Helm refuses the chart or the values, with its message
 * @throws ChartwrightError `E_VALUES_SYNTAX` where what Helm printed is not read alike by every reader
 *
 * @example
 * const [helm] = await findHelms({ environment: process.env });
 * if (helm !== undefined) {
 *   const request = { chart: 'helm/places-backend', release: 'demo', set: ['replicaCount=3'] };
 *   const manifests = await renderChart(helm, request, { environment: process.env });
 * }
 */
export async function renderChart(
  helm: Helm,
  request: RenderRequest,
  options: HelmOptions,
): Promise<readonly RenderedManifest[]> {
  return readManifests(await runHelm(helm, templateArguments(request), options));
}

/** The arguments of `helm template` for a request. */
export function templateArguments(request: RenderRequest): readonly string[] {
  return [
    'template',
    request.release,
    request.chart,
    `--namespace=${request.namespace ?? DEFAULT_NAMESPACE}`,
    ...repeatedList('--values', request.valuesFiles),
    ...repeated('--set-json', request.setJson),
    ...repeated('--set', request.set),
    ...repeated('--set-string', request.setString),
    ...repeatedList('--api-versions', request.apiVersions),
    ...(request.kubeVersion === undefined ? [] : [`--kube-version=${request.kubeVersion}`]),
    ...(request.includeCrds === true ? ['--include-crds'] : []),
  ];
}

/** Reads what `helm template` printed. Documents without content, such as a file whose condition is false, are left out. */
export function readManifests(output: string): readonly RenderedManifest[] {
  const manifests: RenderedManifest[] = [];
  // Documents of one file in crds/ are printed as they are: only the first one names the file.
  let source = '';
  for (const text of output.split(/^---[ \t\r]*$\n?/m)) {
    source = /^# Source: (.+)$/m.exec(text)?.[1] ?? source;
    const object = readManifest(text, source);
    if (object === null) continue;
    if (!isJsonObject(object)) {
      throw new ChartwrightError('E_VALUES_SYNTAX', `'${source}' prints ${JSON.stringify(object)}; wants an object`);
    }
    manifests.push({ source, object });
  }
  return manifests;
}

function readManifest(text: string, source: string): Json {
  try {
    return readYaml(text);
  } catch (error) {
    if (!(error instanceof ChartwrightError)) throw error;
    throw new ChartwrightError(error.code, `'${source}' prints unreadable YAML: ${error.message}`, {}, { cause: error });
  }
}

function repeated(flag: string, values: readonly string[] = []): readonly string[] {
  return values.map((value) => `${flag}=${value}`);
}

/** Helm reads the value of these flags as a line of comma-separated values. */
function repeatedList(flag: string, values: readonly string[] = []): readonly string[] {
  return repeated(
    flag,
    values.map((value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)),
  );
}
