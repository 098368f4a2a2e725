import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import type { Cluster } from '../eks/cluster';
import {
  clusterAutoscalerIdentity,
  externalDnsIdentity,
  externalSecretsIdentity,
  loadBalancerControllerIdentity,
} from '../eks/controllers';
import { WorkloadIdentity, type IdentityMode } from '../eks/workload-identity';
import { mapValues } from '../map-values';
import { bucketPolicy } from '../policies/bucket-access';
import { databaseConnectPolicy } from '../policies/database-connect';
import type { PolicyStatement } from '../policies/policy-document';
import { stackOf } from '../stack-environment';
import { TeamAccess } from '../team';
import type { ClusterData } from './cluster-data';
import type { ClusterFacts, ClusterStackProps, WorkloadOptions } from './cluster-props';

/** What describes the identities of a cluster stack. */
export interface ClusterIdentitiesProps extends Pick<ClusterStackProps, 'edge' | 'workloads' | 'teams'> {
  /** The control plane. */
  readonly cluster: Cluster;
  /** The data that workloads may use. */
  readonly data: ClusterData;
  /** ARN of the KMS key of the data. */
  readonly keyArn: string;
  /** Whether Cluster Autoscaler runs. */
  readonly clusterAutoscaler: boolean;
  /** How controllers get their credentials. */
  readonly mode: IdentityMode;
}

/** Who may do what in AWS from inside the cluster, and who may do what inside the cluster from AWS. */
export class ClusterIdentities extends Construct {
  /** What the stack tells of its identities. */
  readonly facts: Pick<ClusterFacts, 'workloads' | 'teams'>;

  /** @throws ChartwrightError `E_INFRA` if a workload has the name of a controller, or names data that is not there */
  constructor(scope: Construct, id: string, props: ClusterIdentitiesProps) {
    super(scope, id);
    const { cluster } = props;
    const controllers = this.controllers(props);
    const workloads = mapValues(props.workloads ?? {}, (options, name) => {
      if (name in controllers) {
        this.refuse(`'workloads' holds '${name}', the name of a controller; rename it`);
      }
      return new WorkloadIdentity(this, `workload-${name}`, {
        cluster,
        name: `workload-${name}`,
        namespace: options.namespace,
        serviceAccount: options.serviceAccount,
        mode: options.mode,
        policies: this.policies(props, options),
      });
    });
    this.facts = {
      workloads: mapValues({ ...controllers, ...workloads }, identityFacts),
      teams: Object.fromEntries(
        (props.teams ?? []).map((team) => {
          const { roleArn, kubernetesGroup } = new TeamAccess(this, `team-${team.name}`, { cluster, team });
          return [team.name, { roleArn, kubernetesGroup }];
        }),
      ),
    };
  }

  private controllers(props: ClusterIdentitiesProps): Readonly<Record<string, WorkloadIdentity>> {
    const { cluster, data, edge, keyArn, mode } = props;
    const common = { cluster, mode };
    return {
      ...(cluster.autoMode
        ? {}
        : { 'load-balancer-controller': loadBalancerControllerIdentity(this, 'load-balancer-controller', common) }),
      ...(props.clusterAutoscaler
        ? { 'cluster-autoscaler': clusterAutoscalerIdentity(this, 'cluster-autoscaler', common) }
        : {}),
      ...(edge === undefined
        ? {}
        : { 'external-dns': externalDnsIdentity(this, 'external-dns', { ...common, zoneIds: [edge.zone.id] }) }),
      ...(data.secretArns.length === 0
        ? {}
        : {
            'external-secrets': externalSecretsIdentity(this, 'external-secrets', {
              ...common,
              secretArns: data.secretArns,
              keyArns: [keyArn],
            }),
          }),
    };
  }

  /** The workload's policies, one for each piece of data, by its name. */
  private policies(
    { data, keyArn }: ClusterIdentitiesProps,
    { buckets, databases, statements }: WorkloadOptions,
  ): Readonly<Record<string, readonly PolicyStatement[]>> {
    const { environment } = stackOf(this);
    const policies: Record<string, readonly PolicyStatement[]> = {};
    for (const [name, options] of Object.entries(buckets ?? {})) {
      const { arn } = this.found('buckets', name, data.buckets);
      policies[`bucket-${name}`] = bucketPolicy(environment, { ...options, bucketArn: arn, keyArn });
    }
    for (const [name, { user }] of Object.entries(databases ?? {})) {
      const { resourceId } = this.found('databases', name, data.databases).resource;
      policies[`database-${name}`] = databaseConnectPolicy(environment, { resourceId, user });
    }
    return statements === undefined ? policies : { ...policies, statements };
  }

  private found<T>(property: string, name: string, things: Readonly<Record<string, T>>): T {
    const thing = things[name];
    if (thing !== undefined) return thing;
    return this.refuse(
      `a workload's '${property}' holds '${name}'; the stack has ${Object.keys(things).join(', ') || 'none'}; declare it, or correct the name`,
    );
  }

  private refuse(message: string): never {
    throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
  }
}

/** What a stack tells of an identity. */
export function identityFacts({
  namespace,
  serviceAccount,
  role,
  mode,
}: WorkloadIdentity): ClusterFacts['workloads'][string] {
  return { namespace, serviceAccount, roleArn: role.arn, mode };
}
