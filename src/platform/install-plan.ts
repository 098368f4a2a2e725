import type { ChartPin, PlatformRelease } from './release';

/** A step of an installation, with its commands. */
export interface InstallStep {
  readonly title: string;
  readonly commands: readonly string[];
}

/** Folder that the archives of charts are pulled into. */
export const ARCHIVE_FOLDER = 'platform';

/**
 * File of the archives' SHA-256 digests, as `sha256sum` writes and checks it. It is made once, from archives that somebody looked
 * at, and kept in version control: from then on another archive under the same version is refused.
 */
export const DIGESTS_FILE = `${ARCHIVE_FOLDER}/SHA256SUMS`;

/** Path of the values file of a release in an environment, below the project. */
export function platformValuesPath(environment: string, { name }: Pick<PlatformRelease, 'name'>): string {
  return `values/platform/${name}.${environment}.yaml`;
}

/**
 * What installs the releases, and upgrades them when a version or an output changes: each archive is pulled, held against its
 * digest, and installed from this machine. Pure.
 */
export function installPlan(environment: string, releases: readonly PlatformRelease[]): readonly InstallStep[] {
  return [
    { title: 'pull the charts in the pinned versions', commands: releases.map(({ chart }) => pull(chart)) },
    {
      title: `hold them against their digests; the first time, write ${DIGESTS_FILE} with: sha256sum ${ARCHIVE_FOLDER}/*.tgz > ${DIGESTS_FILE}`,
      commands: [`sha256sum --check --strict ${DIGESTS_FILE}`],
    },
    ...releases.map((release) => ({
      title: `install ${release.name}`,
      commands: [
        `helm upgrade --install ${release.name} ${archiveOf(release.chart)} --namespace ${release.namespace} --create-namespace --values ${platformValuesPath(environment, release)} --wait`,
      ],
    })),
  ];
}

function pull({ repository, name, version }: ChartPin): string {
  const chart = repository.startsWith('oci://') ? `${repository}/${name}` : `${name} --repo ${repository}`;
  return `helm pull ${chart} --version ${version} --destination ${ARCHIVE_FOLDER}`;
}

const archiveOf = ({ name, version }: ChartPin): string => `${ARCHIVE_FOLDER}/${name}-${version}.tgz`;
