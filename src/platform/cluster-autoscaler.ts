import type { ClusterOutput } from '../contract/cluster';
import {
  serviceAccount,
  type ChartPin,
  type PlatformRelease,
  type ServiceAccountValues,
  type Workload,
} from './release';

/** https://github.com/kubernetes/autoscaler/tree/master/charts/cluster-autoscaler */
export const CLUSTER_AUTOSCALER_CHART: ChartPin = {
  repository: 'https://kubernetes.github.io/autoscaler',
  name: 'cluster-autoscaler',
  version: '9.57.0',
};

/** Values of Cluster Autoscaler. */
export interface ClusterAutoscalerValues {
  readonly cloudProvider: 'aws';
  readonly awsRegion: string;
  readonly autoDiscovery: { readonly clusterName: string };
  readonly rbac: { readonly serviceAccount: ServiceAccountValues };
  /** Flags, without their dashes. */
  readonly extraArgs: Readonly<Record<string, boolean | string>>;
}

/** Cluster Autoscaler, which adds nodes to node groups for pods that find no place, and takes empty ones away. */
export function clusterAutoscaler({ cluster, region }: ClusterOutput, workload: Workload): PlatformRelease {
  const values: ClusterAutoscalerValues = {
    cloudProvider: 'aws',
    awsRegion: region,
    autoDiscovery: { clusterName: cluster.name },
    rbac: { serviceAccount: serviceAccount(workload) },
    extraArgs: { 'balance-similar-node-groups': true, 'skip-nodes-with-system-pods': false, expander: 'least-waste' },
  };
  return { name: 'cluster-autoscaler', namespace: workload.namespace, chart: CLUSTER_AUTOSCALER_CHART, values };
}
