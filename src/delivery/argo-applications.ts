import { stringify } from 'yaml';
import { ChartwrightError } from '../errors';

/** A chart that Argo CD keeps installed. */
export interface ArgoRelease {
  /** Name of the chart in the repository. */
  readonly chart: string;
  /** Exact version. */
  readonly version: string;
  /** Name of the release. @default - that of the chart */
  readonly name?: string | undefined;
  /** Namespace of the release, which is made where it is not there. */
  readonly namespace: string;
}

/** Where Argo CD finds charts and values. */
export interface ArgoProps {
  /** Environment of the configuration, as in `prod`. */
  readonly environment: string;
  /** Chart repository as Argo CD reads it, as in `https://charts.example.com`, or `host/path` of a registry. */
  readonly chartRepository: string;
  /** Git repository with `values/<chart>.<environment>.yaml`, as in `https://github.com/acme/places.git`. */
  readonly gitRepository: string;
  /** Branch, tag or commit of the values. @default 'main' */
  readonly gitRevision?: string | undefined;
  /** Releases in the order in which they are installed. */
  readonly releases: readonly ArgoRelease[];
  /** Namespace of Argo CD. @default 'argocd' */
  readonly argoNamespace?: string | undefined;
  /** Project of Argo CD, which limits what applications may touch. @default 'default' */
  readonly project?: string | undefined;
  /** API server. @default 'https://kubernetes.default.svc' */
  readonly server?: string | undefined;
}

/** Namespace of Argo CD when nothing is said (https://argo-cd.readthedocs.io/en/stable/getting_started/). */
export const DEFAULT_ARGO_NAMESPACE = 'argocd';

/** Project that every Argo CD has. */
export const DEFAULT_ARGO_PROJECT = 'default';

/** The cluster that Argo CD runs in. */
export const IN_CLUSTER_SERVER = 'https://kubernetes.default.svc';

/** An Application of Argo CD (https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml). */
export interface ArgoApplication {
  readonly apiVersion: 'argoproj.io/v1alpha1';
  readonly kind: 'Application';
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly annotations: Readonly<Record<string, string>>;
    readonly finalizers: readonly string[];
  };
  readonly spec: {
    readonly project: string;
    readonly sources: readonly ArgoSource[];
    readonly destination: { readonly server: string; readonly namespace: string };
    readonly syncPolicy: {
      readonly automated: { readonly prune: boolean; readonly selfHeal: boolean };
      readonly syncOptions: readonly string[];
    };
  };
}

/** A source: a chart with the values files of another source, or what others refer to. */
export type ArgoSource =
  | {
      readonly repoURL: string;
      readonly chart: string;
      readonly targetRevision: string;
      readonly helm: {
        readonly releaseName: string;
        readonly valueFiles: readonly string[];
        readonly ignoreMissingValueFiles: boolean;
      };
    }
  | { readonly repoURL: string; readonly targetRevision: string; readonly ref: string };

/**
 * One Application a release: the chart at its exact version from the chart repository, with the values of the environment
 * from git. Sync waves keep the order where a parent application installs them. Pure.
 *
 * @throws ChartwrightError `E_PROP` for two releases of one name, and for a version that is a range
 *
 * @example
 * const applications = argoApplications({
 *   environment: 'prod',
 *   chartRepository: 'https://charts.places.example.com',
 *   gitRepository: 'https://github.com/acme/places.git',
 *   releases: [{ chart: 'places', version: '1.0.0', namespace: 'places' }],
 * });
 */
export function argoApplications(props: ArgoProps): readonly ArgoApplication[] {
  const names = props.releases.map(({ name, chart }) => name ?? chart);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    throw new ChartwrightError('E_PROP', `'releases' has '${twice}' twice; give one another 'name'`);
  const loose = props.releases.find(({ version }) => !/^\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]+)?$/.test(version));
  if (loose !== undefined) {
    throw new ChartwrightError(
      'E_PROP',
      `'version' of '${loose.chart}' is '${loose.version}'; wants an exact version, as in 1.2.3`,
    );
  }
  return props.releases.map((release, at) => application(release, names[at] ?? release.chart, at, props));
}

/** Applications as a file of manifests. */
export function argoApplicationsText(applications: readonly ArgoApplication[]): string {
  return applications.map((one) => `---\n${stringify(one, { lineWidth: 0, aliasDuplicateObjects: false })}`).join('');
}

function application(
  { chart, version, namespace }: ArgoRelease,
  name: string,
  wave: number,
  props: ArgoProps,
): ArgoApplication {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: `${name}-${props.environment}`,
      namespace: props.argoNamespace ?? DEFAULT_ARGO_NAMESPACE,
      annotations: { 'argocd.argoproj.io/sync-wave': String(wave) },
      // Removing the Application removes what it installed.
      finalizers: ['resources-finalizer.argocd.argoproj.io'],
    },
    spec: {
      project: props.project ?? DEFAULT_ARGO_PROJECT,
      sources: [
        {
          repoURL: props.chartRepository,
          chart,
          targetRevision: version,
          helm: {
            releaseName: name,
            valueFiles: [`$values/values/${chart}.${props.environment}.yaml`],
            ignoreMissingValueFiles: true,
          },
        },
        { repoURL: props.gitRepository, targetRevision: props.gitRevision ?? 'main', ref: 'values' },
      ],
      destination: { server: props.server ?? IN_CLUSTER_SERVER, namespace },
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        syncOptions: ['CreateNamespace=true', 'ServerSideApply=true'],
      },
    },
  };
}
