import { EksAddon } from '@cdktf/provider-aws/lib/eks-addon';
import { Construct } from 'constructs';
import type { ITerraformDependable } from '../cdktf';
import type { Cluster } from './cluster';
import type { WorkloadIdentity } from './workload-identity';

/**
 * The add-ons of EKS that Chartwright knows how to order and to give an identity.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html
 */
export type AddOnName =
  | 'amazon-cloudwatch-observability'
  | 'aws-ebs-csi-driver'
  | 'coredns'
  | 'eks-pod-identity-agent'
  | 'kube-proxy'
  | 'metrics-server'
  | 'vpc-cni';

/** Versions to hold add-ons at, as in `v1.20.4-eksbuild.1`. */
export type AddOnVersions = Readonly<Partial<Record<AddOnName, string>>>;

/** Configuration of an add-on, as its schema says (`aws eks describe-addon-configuration`). */
export interface AddOnConfiguration {
  readonly [key: string]: string | number | boolean | AddOnConfiguration | readonly AddOnConfiguration[];
}

/** What describes an add-on. */
export interface AddOnProps {
  /** Cluster that the add-on runs in. */
  readonly cluster: Cluster;
  /** Name of the add-on. */
  readonly name: AddOnName;
  /**
   * Versions to hold add-ons at; the one of `name` counts.
   *
   * @default - EKS's default for the cluster's version when the add-on is made; it stays until a version is given
   */
  readonly versions?: AddOnVersions | undefined;
  /**
   * Configuration of the add-on.
   *
   * @default - the add-on's own
   */
  readonly configuration?: AddOnConfiguration | undefined;
  /**
   * Identity of the add-on's service account. It is made with `associate: false`: the add-on makes the association.
   *
   * @default - none
   */
  readonly identity?: WorkloadIdentity | undefined;
  /** What must be there before the add-on. */
  readonly after: readonly ITerraformDependable[];
}

/**
 * One add-on of EKS. What somebody changed in the cluster is overwritten when the add-on is made, and kept when it is
 * updated.
 */
export class AddOn extends Construct {
  /** The add-on, as Terraform has it. */
  readonly resource: EksAddon;

  constructor(scope: Construct, id: string, props: AddOnProps) {
    super(scope, id);
    const { cluster, name, configuration, identity } = props;
    const version = props.versions?.[name];
    this.resource = new EksAddon(this, 'Resource', {
      clusterName: cluster.resource.name,
      addonName: name,
      resolveConflictsOnCreate: 'OVERWRITE',
      resolveConflictsOnUpdate: 'PRESERVE',
      ...(version === undefined ? {} : { addonVersion: version }),
      ...(configuration === undefined ? {} : { configurationValues: JSON.stringify(configuration) }),
      ...(identity === undefined
        ? {}
        : { podIdentityAssociation: [{ serviceAccount: identity.serviceAccount, roleArn: identity.role.arn }] }),
      dependsOn: [...props.after, ...(identity?.dependables ?? [])],
    });
  }
}
