/** A release of a chart. */
export interface Place {
  readonly release: string;
  readonly namespace: string;
}

/** Longest name of a release, in characters. */
const RELEASE_LIMIT = 53;

/** Longest name of a namespace, in characters. */
const NAMESPACE_LIMIT = 63;

/**
 * Releases whose names YAML, Kubernetes or the chart's own names could take for something else.
 *
 * @param parts names of the chart's dependencies: names of objects begin with them as well
 */
export function places(chart: string, parts: readonly string[] = []): readonly Place[] {
  const releases = [
    ...parts,
    ...['demo', chart, 'on', '123', '1e3', 'a.b', '0x1f', 'null', '1.20', `${chart}-2`, `a-${chart}`, 'r'],
    ...[
      'long-'.padEnd(RELEASE_LIMIT, 'x'),
      'long.'
        .repeat(RELEASE_LIMIT)
        .slice(0, RELEASE_LIMIT - 1)
        .padEnd(RELEASE_LIMIT, '9'),
    ],
  ];
  const namespaces = ['default', 'team-a', 'on', '123', '1e3', 'n'.repeat(NAMESPACE_LIMIT), 'true'];
  return releases.map((release, index) => ({ release, namespace: namespaces[index % namespaces.length] ?? 'default' }));
}
