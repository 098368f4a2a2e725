import { Construct } from 'constructs';
import type { Team } from '../contract/team';
import { AccessEntry, checkPrincipal } from './eks/access-entry';
import type { Cluster } from './eks/cluster';
import { Group } from './iam/group';
import { Role } from './iam/role';
import { peopleTrust } from './iam/trust';
import { globalArn } from './policies/scope';
import { clusterDeployPolicy } from './policies/cluster-deploy';
import { stackOf } from './stack-environment';

/** What describes the access of a team. */
export interface TeamAccessProps {
  /** Cluster that the team works in. */
  readonly cluster: Cluster;
  /** The team, as `defineTeam` makes it. */
  readonly team: Team;
}

/**
 * What a team needs of AWS to work in a cluster: an IAM role, and its access entry with the Kubernetes group that the role bindings
 * of a namespace name (`TeamNamespace` takes the same team).
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html
 * @example
 * new TeamAccess(stack, 'developers', { cluster, team: defineTeam({ name: 'developers', members: { users: ['ada'] } }) });
 */
export class TeamAccess extends Construct {
  /** Name of the team. */
  readonly name: string;
  /** ARN of the role that its people have or assume. */
  readonly roleArn: string;
  /** Kubernetes group of the team, for role bindings. */
  readonly kubernetesGroup: string;

  /**
   * @throws ChartwrightError `E_INFRA` if the role is none
   */
  constructor(scope: Construct, id: string, { cluster, team }: TeamAccessProps) {
    super(scope, id);
    const { name, members, grants, subject } = team;
    this.name = name;
    this.kubernetesGroup = subject.name;
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
}
