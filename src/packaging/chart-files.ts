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
  /** Path of the boolean that turns the dependency off. */
  readonly condition?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly alias?: string | undefined;
  readonly 'import-values'?: readonly (string | { readonly child: string; readonly parent: string })[] | undefined;
}

/** What `Chart.yaml` holds, in Helm's own words (https://helm.sh/docs/topics/charts/#the-chartyaml-file). */
export interface ChartMetadata {
  readonly apiVersion: 'v2';
  readonly name: string;
  /** Semantic version of the chart. */
  readonly version: string;
  readonly type?: 'application' | 'library' | undefined;
  readonly appVersion?: string | undefined;
  readonly description?: string | undefined;
  readonly kubeVersion?: string | undefined;
  readonly deprecated?: boolean | undefined;
  readonly home?: string | undefined;
  readonly icon?: string | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly maintainers?: readonly ChartMaintainer[] | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
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
