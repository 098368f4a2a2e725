import { ChartwrightError } from '../errors';
import type { Dependency, ExternalDependency } from './dependency';

/**
 * Versions of Kubernetes that a chart installs on unless it says otherwise: from the oldest one on whose API server takes everything
 * that our constructs write unasked. That is 1.30, for the pause before a web service ends (`preStop` with `sleep`):
 * https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#hook-handler-implementations
 */
export const DEFAULT_KUBE_VERSION = '>=1.30.0-0';

/** What a chart asks of Kubernetes where it does not say so: Helm holds the cluster against the outermost chart alone. */
export function kubeVersionOf(dependencies: readonly Dependency[]): string {
  const ranges = dependencies.flatMap(({ chart }) => chart.metadata.kubeVersion ?? []);
  const either = ranges.find((range) => range.includes('||'));
  if (either !== undefined) {
    throw refused(
      'kubeVersion',
      `a dependency's is ${JSON.stringify(either)}; write the range that suits all of the chart`,
    );
  }
  return [...new Set([DEFAULT_KUBE_VERSION, ...ranges])].join(' ');
}

/**
 * Under one key stand the values of one chart, and under one name travels one chart.
 *
 * @param own keys of the parent's own values
 * @throws ChartwrightError `E_CHART_METADATA`
 */
export function checkDependencies(
  dependencies: readonly Dependency[],
  externalDependencies: readonly ExternalDependency[],
  own: readonly string[],
): void {
  const taken = new Set(own);
  const all = [...dependencies, ...externalDependencies];
  for (const { name } of all) {
    if (taken.has(name)) {
      throw refused(
        'dependencies',
        `${JSON.stringify(name)} is there twice; wants a name that no value and no other dependency has; give it an alias`,
      );
    }
    taken.add(name);
  }
  if (taken.has('tags') && all.some(({ metadata }) => metadata.tags !== undefined)) {
    throw refused('values', "'tags' is where Helm looks for the tags of dependencies; wants another key");
  }
  checkTravellers(dependencies);
}

/** A chart travels once, whatever it is called: another version of it would take its place. */
function checkTravellers(dependencies: readonly Dependency[]): void {
  const uses = new Map<string, Dependency[]>();
  for (const dependency of dependencies) {
    const { name } = dependency.metadata;
    uses.set(name, [...(uses.get(name) ?? []), dependency]);
  }
  for (const [name, [first, ...others]] of uses) {
    const another = others.find(({ chart }) => chart !== first?.chart);
    if (another !== undefined) {
      throw refused(
        'dependencies',
        `two charts are called '${name}' (${first?.metadata.version ?? ''} and ${another.metadata.version}); wants one of them, or another name for one`,
      );
    }
    // Helm 3 forgets that a part has an alias once it has seen the chart around it for the first time.
    if (others.length > 0 && hasAliases(first)) {
      throw refused(
        'dependencies',
        `'${name}' is there ${others.length + 1} times and has a dependency with an alias, which Helm 3 sees only the first time; wants the chart once, or no alias inside it`,
      );
    }
  }
}

function hasAliases(dependency: Dependency | undefined): boolean {
  const { dependencies = [], externalDependencies = [] } = dependency?.chart ?? {};
  const inside = [...dependencies, ...externalDependencies];
  return inside.some(({ metadata }) => metadata.alias !== undefined) || dependencies.some(hasAliases);
}

function refused(property: string, problem: string): ChartwrightError {
  return new ChartwrightError('E_CHART_METADATA', `'${property}' of the chart: ${problem}`, { value: property });
}
