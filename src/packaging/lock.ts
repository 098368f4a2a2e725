import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { ChartDependencyMetadata, ChartFiles } from './chart-files';

/** The time that everything made here carries, because a real one would make two packings differ. */
export const FIXED_TIME = '1970-01-01T00:00:00Z';

/**
 * Text of `Chart.lock` as `helm dependency update` would write it, with a fixed time; undefined where the chart depends on nothing.
 *
 * A dependency that travels inside the chart is locked to the version that travels, any other to the version that is asked for.
 */
export function chartLock(chart: ChartFiles): string | undefined {
  const wanted = chart.metadata.dependencies ?? [];
  if (wanted.length === 0) return undefined;
  const locked = wanted.map(({ name, version, repository }) => ({
    name,
    version: chart.subcharts.find((subchart) => subchart.metadata.name === name)?.metadata.version ?? version,
    repository: repository ?? '',
  }));
  const digest = createHash('sha256')
    .update(goJson([wanted.map(inGoOrder), locked]))
    .digest('hex');
  return stringify({
    dependencies: locked.map(({ name, version, repository }) => ({ name, repository, version })),
    digest: `sha256:${digest}`,
    generated: FIXED_TIME,
  });
}

/** Fields in the order of Helm's Go struct, of whose JSON the lock holds the digest. */
function inGoOrder(dependency: ChartDependencyMetadata) {
  return {
    name: dependency.name,
    version: dependency.version || undefined,
    repository: dependency.repository ?? '',
    condition: dependency.condition || undefined,
    tags: dependency.tags?.length ? dependency.tags : undefined,
    'import-values': dependency['import-values']?.length ? dependency['import-values'] : undefined,
    alias: dependency.alias || undefined,
  };
}

/** JSON as Go's encoder writes it: it escapes what HTML and old JavaScript would stumble over. */
export function goJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
