import { Construct } from 'constructs';
import type { Team } from '../../contract/team';
import { ChartwrightError } from '../../errors';
import { isExpr, type Expr } from '../../values/expression';
import { RoleBinding } from '../access/role-binding';
import { ClusterRole } from '../access/cluster-role';
import type { AnyRole, BindingSubject } from '../access/binding';
import type { Metadata } from '../create-object';
import { allowDns, NetworkPolicy, type NetworkPolicyProps } from '../networking/network-policy';
import { LimitRange, type LimitRangeProps } from '../tenancy/limit-range';
import { Namespace, type PodSecurity } from '../tenancy/namespace';
import { ResourceQuota, type ResourceQuotaProps } from '../tenancy/resource-quota';
import type { ListItem } from '../workloads/container';

/** A namespace of a team. */
export interface TeamNamespaceProps {
  /** Name, labels and annotations of the namespace. @default - its id is its name */
  readonly metadata?: Metadata | undefined;
  /** Teams that work there: the same that the cluster's stack gives access to. @default [] */
  readonly teams?: readonly Team[] | undefined;
  /** Who else works there, as in `{ kind: 'Group', name: 'team-a' }`: on EKS, a group of an access entry. @default [] */
  readonly members?: readonly ListItem<BindingSubject>[] | undefined;
  /** What they may do there. @default - the cluster's role `edit` */
  readonly role?: AnyRole | undefined;
  /** How much pods may do. @default - `restricted` */
  readonly podSecurity?: PodSecurity | undefined;
  /** The most that everything together may use, resource by resource; `null` takes a default away. @default TEAM_QUOTA */
  readonly quota?: TeamQuota | undefined;
  /** What each container and claim gets unless it says otherwise, and the most that it may ask for. @default TEAM_LIMITS */
  readonly limits?: LimitRangeProps['limits'] | undefined;
  /** What may come in to every pod. @default [] */
  readonly ingress?: NetworkPolicyProps['ingress'];
  /** What every pod may reach besides DNS. @default [] */
  readonly egress?: NonNullable<NetworkPolicyProps['egress']> | undefined;
}

/** Amounts by resource, as in `hard` of a ResourceQuota; `null` for no bound where there is one by default. */
export type TeamQuota =
  Readonly<Record<string, string | number | null | undefined>> | Extract<ResourceQuotaProps['hard'], Expr<unknown>>;

/** The most that a team may use: some three small nodes, and nothing that costs by itself but storage. */
export const TEAM_QUOTA = {
  'requests.cpu': '4',
  'requests.memory': '8Gi',
  'limits.memory': '16Gi',
  'requests.storage': '100Gi',
  persistentvolumeclaims: 10,
  pods: 50,
  'services.loadbalancers': 0,
  'services.nodeports': 0,
} as const;

/** What a container of a team gets unless it says otherwise, and its bounds. */
export const TEAM_LIMITS = [
  {
    type: 'Container',
    defaultRequest: { cpu: '50m', memory: '64Mi' },
    default: { memory: '128Mi' },
    max: { memory: '4Gi' },
  },
  { type: 'PersistentVolumeClaim', max: { storage: '50Gi' } },
] as const satisfies LimitRangeProps['limits'];

/**
 * A namespace for a team: its pods comply with Pod Security's profile `restricted`, use no more than a quota, and reach nothing
 * but DNS until a policy allows more; the team may edit what is inside.
 *
 * It makes a Namespace, a ResourceQuota, a LimitRange, a NetworkPolicy and a RoleBinding. Helm deletes the namespace, and
 * everything inside, with the release.
 *
 * @throws ChartwrightError `E_PROP` where nobody works there
 *
 * @example
 * new TeamNamespace(chart, 'team-a', {
 *   teams: [defineTeam({ name: 'developers', members: { users: ['ada'] } })],
 *   members: [{ kind: 'Group', name: 'team-a' }],
 *   quota: { 'requests.cpu': v.cpu, pods: 100 },
 *   egress: [{ to: [{ podSelector: {} }] }],
 *   ingress: [{ from: [{ podSelector: {} }] }],
 * });
 */
export class TeamNamespace extends Construct {
  readonly namespace: Namespace;
  readonly quota: ResourceQuota;
  readonly limits: LimitRange;
  /** What every pod may reach, and be reached by. */
  readonly networkPolicy: NetworkPolicy;
  readonly roleBinding: RoleBinding;

  constructor(scope: Construct, id: string, props: TeamNamespaceProps) {
    super(scope, id);
    const { teams = [], members = [], podSecurity, quota = {}, ingress = [], egress = [] } = props;
    if (teams.length + members.length === 0) {
      throw new ChartwrightError(
        'E_PROP',
        "'teams' and 'members' are empty; wants somebody who works there; give teams: [developers]",
        {
          construct: this.node.path,
        },
      );
    }
    this.namespace = new Namespace(this, 'Resource', {
      metadata: { ...props.metadata, name: props.metadata?.name ?? id },
      podSecurity,
    });
    const metadata = { namespace: this.namespace.name };
    this.quota = new ResourceQuota(this, 'quota', { metadata, hard: hardOf(quota) });
    this.limits = new LimitRange(this, 'limits', { metadata, limits: props.limits ?? TEAM_LIMITS });
    this.networkPolicy = new NetworkPolicy(this, 'default', {
      metadata,
      ingress,
      egress: [allowDns(), ...egress],
    });
    this.roleBinding = new RoleBinding(this, 'members', {
      metadata,
      role: props.role ?? ClusterRole.existing('edit'),
      subjects: [...teams.map(({ subject }) => subject), ...members],
    });
  }
}

function hardOf(quota: TeamQuota): ResourceQuotaProps['hard'] {
  if (isExpr(quota)) return quota;
  const bounds = Object.entries<string | number | null | undefined>({ ...TEAM_QUOTA, ...quota });
  return Object.fromEntries(bounds.flatMap(([name, bound]) => (bound === null ? [] : [[name, bound]])));
}
