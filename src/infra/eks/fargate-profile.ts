import { EksFargateProfile } from '@cdktf/provider-aws/lib/eks-fargate-profile';
import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import { Role } from '../iam/role';
import { nameOf } from '../name';
import { regionalArn } from '../policies/scope';
import { stackOf } from '../stack-environment';
import type { Cluster } from './cluster';

/** Pods that run on Fargate. */
export interface FargateSelector {
  /** Namespace of the pods. */
  readonly namespace: string;
  /**
   * Labels of the pods, all at once.
   *
   * @default {} - every pod of the namespace
   */
  readonly labels?: Readonly<Record<string, string>> | undefined;
}

/** What describes a Fargate profile. */
export interface FargateProfileProps {
  /** Cluster whose pods run on Fargate. */
  readonly cluster: Cluster;
  /** Last part of the name, `<application>-<environment>-<name>`. A profile cannot be changed, only replaced. */
  readonly name: string;
  /** Private subnets. */
  readonly subnetIds: readonly string[];
  /** Which pods, one to five selectors. */
  readonly selectors: readonly FargateSelector[];
  /**
   * Role that pulls images and writes logs, shared by profiles.
   *
   * @default - a role of the cluster's profiles, made once
   */
  readonly role?: Role | undefined;
}

/** Selectors that a profile takes. https://docs.aws.amazon.com/eks/latest/userguide/fargate-profile.html */
export const FARGATE_SELECTOR_LIMIT = 5;

/**
 * A Fargate profile: pods that match run without a node. They get AWS credentials by IRSA only, since no Pod Identity
 * agent runs beside them.
 *
 * @example
 * new FargateProfile(stack, 'batch', { cluster, name: 'batch', subnetIds, selectors: [{ namespace: 'batch' }] });
 */
export class FargateProfile extends Construct {
  /** The profile, as Terraform has it. */
  readonly resource: EksFargateProfile;
  /** Role of the pods' infrastructure, for further profiles. */
  readonly role: Role;
  /** Which pods. */
  readonly selectors: readonly FargateSelector[];

  /** @throws ChartwrightError `E_INFRA` if there is no selector, there are more than five, or no subnet is given */
  constructor(scope: Construct, id: string, props: FargateProfileProps) {
    super(scope, id);
    const { cluster, selectors, subnetIds } = props;
    if (selectors.length === 0 || selectors.length > FARGATE_SELECTOR_LIMIT) {
      this.refuse(
        `'selectors' holds ${selectors.length}; wants 1 to ${FARGATE_SELECTOR_LIMIT}; make a profile for the others`,
      );
    }
    if (subnetIds.length === 0) this.refuse("'subnetIds' is empty; wants one private subnet at least");
    this.selectors = selectors;
    this.role = props.role ?? podExecutionRole(this, cluster);
    this.resource = new EksFargateProfile(this, 'Resource', {
      clusterName: cluster.resource.name,
      fargateProfileName: nameOf(this, 'fargateProfile', props.name),
      podExecutionRoleArn: this.role.arn,
      subnetIds: [...subnetIds],
      selector: selectors.map(({ namespace, labels }) => ({
        namespace,
        ...(labels === undefined ? {} : { labels: { ...labels } }),
      })),
      dependsOn: [...this.role.attachments],
    });
  }

  private refuse(message: string): never {
    throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
  }
}

/**
 * The role of Fargate's kubelets, for profiles of this cluster only.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-execution-role.html
 */
function podExecutionRole(scope: Construct, cluster: Cluster): Role {
  const { environment } = stackOf(scope);
  return new Role(scope, 'role', {
    name: 'fargate',
    description: `Pods on Fargate of the cluster ${cluster.name}`,
    trust: [
      {
        sid: 'Fargate',
        principals: { Service: ['eks-fargate-pods.amazonaws.com'] },
        actions: ['sts:AssumeRole'],
        conditions: {
          ArnLike: { 'aws:SourceArn': [regionalArn(environment, 'eks', `fargateprofile/${cluster.name}/*`)] },
        },
      },
    ],
    managedPolicies: ['AmazonEKSFargatePodExecutionRolePolicy'],
  });
}
