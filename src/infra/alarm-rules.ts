import type { AlarmRule } from './alarms';
import type { Database } from './database/database';
import type { Cluster } from './eks/cluster';

const GIB = 1024 ** 3;

/** Metrics of one database. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html */
const DATABASE_METRICS: Readonly<Record<string, Omit<AlarmRule, 'namespace' | 'dimensions'>>> = {
  cpu: {
    description: 'The database computes at more than 80 %: look for slow statements, or take a larger class',
    metric: 'CPUUtilization',
    statistic: 'Average',
    when: { above: 80 },
  },
  storage: {
    description: 'The database has less than 2 GiB left: storage has grown to its bound; raise it',
    metric: 'FreeStorageSpace',
    statistic: 'Minimum',
    when: { below: 2 * GIB },
  },
  memory: {
    description: 'The database has less than 256 MiB of memory left: take a larger class, or fewer connections',
    metric: 'FreeableMemory',
    statistic: 'Minimum',
    when: { below: GIB / 4 },
  },
  'transaction-ids': {
    description: 'Half of the transaction ids are used up: vacuum does not keep up',
    metric: 'MaximumUsedTransactionIDs',
    statistic: 'Maximum',
    when: { above: 1_000_000_000 },
  },
};

/** Metrics of one cluster. https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-EKS.html */
const CLUSTER_METRICS: Readonly<Record<string, Omit<AlarmRule, 'namespace' | 'dimensions'>>> = {
  'failed-nodes': {
    description: 'A node of the cluster is not ready',
    metric: 'cluster_failed_node_count',
    statistic: 'Maximum',
    when: { above: 0 },
  },
  'node-cpu': {
    description: 'The nodes compute at more than 85 %: raise the bound of a node group',
    metric: 'node_cpu_utilization',
    statistic: 'Average',
    when: { above: 85 },
  },
  'node-memory': {
    description: 'The nodes use more than 85 % of their memory: raise the bound of a node group',
    metric: 'node_memory_utilization',
    statistic: 'Average',
    when: { above: 85 },
  },
  'node-disk': {
    description: 'The nodes use more than 85 % of their disks: images or logs grow',
    metric: 'node_filesystem_utilization',
    statistic: 'Maximum',
    when: { above: 85 },
  },
};

/** Rules for one database, by name. */
export function databaseAlarms(database: Database): Readonly<Record<string, AlarmRule>> {
  return rulesOf(`database-${database.name}`, DATABASE_METRICS, 'AWS/RDS', {
    DBInstanceIdentifier: database.identifier,
  });
}

/** Rules for a cluster that Container Insights observes, by name. */
export function clusterAlarms(cluster: Cluster): Readonly<Record<string, AlarmRule>> {
  return rulesOf('cluster', CLUSTER_METRICS, 'ContainerInsights', { ClusterName: cluster.name });
}

function rulesOf(
  prefix: string,
  metrics: Readonly<Record<string, Omit<AlarmRule, 'namespace' | 'dimensions'>>>,
  namespace: string,
  dimensions: Readonly<Record<string, string>>,
): Readonly<Record<string, AlarmRule>> {
  return Object.fromEntries(
    Object.entries(metrics).map(([name, rule]) => [`${prefix}-${name}`, { ...rule, namespace, dimensions }]),
  );
}
