import type { IdentityStatement } from './policy-document';
import { regionalArn, regionalReads, type PolicyScope } from './scope';

/** What the CloudWatch agent and Fluent Bit may touch. */
export interface CloudWatchAgentPolicyProps {
  /** Cluster that is observed. */
  readonly clusterName: string;
}

/** Namespaces of the metrics that the agent writes. */
const METRIC_NAMESPACES = ['ApplicationSignals', 'CWAgent', 'ContainerInsights', 'ContainerInsights/Prometheus'];

/** Log groups that the agent and Fluent Bit write to, below `/aws/containerinsights/<cluster>/`. */
export const CONTAINER_LOG_GROUPS = ['application', 'dataplane', 'host', 'performance'] as const;

/** Name of one of the cluster's log groups of Container Insights. */
export function containerLogGroupName(clusterName: string, group: (typeof CONTAINER_LOG_GROUPS)[number]): string {
  return `/aws/containerinsights/${clusterName}/${group}`;
}

/**
 * Statements for the add-on `amazon-cloudwatch-observability` (the CloudWatch agent and Fluent Bit): it writes metrics of
 * its namespaces, and logs of its cluster's groups only. It cannot make a group, so none is without retention and key.
 *
 * Derived from the managed policy `CloudWatchAgentServerPolicy`, which allows it on every log group of the account.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-prerequisites.html
 */
export function cloudWatchAgentPolicy(
  scope: PolicyScope,
  { clusterName }: CloudWatchAgentPolicyProps,
): IdentityStatement[] {
  const groups = CONTAINER_LOG_GROUPS.map((group) =>
    regionalArn(scope, 'logs', `log-group:${containerLogGroupName(clusterName, group)}`),
  );
  return [
    {
      sid: 'WriteMetrics',
      actions: ['cloudwatch:PutMetricData'],
      resources: ['*'],
      conditions: { StringEquals: { 'cloudwatch:namespace': METRIC_NAMESPACES } },
    },
    regionalReads(scope, 'Discover', ['ec2:DescribeInstances', 'ec2:DescribeTags', 'ec2:DescribeVolumes']),
    {
      sid: 'WriteLogs',
      actions: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
      resources: groups.flatMap((group) => [group, `${group}:log-stream:*`]),
    },
  ];
}
