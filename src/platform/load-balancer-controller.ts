import type { ClusterOutput } from '../contract/cluster';
import {
  serviceAccount,
  type ChartPin,
  type PlatformRelease,
  type ServiceAccountValues,
  type Workload,
} from './release';

/** https://github.com/aws/eks-charts/tree/master/stable/aws-load-balancer-controller */
export const LOAD_BALANCER_CONTROLLER_CHART: ChartPin = {
  repository: 'https://aws.github.io/eks-charts',
  name: 'aws-load-balancer-controller',
  version: '1.17.0',
};

/** Values of the AWS Load Balancer Controller. */
export interface LoadBalancerControllerValues {
  readonly clusterName: string;
  /** Pods cannot ask the metadata service, which answers the node alone. */
  readonly region: string;
  readonly vpcId: string;
  readonly serviceAccount: ServiceAccountValues;
  readonly replicaCount: number;
  readonly podDisruptionBudget: { readonly maxUnavailable: number };
  /** Pods are targets themselves, which needs no port on nodes. */
  readonly defaultTargetType: 'instance' | 'ip';
}

/** The AWS Load Balancer Controller, which makes load balancers for Ingresses and Services. */
export function loadBalancerController({ cluster, region }: ClusterOutput, workload: Workload): PlatformRelease {
  const values: LoadBalancerControllerValues = {
    clusterName: cluster.name,
    region,
    vpcId: cluster.vpcId,
    serviceAccount: serviceAccount(workload),
    replicaCount: 2,
    podDisruptionBudget: { maxUnavailable: 1 },
    defaultTargetType: 'ip',
  };
  return {
    name: workload.serviceAccount,
    namespace: workload.namespace,
    chart: LOAD_BALANCER_CONTROLLER_CHART,
    values,
  };
}
