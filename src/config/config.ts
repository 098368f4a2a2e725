import type { Construct } from 'constructs';
import type { ChartDefinition } from '../charts/define-chart';
import type { RenderTarget } from '../charts/evaluate';
import type { EnvironmentConfig } from './environment';
import type { AnyEnvironment, EnvironmentsOf, KnownMembers } from './value-mappings';

/** What a flag that takes a value can be given as in a file. */
export type FlagValue = string | number | readonly (string | number)[];

/** What the command line works on. */
export interface Config {
  /** The project's charts. */
  readonly charts: readonly ChartDefinition[];
  /** What each chart is rendered for in `dist/manifests`, by its name. @default {} */
  readonly manifests?: Readonly<Record<string, RenderTarget>>;
  /**
   * Files that `chartwright synth` keeps up to date beside the charts, each with its text, by its path below the project:
   * workflows, a Jenkinsfile, applications of Argo CD, as `chartwright/delivery` makes them.
   *
   * @default {}
   */
  readonly files?: Readonly<Record<string, string>>;
  /**
   * Makes the stacks of the project's Terraform, for `chartwright synth`. Import the constructs in it, so that commands
   * about charts do not wait for them, and hand `offline` to `defineEnvironment`.
   *
   * @default - no Terraform
   */
  readonly terraform?: (app: Construct, options: { readonly offline: boolean }) => void | Promise<void>;
  /**
   * Where the project's charts are published to and installed from: a folder, `s3://bucket/prefix`, `oci://host/path` or,
   * to install from only, `https://host/path`.
   *
   * @default 'dist/charts'
   */
  readonly repository?: string;
  /**
   * What flags are where a call does not give them, by command and by flag without its dashes, as in
   * `{ verify: { samples: 2000 } }`. A flag of the call and an environment variable go before it.
   *
   * @default {}
   */
  readonly defaults?: Readonly<Record<string, Readonly<Record<string, FlagValue>>>>;
  /** Where the charts are deployed, by name. @default {} */
  readonly environments?: Readonly<Record<string, EnvironmentConfig>>;
}

/** Where charts are published to when nothing is said: a folder that any web server makes a repository of. */
export const DEFAULT_REPOSITORY = 'dist/charts';

/**
 * The configuration of a project, for `chartwright.config.ts`. Values of an environment are functions of what its stacks
 * tell: the compiler holds what they read against the contract of the outputs, and what they give against the chart's values.
 *
 * @example
 * export default defineConfig({
 *   charts: [backend, batch],
 *   repository: 's3://acme-charts',
 *   environments: {
 *     prod: {
 *       application: 'places',
 *       account: '111122223333',
 *       region: 'eu-central-1',
 *       values: {
 *         'places-backend': ({ cluster }) => ({
 *           database: { host: entryOf(cluster.databases, 'places').host },
 *           image: { repository: entryOf(cluster.repositories, 'backend').url },
 *         }),
 *       },
 *     },
 *   },
 * });
 */
export function defineConfig<
  const Charts extends readonly ChartDefinition[],
  const Environments extends Readonly<Record<string, AnyEnvironment>>,
>(
  config: Omit<Config, 'charts' | 'environments'> & {
    readonly charts: Charts;
    readonly environments?: Environments &
      EnvironmentsOf<NoInfer<Charts>> &
      KnownMembers<NoInfer<Charts>, Environments>;
  },
): Config;
export function defineConfig(config: Config): Config {
  return config;
}
