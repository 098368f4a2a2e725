import { Construct } from 'constructs';
import { ChartwrightError } from '../errors';
import { AccessEntry, checkPrincipal, type AccessGrant } from './eks/access-entry';
import type { Cluster } from './eks/cluster';
import { Group } from './iam/group';
import { Role } from './iam/role';
import { peopleTrust } from './iam/trust';
import { globalArn } from './policies/scope';
import { clusterDeployPolicy } from './policies/cluster-deploy';
import { stackOf } from './stack';

/**
 * Who is in a team:
 *
 * - a role that is there already, such as one of IAM Identity Center, which keeps its path `role/aws-reserved/…`;
 * - IAM users by name, who get a group, and a role that only they may assume, with a second factor.
 */
export type TeamMembers = { readonly roleArn: string } | { readonly users: readonly string[] };

/** What describes a team. */
export interface TeamProps {
  /** Cluster that the team works in. */
  readonly cluster: Cluster;
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

/**
 * People who work in a cluster: an IAM role, its access entry, and the Kubernetes group that the role bindings of a
 * namespace name (`TeamNamespace`).
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html
 * @example
 * new Team(stack, 'developers', {
 *   cluster,
 *   name: 'developers',
 *   members: { roleArn: 'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Developers_0a1b' },
 *   grants: [{ policy: 'AmazonEKSViewPolicy', namespaces: ['places'] }],
 * });
 */
export class Team extends Construct {
  /** Name of the team. */
  readonly name: string;
  /** ARN of the role that its people have or assume. */
  readonly roleArn: string;
  /** Kubernetes group of the team, for role bindings. */
  readonly kubernetesGroup: string;

  /**
   * @throws ChartwrightError `E_INFRA` if the name is no name of Kubernetes, the role is none, or there is no user
   */
  constructor(scope: Construct, id: string, { cluster, name, members, grants }: TeamProps) {
    super(scope, id);
    if (!/^[a-z]([a-z0-9-]*[a-z0-9])?$/.test(name)) {
      this.refuse(`'name' is '${name}'; wants lower-case letters, digits and inner hyphens`);
    }
    this.name = name;
    this.kubernetesGroup = name;
    this.roleArn = 'users' in members ? this.roleOfUsers(cluster, members.users) : members.roleArn;
    checkPrincipal('roleArn', this.roleArn, this.node.path);
    new AccessEntry(this, 'access', {
      clusterName: cluster.resource.name,
      principalArn: this.roleArn,
      kubernetesGroups: [this.kubernetesGroup],
      grants,
    });
  }

  private roleOfUsers(cluster: Cluster, users: readonly string[]): string {
    if (users.length === 0) this.refuse("'members.users' is empty; wants one user at least");
    const { environment } = stackOf(this);
    const role = new Role(this, 'role', {
      name: `team-${this.name}`,
      description: `People of the team ${this.name}`,
      trust: [peopleTrust([...users].sort().map((user) => globalArn(environment, 'iam', `user/${user}`)))],
      policies: { cluster: clusterDeployPolicy(environment, { clusterName: cluster.name }) },
    });
    new Group(this, 'group', {
      name: `team-${this.name}`,
      members: users,
      policies: { 'assume-role': [{ sid: 'AssumeRole', actions: ['sts:AssumeRole'], resources: [role.arn] }] },
    });
    return role.arn;
  }

  private refuse(message: string): never {
    throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
  }
}
