import type { ClusterOutput } from '../../contract/cluster';
import type { EdgeOutput } from '../../contract/edge';
import type { LogsOutput } from '../../contract/logs';
import type { NetworkOutput } from '../../contract/network';
import type { Place } from '../../contract/place';
import type { Team } from '../../contract/team';
import type { AlarmRule } from '../alarms';
import type { BucketProps } from '../bucket/bucket';
import type { DatabaseProps } from '../database/database';
import type { DatabaseReplicaProps } from '../database/replica';
import type { AddOnVersions } from '../eks/add-on';
import type { ClusterProps } from '../eks/cluster';
import type { FargateSelector } from '../eks/fargate-profile';
import type { NodeGroupProps } from '../eks/node-group';
import type { IdentityMode } from '../eks/workload-identity';
import type { OperationsHostProps } from '../operations-host';
import type { PolicyStatement } from '../policies/policy-document';
import type { RepositoryProps } from '../registry/repository';
import type { SecretProps } from '../secret';

/** What a stack adds to an output: all but where it is. */
export type ClusterFacts = Omit<ClusterOutput, 'stack' | keyof Place>;

/** A node group of the stack, in every private subnet unless zones are given. */
export interface NodeGroupOptions extends Omit<NodeGroupProps, 'cluster' | 'addOns' | 'role' | 'name' | 'subnetIds'> {
  /**
   * Zones of the nodes.
   *
   * @default - every zone
   */
  readonly zones?: readonly string[] | undefined;
}

/** A data bucket of the stack. */
export interface BucketOptions extends Pick<BucketProps, 'expireAfterDays' | 'noncurrentDays'> {
  /**
   * Copies the bucket to the second region of the logs. Costs the transfer, and a second time the storage.
   *
   * @default false
   */
  readonly replicate?: boolean | undefined;
}

/** What a workload may do with the data of the stack. */
export interface WorkloadOptions {
  /** Namespace of the service account. */
  readonly namespace: string;
  /** Name of the service account. */
  readonly serviceAccount: string;
  /**
   * How the pods get their credentials.
   *
   * @default 'pod-identity'
   */
  readonly mode?: IdentityMode | undefined;
  /**
   * Buckets of the stack by name.
   *
   * @default {}
   */
  readonly buckets?:
    Readonly<Record<string, { readonly access: 'read' | 'write'; readonly prefix?: string | undefined }>> | undefined;
  /**
   * Databases of the stack by name, and the PostgreSQL role that connects by IAM.
   *
   * @default {}
   */
  readonly databases?: Readonly<Record<string, { readonly user: string }>> | undefined;
  /**
   * Further statements.
   *
   * @default []
   */
  readonly statements?: readonly PolicyStatement[] | undefined;
}

/** A database of the stack, with its readers. */
export interface DatabaseOptions extends Omit<DatabaseProps, 'name' | 'vpcId' | 'subnetIds' | 'keyArn'> {
  /**
   * Read replicas by the end of their name.
   *
   * @default {}
   */
  readonly readers?: Readonly<Record<string, Omit<DatabaseReplicaProps, 'source' | 'name' | 'keyArn'>>> | undefined;
}

/** What describes the cluster stack. Everything in a record is by logical name. */
export interface ClusterStackProps {
  /** What the network stack tells. */
  readonly network: NetworkOutput;
  /** What the logs stack tells. */
  readonly logs: LogsOutput;
  /**
   * What the edge stack tells: external-dns writes to its zone.
   *
   * @default - no external-dns
   */
  readonly edge?: Pick<EdgeOutput, 'zone'> | undefined;
  /** The control plane; `administratorArns` is what has no default. */
  readonly cluster: Omit<ClusterProps, 'vpcId' | 'subnetIds' | 'keyArn'>;
  /**
   * Versions to hold add-ons at.
   *
   * @default {} - EKS's default for the cluster's version
   */
  readonly addOnVersions?: AddOnVersions | undefined;
  /**
   * Node groups.
   *
   * @default { general: {} }; none in Auto Mode
   */
  readonly nodeGroups?: Readonly<Record<string, NodeGroupOptions>> | undefined;
  /**
   * Fargate profiles.
   *
   * @default {}
   */
  readonly fargateProfiles?: Readonly<Record<string, { readonly selectors: readonly FargateSelector[] }>> | undefined;
  /**
   * Who adds nodes: Cluster Autoscaler changes the size of node groups, Karpenter makes nodes that fit the pods.
   *
   * @default 'cluster-autoscaler'; 'none' in Auto Mode
   */
  readonly autoscaler?: 'cluster-autoscaler' | 'karpenter' | 'none' | undefined;
  /**
   * Databases.
   *
   * @default {}
   */
  readonly databases?: Readonly<Record<string, DatabaseOptions>> | undefined;
  /**
   * ECR repositories.
   *
   * @default {}
   */
  readonly repositories?: Readonly<Record<string, Omit<RepositoryProps, 'name' | 'keyArn'>>> | undefined;
  /**
   * Data buckets.
   *
   * @default {}
   */
  readonly buckets?: Readonly<Record<string, BucketOptions>> | undefined;
  /**
   * Application secrets, without their values.
   *
   * @default {}
   */
  readonly secrets?: Readonly<Record<string, Omit<SecretProps, 'name' | 'keyArn'>>> | undefined;
  /**
   * Identities of workloads.
   *
   * @default {}
   */
  readonly workloads?: Readonly<Record<string, WorkloadOptions>> | undefined;
  /**
   * Teams that work in the cluster.
   *
   * @default []
   */
  readonly teams?: readonly Team[] | undefined;
  /**
   * Host for psql, kubectl and the tunnel to the API server.
   *
   * @default - none
   */
  readonly operationsHost?: Pick<OperationsHostProps, 'amiId' | 'instanceType'> | undefined;
  /**
   * Container Insights, where there are node groups; costs by metric and by log.
   *
   * @default true
   */
  readonly containerInsights?: boolean | undefined;
  /**
   * Who is told of alarms on databases and, with Container Insights, the cluster; and further rules.
   *
   * @default - nobody is told, and there are no further rules
   */
  readonly alarms?:
    | {
        readonly emails: readonly string[];
        readonly rules?: Readonly<Record<string, AlarmRule>> | undefined;
      }
    | undefined;
}
