import { ChartwrightError } from '../errors';

/**
 * How much an environment pays for resilience.
 *
 * - `dev`: one NAT gateway, one database instance, short retention: cheap, and down when a zone is;
 * - `prod`: everything in every zone.
 *
 * Security is the same in both.
 */
export type Profile = 'dev' | 'prod';

/** Where Terraform keeps the state of an environment's stacks. */
export type StateLocation =
  | {
      /** Name of the S3 bucket; locks are objects beside the state (`use_lockfile`). */
      readonly bucket: string;
      /**
       * Region of the bucket.
       *
       * @default - the environment's region
       */
      readonly region?: string | undefined;
      /**
       * ARN of the KMS key that encrypts the state.
       *
       * @default - the bucket's own default encryption
       */
      readonly kmsKeyArn?: string | undefined;
    }
  | {
      /** Folder that holds `<environment>/<stack>.tfstate`, relative to the folder of a synthesized stack. */
      readonly folder: string;
    };

/**
 * Folder of local state, relative to the folder of a synthesized stack (`dist/terraform/stacks/<stack>`): it lies at the
 * root of the project, where emptying `dist` cannot take the state with it.
 */
export const LOCAL_STATE_FOLDER = '../../../../terraform-state';

/** What describes an environment: everything that Terraform would otherwise look up in the account. */
export interface EnvironmentProps {
  /** Name of the application, a lower-case DNS label, as in `places`. */
  readonly application: string;
  /** Name of the environment, a lower-case DNS label, as in `prod`. With the application it prefixes every name. */
  readonly name: string;
  /** AWS account, twelve digits, as a string: a leading zero counts. */
  readonly accountId: string;
  /** AWS region, as in `eu-central-1`. */
  readonly region: string;
  /** Availability zones of the region, two at least, as in `eu-central-1a`. Order does not matter. */
  readonly zones: readonly string[];
  /** Cost and resilience. */
  readonly profile: Profile;
  /**
   * AWS partition.
   *
   * @default - derived from the region: `aws-cn` for `cn-…`, `aws-us-gov` for `us-gov-…`, else `aws`
   */
  readonly partition?: string | undefined;
  /**
   * Tags of every resource, besides `application` and `environment`.
   *
   * @default {}
   */
  readonly tags?: Readonly<Record<string, string>> | undefined;
  /**
   * Lifts deletion protection and lets buckets and registries be deleted with what they hold. For environments of tests:
   * nothing else differs.
   *
   * @default false
   */
  readonly disposable?: boolean | undefined;
  /**
   * Makes Terraform plan without an account: the provider asks AWS for nothing, and what comes from other stacks is a
   * placeholder. Such a plan shows shape, and is never applied.
   *
   * @default false
   */
  readonly offline?: boolean | undefined;
  /**
   * Where the state of the stacks is kept.
   *
   * @default { folder: LOCAL_STATE_FOLDER }
   */
  readonly state?: StateLocation | undefined;
}

/** An environment that was checked, with every default filled in. Made by {@link defineEnvironment} only. */
export interface Environment {
  /** Name of the application. */
  readonly application: string;
  /** Name of the environment. */
  readonly name: string;
  /** `<application>-<name>`: how the names of resources begin. */
  readonly prefix: string;
  /** AWS account, twelve digits. */
  readonly accountId: string;
  /** AWS region. */
  readonly region: string;
  /** Availability zones, sorted. */
  readonly zones: readonly string[];
  /** Cost and resilience. */
  readonly profile: Profile;
  /** AWS partition. */
  readonly partition: string;
  /** Tags of every resource, `application` and `environment` among them. */
  readonly tags: Readonly<Record<string, string>>;
  /** Whether everything may be deleted. */
  readonly disposable: boolean;
  /** Whether Terraform plans without an account. */
  readonly offline: boolean;
  /** Where the state of the stacks is kept. */
  readonly state: StateLocation;
}

/** Longest `<application>-<name>`: leaves room in the shortest limits of AWS (32 characters for a load balancer). */
export const MAX_PREFIX_LENGTH = 20;

const LABEL = /^[a-z]([a-z0-9-]*[a-z0-9])?$/;
const ACCOUNT_ID = /^\d{12}$/;
const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;
const BUCKET_NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/**
 * Checks the description of an environment and fills in its defaults.
 *
 * @throws ChartwrightError `E_INFRA` naming the property that is wrong
 * @example
 * const prod = defineEnvironment({
 *   application: 'places',
 *   name: 'prod',
 *   accountId: '111122223333',
 *   region: 'eu-central-1',
 *   zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'],
 *   profile: 'prod',
 * });
 */
export function defineEnvironment(props: EnvironmentProps): Environment {
  checkLabel('application', props.application);
  checkLabel('name', props.name);
  const prefix = `${props.application}-${props.name}`;
  if (prefix.length > MAX_PREFIX_LENGTH) {
    refuse(
      `'application' and 'name' make '${prefix}', ${prefix.length} characters; want at most ${MAX_PREFIX_LENGTH}, because names of load balancers end at 32; shorten either`,
    );
  }
  if (!ACCOUNT_ID.test(props.accountId)) {
    refuse(
      `'accountId' is '${props.accountId}' (${props.accountId.length} characters); wants twelve digits; 'aws sts get-caller-identity' prints it`,
    );
  }
  if (!REGION.test(props.region)) {
    refuse(`'region' is '${props.region}'; wants the code of an AWS region, as in 'eu-central-1'`);
  }
  checkZones(props.zones, props.region);
  const state = props.state ?? { folder: LOCAL_STATE_FOLDER };
  checkState(state);
  return {
    application: props.application,
    name: props.name,
    prefix,
    accountId: props.accountId,
    region: props.region,
    zones: [...props.zones].sort(),
    profile: props.profile,
    partition: props.partition ?? partitionOf(props.region),
    tags: { ...props.tags, application: props.application, environment: props.name },
    disposable: props.disposable ?? false,
    offline: props.offline ?? false,
    state,
  };
}

function checkLabel(property: string, value: string): void {
  if (!LABEL.test(value)) {
    refuse(`'${property}' is '${value}'; wants lower-case letters, digits and hyphens, beginning with a letter`);
  }
}

function checkZones(zones: readonly string[], region: string): void {
  for (const zone of zones) {
    if (!isZoneOf(zone, region)) {
      refuse(`'zones' holds '${zone}', which is no zone of '${region}'; wants names such as '${region}a'`);
    }
  }
  if (new Set(zones).size !== zones.length) {
    refuse(`'zones' is [${zones.join(', ')}]; wants each zone once; remove the duplicate`);
  }
  if (zones.length < 2) {
    refuse(
      `'zones' is [${zones.join(', ')}]; wants two zones at least, as EKS and RDS do; add another zone of '${region}'`,
    );
  }
}

function isZoneOf(zone: string, region: string): boolean {
  return zone.startsWith(region) && /^[a-z]$/.test(zone.slice(region.length));
}

function checkState(state: StateLocation): void {
  if ('bucket' in state) {
    if (!BUCKET_NAME.test(state.bucket)) {
      refuse(
        `'state.bucket' is '${state.bucket}'; wants the name of a bucket: 3 to 63 lower-case letters, digits, hyphens`,
      );
    }
  } else if (state.folder.startsWith('/') || /^[A-Za-z]:/.test(state.folder)) {
    refuse(
      `'state.folder' is '${state.folder}'; wants a relative path, so that the output is the same on any machine; the default is '${LOCAL_STATE_FOLDER}'`,
    );
  }
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

function refuse(message: string): never {
  throw new ChartwrightError('E_INFRA', message);
}
