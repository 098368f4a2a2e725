import type { ClusterOutput } from '../contract/cluster';

/** A chart of somebody else: where it is, and which version of it. */
export interface ChartPin {
  /** URL of its repository: `https://…` of an index, or `oci://…`. */
  readonly repository: string;
  readonly name: string;
  /** Exact version. */
  readonly version: string;
}

/** A release that a cluster needs before anything of ours runs in it. */
export interface PlatformRelease {
  readonly name: string;
  readonly namespace: string;
  readonly chart: ChartPin;
  /** What differs from the chart's own values. */
  readonly values: object;
}

/** A service account as charts of others make it. */
export interface ServiceAccountValues {
  readonly create: true;
  readonly name: string;
  /** The role, where pods get its credentials by their own token. @default - none: by Pod Identity, EKS knows the role */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Identity of a controller, as the cluster's stack tells it. */
export type Workload = ClusterOutput['workloads'][string];

/** The service account of a controller. With the annotation, a pod would not use Pod Identity, so that it stands for IRSA alone. */
export function serviceAccount({ serviceAccount: name, roleArn, mode }: Workload): ServiceAccountValues {
  return {
    create: true,
    name,
    ...(mode === 'irsa' && { annotations: { 'eks.amazonaws.com/role-arn': roleArn } }),
  };
}
