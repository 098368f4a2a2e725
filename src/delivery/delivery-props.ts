import { ChartwrightError } from '../errors';

/** An image that a pipeline builds and pushes. */
export interface ImageBuild {
  /** Name of the image, as in `backend`: lower-case letters, digits and dashes. */
  readonly name: string;
  /** Folder that the image is built from, relative to the repository. */
  readonly folder: string;
  /** The Dockerfile, relative to the repository. @default - `Dockerfile` in the folder */
  readonly dockerfile?: string | undefined;
  /** Registry and repository that it is pushed to, as in `111122223333.dkr.ecr.eu-central-1.amazonaws.com/places/backend`. */
  readonly repository: string;
  /** Release that runs it. */
  readonly release: string;
  /**
   * Values of the release, with the image's `digest` in them.
   *
   * @default 'image'
   */
  readonly values?: string | undefined;
}

/** A site that a pipeline builds and publishes. */
export interface SitePublication {
  /** Folder of the files that are served, relative to the repository. */
  readonly folder: string;
  /** Bucket that CloudFront serves. */
  readonly bucket: string;
  /** Identifier of the CloudFront distribution, whose copies are dropped. */
  readonly distributionId: string;
}

/** What a pipeline delivers, and in whose name. Nothing of it is secret: roles are assumed by the pipeline's own token. */
export interface DeliveryProps {
  /** Environment of the configuration, as in `prod`. */
  readonly environment: string;
  /** AWS region, as in `eu-central-1`. */
  readonly region: string;
  /** Name of the EKS cluster. */
  readonly cluster: string;
  /** Where charts are published, as in `s3://acme-charts`. */
  readonly chartRepository: string;
  /** Where charts are installed from, where that is not where they are published: `https://charts.example.com`. @default - `chartRepository` */
  readonly installFrom?: string | undefined;
  /** Releases that are deployed; what the role may not touch is left to people. @default - all of the environment */
  readonly releases?: readonly string[] | undefined;
  /** ARNs of the roles that the steps assume. */
  readonly roles: {
    /** Pushes images. */
    readonly images: string;
    /** Publishes charts. */
    readonly charts: string;
    /** Deploys. */
    readonly deploy: string;
    /** Publishes sites. @default - there are none to publish */
    readonly site?: string | undefined;
  };
  /** Images that are built. @default [] */
  readonly images?: readonly ImageBuild[] | undefined;
  /** Sites that are published. @default [] */
  readonly sites?: readonly SitePublication[] | undefined;
  /** Branch that is delivered. @default 'main' */
  readonly branch?: string | undefined;
  /** Major version of Node in the pipeline. @default 22 */
  readonly nodeVersion?: number | undefined;
}

/** Branch that is delivered when nothing is said. */
export const DEFAULT_BRANCH = 'main';

/** Major version of Node in pipelines, one with long-term support (https://nodejs.org/en/about/previous-releases). */
export const DEFAULT_NODE_VERSION = 22;

/** A name of a job, an image or a release; also what keeps a text from meaning something to a shell. */
const NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/** What may stand in a shell command unquoted: paths, URLs, ARNs. */
const WORD = /^[A-Za-z0-9_.:/@-]+$/;

/**
 * Refuses what would mean something else in a pipeline than it says: names with spaces, quotes or dollar signs.
 *
 * @throws ChartwrightError `E_PROP` with the property
 */
export function checkDelivery(props: DeliveryProps): void {
  const {
    environment,
    region,
    cluster,
    chartRepository,
    installFrom = chartRepository,
    releases = [],
    roles,
    images = [],
    sites = [],
    branch = DEFAULT_BRANCH,
  } = props;
  const names = [
    ['environment', environment],
    ...releases.map((release) => ['releases', release]),
    ...images.flatMap(({ name, release }) => [
      ['images.name', name],
      ['images.release', release],
    ]),
  ];
  const words = [
    ['region', region],
    ['cluster', cluster],
    ['chartRepository', chartRepository],
    ['installFrom', installFrom],
    ['branch', branch],
    ...Object.entries(roles).map(([role, arn]) => [`roles.${role}`, arn]),
    ...images.flatMap(({ folder, dockerfile = folder, repository, values = 'image' }) => [
      ['images.folder', folder],
      ['images.dockerfile', dockerfile],
      ['images.repository', repository],
      ['images.values', values],
    ]),
    ...sites.flatMap((site) => Object.entries(site).map(([key, value]) => [`sites.${key}`, String(value)])),
  ];
  check(names, NAME, 'lower-case letters, digits and inner dashes');
  check(words, WORD, 'letters, digits and _ . : / @ - alone, for it stands in a shell command');
  if (sites.length > 0 && roles.site === undefined) {
    throw new ChartwrightError(
      'E_PROP',
      "'roles.site' is missing; wants the ARN of the role that publishes sites, for there are 'sites'",
    );
  }
}

function check(values: readonly (readonly (string | undefined)[])[], pattern: RegExp, wanted: string): void {
  for (const [property, value = ''] of values) {
    if (!pattern.test(value)) throw new ChartwrightError('E_PROP', `'${property}' is '${value}'; wants ${wanted}`);
  }
}
