import { Construct } from 'constructs';
import { ChartwrightError } from '../errors';
import type { ITerraformDependable } from './cdktf';
import { AddOn, type AddOnVersions } from './eks/add-on';
import type { Cluster } from './eks/cluster';
import type { NodeGroup } from './eks/node-group';
import { WorkloadIdentity } from './eks/workload-identity';
import { LogGroup, type RetentionDays } from './log-group';
import { CONTAINER_LOG_GROUPS, cloudWatchAgentPolicy, containerLogGroupName } from './policies/cloudwatch-agent';
import { stackOf } from './stack-environment';

/** What describes the observation of a cluster. */
export interface ContainerInsightsProps {
  /** Cluster that is observed. */
  readonly cluster: Cluster;
  /** Node groups whose nodes the agents run on. */
  readonly compute: readonly NodeGroup[];
  /** ARN of the KMS key that encrypts the logs (`services: ['logs']`). */
  readonly keyArn: string;
  /**
   * Days that logs are kept for.
   *
   * @default 365
   */
  readonly retentionDays?: RetentionDays | undefined;
  /**
   * Versions to hold add-ons at.
   *
   * @default {} - EKS's default for the cluster's version
   */
  readonly versions?: AddOnVersions | undefined;
}

/**
 * CloudWatch Container Insights: metrics of cluster, nodes and pods, and the logs of containers, by EKS's add-on, into log
 * groups that are there before it would make its own without key and end.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/install-CloudWatch-Observability-EKS-addon.html
 * @example
 * new ContainerInsights(stack, 'container-insights', { cluster, compute: [general], keyArn: key.arn });
 */
export class ContainerInsights extends Construct {
  /** The add-on, to be depended on. */
  readonly resource: ITerraformDependable;

  /** @throws ChartwrightError `E_INFRA` if there is no node group: the agents are on nodes, never on Fargate */
  constructor(scope: Construct, id: string, props: ContainerInsightsProps) {
    super(scope, id);
    const { cluster, compute } = props;
    if (compute.length === 0) {
      throw new ChartwrightError(
        'E_INFRA',
        "'compute' is empty; wants a node group: the agents do not run on Fargate",
        {
          construct: this.node.path,
        },
      );
    }
    const logs = CONTAINER_LOG_GROUPS.map(
      (group) =>
        new LogGroup(this, group, {
          name: containerLogGroupName(cluster.name, group),
          keyArn: props.keyArn,
          retentionDays: props.retentionDays,
        }).resource,
    );
    const identity = new WorkloadIdentity(this, 'identity', {
      cluster,
      name: 'cloudwatch-agent',
      namespace: 'amazon-cloudwatch',
      serviceAccount: 'cloudwatch-agent',
      associate: false,
      policies: { observe: cloudWatchAgentPolicy(stackOf(this).environment, { clusterName: cluster.name }) },
    });
    this.resource = new AddOn(this, 'add-on', {
      cluster,
      identity,
      versions: props.versions,
      name: 'amazon-cloudwatch-observability',
      after: [...compute.map((group) => group.resource), ...logs],
    }).resource;
  }
}
