import type { ChartTree } from '../charts/chart-tree';

/** The chart with an empty chart inside it wherever it depends on one from a repository: what of it is ours is what is proven. */
export function vendored(tree: ChartTree): ChartTree {
  const { dependencies } = tree.metadata;
  return {
    ...tree,
    metadata: { ...tree.metadata, ...(dependencies !== undefined && { dependencies: dependencies.map(inside) }) },
    dependencies: tree.dependencies.map((one) => ({
      ...one,
      metadata: inside(one.metadata),
      chart: vendored(one.chart),
    })),
  };
}

function inside<Metadata extends { readonly repository?: string | undefined }>({
  repository: _,
  ...metadata
}: Metadata): Omit<Metadata, 'repository'> {
  return metadata;
}
