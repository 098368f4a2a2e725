import { ChartwrightError } from '../errors';

/** A policy that EKS manages for people inside a cluster, from the most to the least power. */
export type AccessPolicy =
  'AmazonEKSClusterAdminPolicy' | 'AmazonEKSAdminPolicy' | 'AmazonEKSEditPolicy' | 'AmazonEKSViewPolicy';

/** A policy, and where it holds. */
export interface AccessGrant {
  /** The policy. */
  readonly policy: AccessPolicy;
  /**
   * Namespaces in which the policy holds.
   *
   * @default - the whole cluster
   */
  readonly namespaces?: readonly string[] | undefined;
}

/**
 * Who is in a team:
 *
 * - a role that is there already, such as one of IAM Identity Center, which keeps its path `role/aws-reserved/…`;
 * - IAM users by name, who get a group, and a role that only they may assume, with a second factor.
 */
export type TeamMembers = { readonly roleArn: string } | { readonly users: readonly string[] };

/** What describes a team. */
export interface TeamProps {
  /** Name of the team, as in `developers`: of its Kubernetes group too. */
  readonly name: string;
  /** Who is in it. */
  readonly members: TeamMembers;
  /**
   * Policies of EKS for the team, besides what role bindings give to its Kubernetes group.
   *
   * @default []
   */
  readonly grants?: readonly AccessGrant[] | undefined;
}

/** People who work in a cluster, said once for both halves: the cluster's stack gives them access, a `TeamNamespace` binds them. */
export interface Team extends TeamProps {
  readonly grants: readonly AccessGrant[];
  /** The team's Kubernetes group, as role bindings name it. */
  readonly subject: { readonly kind: 'Group'; readonly name: string; readonly apiGroup: 'rbac.authorization.k8s.io' };
}

/** Beginnings of group names that Kubernetes and AWS keep to themselves. */
const RESERVED = /^(system|eks|aws|amazon|iam):/;

/**
 * Defines a team: plain data, which Terraform's half and the charts' half both import.
 *
 * @throws ChartwrightError `E_PROP` if the name is no name of Kubernetes, or there is nobody in the team
 *
 * @example
 * const developers = defineTeam({
 *   name: 'developers',
 *   members: { roleArn: 'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Developers_0a1b' },
 *   grants: [{ policy: 'AmazonEKSViewPolicy', namespaces: ['places'] }],
 * });
 */
export function defineTeam({ name, members, grants = [] }: TeamProps): Team {
  if (RESERVED.test(name) || !/^[a-z]([a-z0-9-]*[a-z0-9])?$/.test(name)) {
    throw new ChartwrightError(
      'E_PROP',
      `'name' is '${name}'; wants lower-case letters, digits and inner hyphens, as in 'developers'`,
    );
  }
  if ('users' in members && members.users.length === 0) {
    throw new ChartwrightError('E_PROP', `'members.users' of team '${name}' is empty; wants one user at least`);
  }
  return { name, members, grants, subject: { kind: 'Group', name, apiGroup: 'rbac.authorization.k8s.io' } };
}
