import type { ClusterOutput } from '../contract/cluster';
import type { EdgeOutput } from '../contract/edge';
import { clusterAutoscaler } from './cluster-autoscaler';
import { externalDns } from './external-dns';
import { externalSecrets } from './external-secrets';
import { karpenter } from './karpenter';
import { loadBalancerController } from './load-balancer-controller';
import type { PlatformRelease } from './release';

/** What the releases of a cluster are computed from. */
export interface PlatformProps {
  readonly cluster: ClusterOutput;
  /** Its zone is the one that external-dns writes. @default - no external-dns */
  readonly edge?: EdgeOutput | undefined;
}

/**
 * What a cluster needs inside to work at all, in the order of installation: what makes nodes, then the controller whose webhook
 * sees every Service, then what applications ask for. A release is there where the cluster's stack made an identity for it.
 *
 * DNS, metrics, volumes and the Pod Identity agent are add-ons of EKS, which Terraform installs. Pure.
 *
 * @example
 * const releases = platformReleases({ cluster: outputs.cluster, edge: outputs.edge });
 */
export function platformReleases({ cluster, edge }: PlatformProps): readonly PlatformRelease[] {
  const { workloads } = cluster;
  const [autoscaler, balancers, secrets, dns] = [
    workloads['cluster-autoscaler'],
    workloads['load-balancer-controller'],
    workloads['external-secrets'],
    workloads['external-dns'],
  ];
  return [
    ...(cluster.karpenter === undefined ? [] : [karpenter(cluster, cluster.karpenter)]),
    ...(autoscaler === undefined ? [] : [clusterAutoscaler(cluster, autoscaler)]),
    ...(balancers === undefined ? [] : [loadBalancerController(cluster, balancers)]),
    ...(secrets === undefined ? [] : [externalSecrets(secrets)]),
    ...(dns === undefined || edge === undefined ? [] : [externalDns(cluster, edge, dns)]),
  ];
}
