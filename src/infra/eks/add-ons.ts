import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import type { ITerraformDependable } from '../cdktf';
import { EBS_CLUSTER_TAG, ebsCsiPolicy } from '../policies/ebs-csi';
import { stackOf } from '../stack-environment';
import { AddOn, type AddOnVersions } from './add-on';
import type { Cluster } from './cluster';
import { FargateProfile } from './fargate-profile';
import type { NodeGroup } from './node-group';
import { WorkloadIdentity } from './workload-identity';

/** What describes the add-ons that come after nodes. */
export interface AddOnsProps {
  /** Cluster that the add-ons run in. */
  readonly cluster: Cluster;
  /** What their pods run on: node groups, Fargate profiles, or both. */
  readonly compute: readonly (NodeGroup | FargateProfile)[];
  /**
   * Versions to hold add-ons at.
   *
   * @default {} - EKS's default for the cluster's version
   */
  readonly versions?: AddOnVersions | undefined;
  /**
   * Volumes for pods, by the EBS CSI driver.
   *
   * @default - true where there are node groups; Fargate has no volumes
   */
  readonly ebsCsi?: boolean | undefined;
  /**
   * ARNs of the KMS keys of volumes.
   *
   * @default [] - the account's key of EBS
   */
  readonly volumeKeyArns?: readonly string[] | undefined;
}

/**
 * The add-ons that need somewhere to run: CoreDNS, metrics-server and the EBS CSI driver. They come after the first nodes,
 * without which each would wait until Terraform gives up.
 *
 * Where there is no node but Fargate only, CoreDNS is told so, and comes after the profile that takes it.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/eks-add-ons.html
 * @example
 * new AddOns(stack, 'add-ons', { cluster, compute: [general] });
 */
export class AddOns extends Construct {
  /** Identity of the EBS CSI driver, where it runs. */
  readonly ebsCsi: WorkloadIdentity | undefined;
  /** What needs DNS, metrics or volumes depends on these. */
  readonly dependables: readonly ITerraformDependable[];

  /**
   * @throws ChartwrightError `E_INFRA` if there is nothing to run on, volumes are wanted on Fargate only, or no Fargate
   *   profile takes CoreDNS where there is no node
   */
  constructor(scope: Construct, id: string, props: AddOnsProps) {
    super(scope, id);
    const { cluster, compute, versions } = props;
    const profiles = compute.filter((one) => one instanceof FargateProfile);
    const hasNodes = profiles.length < compute.length;
    const ebsCsi = props.ebsCsi ?? hasNodes;
    if (compute.length === 0 && !cluster.autoMode) {
      this.refuse("'compute' is empty; wants a node group or a Fargate profile, or the add-ons never start");
    }
    if (cluster.autoMode) {
      this.refuse(`'cluster' is in Auto Mode, where EKS runs DNS and volumes itself; leave '${id}' out`);
    }
    if (!hasNodes && !profiles.some(takesCoreDns)) {
      this.refuse(
        "'compute' is Fargate only, and no profile takes CoreDNS; add { namespace: 'kube-system' } to the selectors of one",
      );
    }
    if (!hasNodes && ebsCsi) {
      this.refuse("'ebsCsi' is true, and 'compute' is Fargate only, which has no volumes; add a node group");
    }
    const common = { cluster, versions, after: compute.map((one) => one.resource) };
    const dns = new AddOn(this, 'coredns', {
      ...common,
      name: 'coredns',
      ...(hasNodes ? {} : { configuration: { computeType: 'Fargate' } }),
    });
    const metrics = new AddOn(this, 'metrics-server', { ...common, name: 'metrics-server' });
    this.ebsCsi = ebsCsi ? ebsCsiIdentity(this, cluster, props.volumeKeyArns) : undefined;
    this.dependables = [
      dns.resource,
      metrics.resource,
      ...(this.ebsCsi === undefined
        ? []
        : [
            new AddOn(this, 'ebs-csi', {
              ...common,
              name: 'aws-ebs-csi-driver',
              identity: this.ebsCsi,
              configuration: { controller: { extraVolumeTags: { [EBS_CLUSTER_TAG]: cluster.name } } },
            }).resource,
          ]),
    ];
  }

  private refuse(message: string): never {
    throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
  }
}

/** Whether the pods of CoreDNS match; the label is theirs. */
function takesCoreDns(profile: FargateProfile): boolean {
  return profile.selectors.some(
    ({ namespace, labels }) =>
      namespace === 'kube-system' &&
      Object.entries(labels ?? {}).every(([key, value]) => key === 'k8s-app' && value === 'kube-dns'),
  );
}

function ebsCsiIdentity(scope: Construct, cluster: Cluster, keyArns: readonly string[] | undefined): WorkloadIdentity {
  return new WorkloadIdentity(scope, 'ebs-csi-identity', {
    cluster,
    name: 'ebs-csi',
    namespace: 'kube-system',
    serviceAccount: 'ebs-csi-controller-sa',
    associate: false,
    policies: { volumes: ebsCsiPolicy(stackOf(scope).environment, { clusterName: cluster.name, keyArns }) },
  });
}
