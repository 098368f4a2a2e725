import type { Construct } from 'constructs';
import type { ClusterOutput } from '../../contract/cluster';
import { ChartwrightError } from '../../errors';
import { clusterAlarms, databaseAlarms } from '../alarm-rules';
import { Alarms } from '../alarms';
import { Connections, INTERNET } from '../connections';
import { POSTGRES_PORT } from '../database/database';
import { Cluster } from '../eks/cluster';
import { Karpenter } from '../eks/karpenter';
import type { Environment } from '../environment';
import { Key } from '../key';
import { OperationsHost } from '../operations-host';
import { externalSecretsPolicy } from '../policies/external-secrets';
import { EnvironmentStack, resolveProps, type StackProps } from '../stack';
import { ClusterCompute } from './cluster-compute';
import { ClusterData } from './cluster-data';
import { ClusterIdentities, identityFacts } from './cluster-identities';
import type { ClusterFacts, ClusterStackProps } from './cluster-props';

/** Port of the API server, of Session Manager and of packages. */
const HTTPS_PORT = 443;

/**
 * The stack of the cluster and its data: control plane, nodes, add-ons, identities of controllers, workloads and teams;
 * databases, buckets, image repositories and secrets; the operations host; logs, metrics and alarms.
 *
 * It is apart from the network: destroying it leaves the VPC as it is.
 *
 * @example
 * new ClusterStack(app, environment, (stack) => ({
 *   network: upstream(stack, network),
 *   logs: upstream(stack, logs),
 *   cluster: { administratorArns: ['arn:aws:iam::111122223333:role/platform'] },
 *   databases: { places: { databaseName: 'places' } },
 *   repositories: { backend: {} },
 * }));
 */
export class ClusterStack extends EnvironmentStack<'cluster'> {
  /** What the stack tells. */
  readonly output: ClusterOutput;

  /** @throws ChartwrightError `E_INFRA` as its constructs do, and if the autoscaler does not fit the cluster */
  constructor(scope: Construct, environment: Environment, given: StackProps<ClusterStackProps>) {
    super(scope, 'cluster', environment);
    const props = resolveProps(this, given);
    const { network } = props;
    const keyArn = new Key(this, 'key', {
      name: 'cluster',
      description: `Encrypts the data of ${environment.prefix}`,
      services: ['cloudwatch-alarms', 'logs'],
    }).arn;
    const cluster = new Cluster(this, 'cluster', {
      ...props.cluster,
      keyArn,
      vpcId: network.vpcId,
      subnetIds: Object.values(network.subnets.private),
    });
    const data = new ClusterData(this, 'data', { ...props, keyArn });
    const compute = cluster.autoMode ? undefined : new ClusterCompute(this, 'compute', { ...props, cluster, keyArn });
    const autoscaler = props.autoscaler ?? (compute?.hasNodes === true ? 'cluster-autoscaler' : 'none');
    if (autoscaler === 'cluster-autoscaler' && compute?.hasNodes !== true) {
      this.refuse(
        "'autoscaler' is 'cluster-autoscaler', and there is no node group to scale; give 'none' or a node group",
      );
    }
    // The Pod Identity agent runs on nodes; on Fargate a pod's own token does.
    const mode = compute?.hasNodes === false ? 'irsa' : 'pod-identity';
    const identities = new ClusterIdentities(this, 'identities', {
      ...props,
      cluster,
      data,
      keyArn,
      mode,
      clusterAutoscaler: autoscaler === 'cluster-autoscaler',
    });
    const karpenter = autoscaler === 'karpenter' ? new Karpenter(this, 'karpenter', { cluster, mode }) : undefined;
    const connections = new Connections(this, 'connections');
    for (const [name, { group }] of Object.entries(data.databases)) {
      connections.allow({ from: cluster.nodes, to: group, port: POSTGRES_PORT, description: `${name} from pods` });
    }
    const host = this.operationsHost(props, { cluster, data, connections, keyArn });
    const alarms = this.alarms(props, { cluster, data, keyArn, observed: compute?.observed === true });
    const { resource } = cluster;
    this.output = this.publish({
      cluster: {
        name: cluster.name,
        arn: resource.arn,
        version: cluster.version,
        endpoint: resource.endpoint,
        certificateAuthority: resource.certificateAuthority.get(0).data,
        vpcId: cluster.vpcId,
        securityGroupId: cluster.nodes.groupId,
        serviceCidr: cluster.serviceCidr,
        oidcIssuer: cluster.oidcIssuer,
        oidcProviderArn: cluster.oidcProviderArn,
      },
      ...data.facts,
      ...identities.facts,
      nodeGroups: compute?.facts.nodeGroups ?? {},
      karpenter: karpenter && {
        queueName: karpenter.queue.name,
        nodeRoleName: karpenter.nodeRole.name,
        discoveryTag: cluster.name,
        ...identityFacts(karpenter.identity),
      },
      operationsHost: host && { instanceId: host.instanceId },
      alarmTopicArn: alarms?.topicArn,
    } satisfies ClusterFacts);
  }

  private operationsHost(
    { operationsHost, network }: ClusterStackProps,
    { cluster, data, connections, keyArn }: Wiring & { readonly connections: Connections },
  ): OperationsHost | undefined {
    const [subnetId] = Object.values(network.subnets.private);
    if (operationsHost === undefined || subnetId === undefined) return undefined;
    const secretArns = Object.values(data.databases).map((database) => database.secretArn);
    const host = new OperationsHost(this, 'operations-host', {
      ...operationsHost,
      cluster,
      subnetId,
      policies:
        secretArns.length === 0
          ? {}
          : { databases: externalSecretsPolicy(this.environment, { secretArns, keyArns: [keyArn] }) },
    });
    connections.allow({
      from: host.group,
      to: INTERNET,
      port: HTTPS_PORT,
      description: 'Session Manager and packages',
    });
    connections.allow({ from: host.group, to: cluster.nodes, port: HTTPS_PORT, description: 'API server' });
    for (const [name, { group }] of Object.entries(data.databases)) {
      connections.allow({ from: host.group, to: group, port: POSTGRES_PORT, description: `${name} from operations` });
    }
    return host;
  }

  private alarms(
    { alarms }: ClusterStackProps,
    { cluster, data, keyArn, observed }: Wiring & { readonly observed: boolean },
  ): Alarms | undefined {
    if (alarms === undefined) return undefined;
    const rules = [
      ...Object.values(data.databases).map(databaseAlarms),
      ...(observed ? [clusterAlarms(cluster)] : []),
      alarms.rules ?? {},
    ];
    return new Alarms(this, 'alarms', {
      keyArn,
      emails: alarms.emails,
      rules: Object.fromEntries(rules.flatMap((some) => Object.entries(some))),
    });
  }

  private refuse(message: string): never {
    throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
  }
}

/** What the parts of the stack are wired to. */
interface Wiring {
  /** The control plane. */
  readonly cluster: Cluster;
  /** Databases, buckets, repositories and secrets. */
  readonly data: ClusterData;
  /** ARN of the KMS key of it all. */
  readonly keyArn: string;
}
