import { EksAccessEntry } from '@cdktf/provider-aws/lib/eks-access-entry';
import { EksAccessPolicyAssociation } from '@cdktf/provider-aws/lib/eks-access-policy-association';
import { Construct } from 'constructs';
import type { AccessGrant } from '../../contract/team';
import { ChartwrightError } from '../../errors';
import type { ITerraformDependable } from '../cdktf';
import { stackOf } from '../stack-environment';

/** What describes an access entry. */
export interface AccessEntryProps {
  /** Name of the cluster; refer to the resource's attribute, so that the cluster comes first. */
  readonly clusterName: string;
  /** ARN of the IAM role or user. That of an IAM Identity Center role keeps its path, `role/aws-reserved/sso.amazonaws.com/…`. */
  readonly principalArn: string;
  /**
   * Kubernetes groups of the principal, which role bindings name.
   *
   * @default []
   */
  readonly kubernetesGroups?: readonly string[] | undefined;
  /**
   * Policies of EKS for the principal.
   *
   * @default []
   */
  readonly grants?: readonly AccessGrant[] | undefined;
}

/** Beginnings of group names that Kubernetes and AWS keep to themselves. */
const RESERVED_GROUPS = ['system:', 'eks:', 'aws:', 'amazon:', 'iam:'];

/**
 * Access of one IAM principal to the API server of a cluster.
 *
 * Entries are for people and pipelines. EKS itself makes those of node and Fargate roles, and a second one is refused by
 * AWS as being in use.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html
 * @example
 * new AccessEntry(stack, 'viewers', {
 *   clusterName: cluster.resource.name,
 *   principalArn: 'arn:aws:iam::111122223333:role/viewers',
 *   grants: [{ policy: 'AmazonEKSViewPolicy', namespaces: ['places'] }],
 * });
 */
export class AccessEntry extends Construct {
  /** The entry, as Terraform has it. */
  readonly resource: EksAccessEntry;
  /** Entry and grants; what talks to the API server depends on them. */
  readonly dependables: readonly ITerraformDependable[];

  /**
   * @throws ChartwrightError `E_INFRA` if the principal is no IAM role or user, a group is reserved, or the entry gives
   *   neither a group nor a policy
   */
  constructor(scope: Construct, id: string, props: AccessEntryProps) {
    super(scope, id);
    const groups = props.kubernetesGroups ?? [];
    const grants = props.grants ?? [];
    checkPrincipal('principalArn', props.principalArn, this.node.path);
    for (const group of groups) {
      const reserved = RESERVED_GROUPS.find((prefix) => group.startsWith(prefix));
      if (reserved !== undefined) {
        this.refuse(`'kubernetesGroups' holds '${group}'; names that begin with '${reserved}' are reserved; rename it`);
      }
    }
    if (groups.length === 0 && grants.length === 0) {
      this.refuse("'kubernetesGroups' and 'grants' are empty; wants one of either, or the principal may do nothing");
    }
    this.resource = new EksAccessEntry(this, 'Resource', {
      clusterName: props.clusterName,
      principalArn: props.principalArn,
      ...(groups.length === 0 ? {} : { kubernetesGroups: [...groups] }),
    });
    const { partition } = stackOf(this).environment;
    this.dependables = [
      this.resource,
      ...grants.map(
        ({ policy, namespaces }) =>
          new EksAccessPolicyAssociation(this, policy, {
            clusterName: props.clusterName,
            principalArn: this.resource.principalArn,
            policyArn: `arn:${partition}:eks::aws:cluster-access-policy/${policy}`,
            accessScope:
              namespaces === undefined ? { type: 'cluster' } : { type: 'namespace', namespaces: [...namespaces] },
          }),
      ),
    ];
  }

  private refuse(message: string): never {
    throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
  }
}

/**
 * Checks an ARN that is known now; one of a role that is yet to be made passes.
 *
 * @throws ChartwrightError `E_INFRA` if it is no ARN of an IAM role or user
 */
export function checkPrincipal(property: string, arn: string, construct: string): void {
  if (arn.includes('${')) return;
  if (/^arn:[^:]+:iam::\d{12}:(role|user)\/.+$/.test(arn)) return;
  throw new ChartwrightError(
    'E_INFRA',
    `'${property}' is '${arn}'; wants the ARN of an IAM role or user, as in arn:aws:iam::111122223333:role/admin; ${hint(arn)}`,
    { construct },
  );
}

function hint(arn: string): string {
  if (arn.includes(':assumed-role/')) return 'that is a session: give the role it was assumed from, with its path';
  if (arn.endsWith(':root')) return 'the root user is no principal of a cluster: give a role';
  if (arn.includes(':group/')) return 'a group is no principal: make a Team of it';
  return "'aws iam get-role' prints it";
}
