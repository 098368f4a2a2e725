import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { ChartDependencyMetadata } from './chart-files';
import { structJson, omitEmpty } from './go-struct';

/** The time that everything made here carries, because a real one would make two packings differ. */
export const FIXED_TIME = '1970-01-01T00:00:00Z';

/** Charts of others may ask for any version. */
type LockedDependency = Omit<ChartDependencyMetadata, 'version'> & { readonly version?: string | undefined };

/** Of a chart, what its lock speaks of. */
export interface LockedChart {
  readonly metadata: { readonly dependencies?: readonly LockedDependency[] | undefined };
  readonly subcharts: readonly { readonly metadata: { readonly name: string; readonly version: string } }[];
}

/**
 * Text of `Chart.lock` as `helm dependency update` would write it, with a fixed time; undefined where the chart depends on nothing.
 *
 * A dependency that travels inside the chart is locked to the version that travels, any other to the version that is asked for.
 */
export function chartLock(chart: LockedChart): string | undefined {
  const wanted = chart.metadata.dependencies ?? [];
  if (wanted.length === 0) return undefined;
  const locked = wanted.map(({ name, version, repository }) => ({
    name,
    version: chart.subcharts.find((subchart) => subchart.metadata.name === name)?.metadata.version ?? version ?? '',
    repository: repository ?? '',
  }));
  const digest = createHash('sha256')
    .update(structJson([wanted.map(inGoOrder), locked]))
    .digest('hex');
  return stringify({
    dependencies: locked.map(({ name, version, repository }) => ({ name, repository, version })),
    digest: `sha256:${digest}`,
    generated: FIXED_TIME,
  });
}

/** Fields in the order of Helm's Go struct, of whose JSON the lock holds the digest. */
function inGoOrder({ name, version, repository, ...rest }: LockedDependency) {
  const { condition, tags, 'import-values': importValues, alias } = rest;
  return {
    name,
    ...omitEmpty({ version }),
    repository: repository ?? '',
    ...omitEmpty({ condition, tags, 'import-values': importValues, alias }),
  };
}
