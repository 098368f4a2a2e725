import type { ClusterOutput } from '../contract/cluster';
import { serviceAccount, type ChartPin, type PlatformRelease, type ServiceAccountValues } from './release';

/** https://karpenter.sh/docs/getting-started/getting-started-with-karpenter/ */
export const KARPENTER_CHART: ChartPin = {
  repository: 'oci://public.ecr.aws/karpenter',
  name: 'karpenter',
  version: '1.11.0',
};

/** Values of Karpenter. */
export interface KarpenterValues {
  readonly settings: {
    readonly clusterName: string;
    readonly clusterEndpoint: string;
    readonly interruptionQueue: string;
  };
  readonly serviceAccount: ServiceAccountValues;
  /** `Default` is that of the node: Karpenter makes the nodes that the cluster's own DNS runs on. */
  readonly dnsPolicy: 'ClusterFirst' | 'Default';
  readonly controller: {
    readonly env: readonly { readonly name: string; readonly value: string }[];
    readonly resources: {
      readonly requests: { readonly cpu: string; readonly memory: string };
      readonly limits: { readonly memory: string };
    };
  };
}

/** Karpenter, which makes nodes for pods that find no place. What nodes, its NodePools and EC2NodeClasses say. */
export function karpenter(
  { cluster, region }: ClusterOutput,
  facts: NonNullable<ClusterOutput['karpenter']>,
): PlatformRelease {
  const values: KarpenterValues = {
    settings: {
      clusterName: cluster.name,
      clusterEndpoint: cluster.endpoint,
      interruptionQueue: facts.queueName,
    },
    serviceAccount: serviceAccount(facts),
    dnsPolicy: 'Default',
    controller: {
      env: [{ name: 'AWS_REGION', value: region }],
      resources: { requests: { cpu: '500m', memory: '1Gi' }, limits: { memory: '1Gi' } },
    },
  };
  return { name: 'karpenter', namespace: facts.namespace, chart: KARPENTER_CHART, values };
}
