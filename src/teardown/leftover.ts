import type { EC2Client } from '@aws-sdk/client-ec2';
import type { ElasticLoadBalancingClient } from '@aws-sdk/client-elastic-load-balancing';
import type { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { IAMClient } from '@aws-sdk/client-iam';
import type { STSClient } from '@aws-sdk/client-sts';
import { LOAD_BALANCER_CLUSTER_TAG } from '../infra/policies/aws-load-balancer-controller';
import { EBS_CLUSTER_TAG } from '../infra/policies/ebs-csi';

/** Something in AWS that a controller of the cluster made, and Terraform knows nothing of. */
export interface Leftover {
  /** Its ARN, or its id in EC2. */
  readonly id: string;
  /** What people know it by. @default - its id */
  readonly name?: string | undefined;
}

/** Clients of AWS, all of the cluster's region. */
export interface Clients {
  readonly ec2: EC2Client;
  readonly elb: ElasticLoadBalancingV2Client;
  readonly classicElb: ElasticLoadBalancingClient;
  readonly iam: IAMClient;
  readonly sts: STSClient;
}

/** What is done about one kind of leftovers. */
export interface Sweep {
  /** What they are called, in the plural. */
  readonly kind: string;
  /** Those of the cluster that are there. */
  find(clients: Clients, cluster: string): Promise<readonly Leftover[]>;
  /** Begins to remove one; one that is gone is no error, nor one that something still holds on to. */
  remove(clients: Clients, leftover: Leftover, cluster: string): Promise<void>;
}

/** Tags by name. */
export type Tags = Readonly<Record<string, string>>;

/**
 * Whether something carries the cluster's tag. AWS filters by tags already; this is looked at again before anything is removed,
 * so that no mistake in a filter can take what is not the cluster's.
 *
 * - `elbv2.k8s.aws/cluster`: AWS Load Balancer Controller, https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/
 * - `eks-cluster-name`: EBS CSI driver, as the environment configures it
 * - `kubernetes.io/cluster/<name>` is `owned`: Karpenter, https://karpenter.sh/docs/concepts/nodeclasses/#spectags, and the
 *   service controller of the control plane, https://cloud-provider-aws.sigs.k8s.io/service_controller/; each gives what it
 *   makes a second tag, since EKS and people use this one as well
 * - `cluster.k8s.amazonaws.com/name`: VPC CNI, https://github.com/aws/amazon-vpc-cni-k8s#cluster_name
 */
export function isOf(maker: Maker, cluster: string, tags: Tags): boolean {
  if (isOwner(maker)) return isOwned(cluster, tags) && OWNER_TAGS[maker] in tags;
  return tags[CLUSTER_TAGS[maker]] === cluster;
}

/** Whether something says that it goes with the cluster, whoever made it. */
export function isOwned(cluster: string, tags: Tags): boolean {
  return tags[`kubernetes.io/cluster/${cluster}`] === 'owned';
}

/** Who makes things in AWS. */
export type Maker = keyof typeof OWNER_TAGS | keyof typeof CLUSTER_TAGS;

/** The tag of each controller whose value is the cluster's name. */
export const CLUSTER_TAGS = {
  'load-balancer-controller': LOAD_BALANCER_CLUSTER_TAG,
  'ebs-csi': EBS_CLUSTER_TAG,
  'vpc-cni': 'cluster.k8s.amazonaws.com/name',
} as const;

/** The tag that says of what the cluster owns who made it, and for what: nodes, what nodes run as, load balancers. */
export const OWNER_TAGS = {
  karpenter: 'karpenter.sh/nodepool',
  'karpenter-node-class': 'karpenter.k8s.aws/ec2nodeclass',
  'service-controller': 'kubernetes.io/service-name',
} as const;

const isOwner = (maker: Maker): maker is keyof typeof OWNER_TAGS => maker in OWNER_TAGS;

/** The tags of an answer of AWS, by name. */
export function tagsOf(
  tags: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] = [],
): Tags {
  return Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value]));
}
