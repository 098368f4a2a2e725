import type { ChartTree, DependencyTree } from './chart-tree';
import type { ExternalDependency } from './dependency';

/** A chart of which nothing is known here but its name: it takes any values and has no objects. */
export function standIn({ name, metadata, values }: ExternalDependency): DependencyTree {
  const { name: chartName, version } = metadata;
  const schema = { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' };
  const chart: ChartTree = {
    metadata: { apiVersion: 'v2', name: chartName, version },
    values: { kind: 'object', properties: {} },
    schema,
    objects: [],
    checks: [],
    uniqueItems: [],
    external: [],
    notes: [],
    variables: [],
    crds: [],
    dependencies: [],
    warnings: [],
  };
  return { name, metadata, values, chart };
}

/** Whether a dependency comes from a repository, so that a stand-in has its place here. */
export function isExternal({ metadata }: Pick<DependencyTree, 'metadata'>): boolean {
  return metadata.repository !== undefined;
}
