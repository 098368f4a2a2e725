import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import type { ITerraformDependable } from '../cdktf';
import { vpcCniPolicy } from '../policies/vpc-cni';
import { stackOf } from '../stack-environment';
import { AddOn, type AddOnConfiguration, type AddOnVersions } from './add-on';
import type { Cluster } from './cluster';
import { WorkloadIdentity } from './workload-identity';

/** What describes the add-ons that come before nodes. */
export interface NodeAddOnsProps {
  /** Cluster that the add-ons run in. */
  readonly cluster: Cluster;
  /**
   * Versions to hold add-ons at.
   *
   * @default {} - EKS's default for the cluster's version
   */
  readonly versions?: AddOnVersions | undefined;
}

/**
 * Configuration of the VPC CNI: whole prefixes for nodes, so that they take as many pods as their CPUs can, and
 * Kubernetes' network policies enforced.
 *
 * @see https://docs.aws.amazon.com/eks/latest/best-practices/prefix-mode-linux.html
 * @see https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy.html
 */
export const VPC_CNI_CONFIGURATION = {
  env: { ENABLE_PREFIX_DELEGATION: 'true', WARM_PREFIX_TARGET: '1' },
  enableNetworkPolicy: 'true',
} as const satisfies AddOnConfiguration;

/**
 * The add-ons without which a node never becomes ready, in the order in which they must come: the Pod Identity agent,
 * then the CNI, which takes its permissions from it, and kube-proxy. Node groups depend on them all.
 *
 * @example
 * const addOns = new NodeAddOns(stack, 'node-add-ons', { cluster });
 */
export class NodeAddOns extends Construct {
  /** What nodes, and everything that takes an identity from the agent, depend on. */
  readonly dependables: readonly ITerraformDependable[];

  /** @throws ChartwrightError `E_INFRA` if the cluster is in Auto Mode, where EKS runs these itself */
  constructor(scope: Construct, id: string, { cluster, versions }: NodeAddOnsProps) {
    super(scope, id);
    if (cluster.autoMode) {
      throw new ChartwrightError(
        'E_INFRA',
        `'cluster' is in Auto Mode, where EKS runs the CNI and kube-proxy itself; leave '${id}' out`,
        { construct: this.node.path },
      );
    }
    const identity = new WorkloadIdentity(this, 'cni-identity', {
      cluster,
      name: 'vpc-cni',
      namespace: 'kube-system',
      serviceAccount: 'aws-node',
      associate: false,
      policies: {
        cni: vpcCniPolicy(stackOf(this).environment, {
          clusterName: cluster.name,
          vpcId: cluster.vpcId,
          ipFamily: cluster.ipFamily,
        }),
      },
    });
    const agent = new AddOn(this, 'pod-identity', {
      cluster,
      versions,
      name: 'eks-pod-identity-agent',
      after: cluster.access,
    });
    const cni = new AddOn(this, 'cni', {
      cluster,
      versions,
      name: 'vpc-cni',
      identity,
      configuration: VPC_CNI_CONFIGURATION,
      after: [agent.resource],
    });
    const proxy = new AddOn(this, 'kube-proxy', { cluster, versions, name: 'kube-proxy', after: [agent.resource] });
    this.dependables = [agent.resource, cni.resource, proxy.resource];
  }
}
