/** A person or team named in `Chart.yaml`. */
export interface ChartMaintainer {
  readonly name: string;
  /** @default - none is published */
  readonly email?: string | undefined;
  /** @default - none is published */
  readonly url?: string | undefined;
}

/** One entry of `dependencies` in `Chart.yaml`, in Helm's own words (https://helm.sh/docs/topics/charts/#chart-dependencies). */
export interface ChartDependencyMetadata {
  readonly name: string;
  /** Version or range, as Helm reads it. */
  readonly version: string;
  /** @default - the chart travels inside its parent, under `charts/` */
  readonly repository?: string | undefined;
  /** Path of the boolean that turns the dependency off. @default - it is always on */
  readonly condition?: string | undefined;
  /** Names of values under `tags` that turn dependencies on and off together. @default - none */
  readonly tags?: readonly string[] | undefined;
  /** Name of the dependency in its parent. @default - the chart's name */
  readonly alias?: string | undefined;
  /** Values of the dependency that the parent takes for its own. @default - none */
  readonly 'import-values'?: readonly (string | { readonly child: string; readonly parent: string })[] | undefined;
}

/** What `Chart.yaml` holds, in Helm's own words (https://helm.sh/docs/topics/charts/#the-chartyaml-file). */
export interface ChartMetadata {
  readonly apiVersion: 'v2';
  readonly name: string;
  /** Semantic version of the chart. */
  readonly version: string;
  /** Whether it can be installed, or only brings named templates to others. @default 'application' */
  readonly type?: 'application' | 'library' | undefined;
  /** Version of what the chart installs. @default - none */
  readonly appVersion?: string | undefined;
  /** One sentence. @default - none */
  readonly description?: string | undefined;
  /** Range of the versions of Kubernetes that the chart installs on. @default - all */
  readonly kubeVersion?: string | undefined;
  /** Whether nobody should begin to use it. @default false */
  readonly deprecated?: boolean | undefined;
  /** URL of the project's page. @default - none */
  readonly home?: string | undefined;
  /** URL of an SVG or PNG picture. @default - none */
  readonly icon?: string | undefined;
  /** URLs of the sources. @default - none */
  readonly sources?: readonly string[] | undefined;
  /** Words by which it is found. @default - none */
  readonly keywords?: readonly string[] | undefined;
  /** Who answers for it. @default - nobody is named */
  readonly maintainers?: readonly ChartMaintainer[] | undefined;
  /** What other tools read, as Artifact Hub does. @default - none */
  readonly annotations?: Readonly<Record<string, string>> | undefined;
  /** Charts that are installed with it. @default - none */
  readonly dependencies?: readonly ChartDependencyMetadata[] | undefined;
}

/**
 * A chart as data: what is written to `helm/<name>/`, packed into an archive, or rendered.
 *
 * It is the one type that the half which makes charts and the half which publishes them share.
 */
export interface ChartFiles {
  readonly metadata: ChartMetadata;
  /** Path below the chart's folder, with `/` between its parts, to the file's text; `Chart.yaml` is among them, `charts/` is not. */
  readonly files: ReadonlyMap<string, string>;
  /** Charts that travel inside this one, under `charts/<name>/`. */
  readonly subcharts: readonly ChartFiles[];
}
