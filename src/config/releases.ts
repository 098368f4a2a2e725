import { ChartwrightError } from '../errors';
import { DEFAULT_REPOSITORY, type Config } from './config';
import type { NamedEnvironment } from './environment';

/** A release of an environment: a chart of the project, or a chart of others. */
export interface ReleaseConfig {
  /** Name of the chart. */
  readonly chart: string;
  /** Name of the release. @default - that of the chart */
  readonly name?: string | undefined;
  /** Namespace of the release, which is made where it is not there. @default - the application of the environment */
  readonly namespace?: string | undefined;
  /** Where the chart comes from, as `repository` of the configuration. @default - the repository of the configuration */
  readonly repository?: string | undefined;
  /** Version of the chart. @default - that of the project's chart; a chart of others wants one */
  readonly version?: string | undefined;
}

/** A release with everything said. */
export type Release = { readonly [Key in keyof ReleaseConfig]-?: string };

/**
 * The releases of an environment in the order in which they are installed: those that it lists, else one for each chart of
 * the project that does not travel inside another one. Pure.
 *
 * @param repository where the project's charts come from; that of the configuration where none is given
 * @throws ChartwrightError `E_CONFIG` for a chart that is not the project's and has no version, and for two releases of one
 *   name in one namespace
 */
export function releasesOf(
  { charts, repository: configured = DEFAULT_REPOSITORY }: Config,
  environment: NamedEnvironment,
  repository = configured,
): readonly Release[] {
  const inside = new Set(charts.flatMap(({ dependencies }) => dependencies.map(({ chart }) => chart.metadata.name)));
  const own = charts.map(({ metadata }) => metadata).filter(({ name }) => !inside.has(name));
  const listed = environment.releases ?? own.map(({ name }): ReleaseConfig => ({ chart: name }));
  const releases = listed.map((release) => {
    const version = release.version ?? charts.find(({ metadata }) => metadata.name === release.chart)?.metadata.version;
    if (version === undefined) {
      throw new ChartwrightError(
        'E_CONFIG',
        `'environments.${environment.name}.releases' has chart '${release.chart}', which is not the project's, without a version; add 'version' and 'repository'`,
      );
    }
    return {
      chart: release.chart,
      version,
      name: release.name ?? release.chart,
      namespace: release.namespace ?? environment.application,
      repository: release.repository ?? repository,
    };
  });
  const keys = releases.map(({ name, namespace }) => `${namespace}/${name}`);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) {
    throw new ChartwrightError(
      'E_CONFIG',
      `'environments.${environment.name}.releases' has ${twice} twice; give one another 'name'`,
    );
  }
  return releases;
}
