import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import { Ec2Tag } from '@cdktf/provider-aws/lib/ec2-tag';
import { EksAccessEntry } from '@cdktf/provider-aws/lib/eks-access-entry';
import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import { SqsQueuePolicy } from '@cdktf/provider-aws/lib/sqs-queue-policy';
import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import type { Role } from '../iam/role';
import { nameOf } from '../name';
import { karpenterPolicy } from '../policies/karpenter';
import { policyDocument } from '../policies/policy-document';
import { stackOf } from '../stack-environment';
import type { Cluster } from './cluster';
import { CONTROLLER_ACCOUNTS } from './controllers';
import { nodeRole } from './node-role';
import { WorkloadIdentity, type IdentityMode } from './workload-identity';

/** What describes what Karpenter needs of AWS. */
export interface KarpenterProps {
  /** Cluster that Karpenter makes nodes for. */
  readonly cluster: Cluster;
  /**
   * How the controller's pods get their credentials: `irsa` where they run on Fargate.
   *
   * @default 'pod-identity'
   */
  readonly mode?: IdentityMode | undefined;
}

/** Tag by which node classes find subnets and the security group; its value is the cluster's name. */
export const DISCOVERY_TAG = 'karpenter.sh/discovery';

/** Seconds after which a warning about an interruption is of no use any more. */
export const QUEUE_RETENTION_SECONDS = 300;

/**
 * The events by which AWS warns of a node that goes away.
 *
 * @see https://karpenter.sh/docs/concepts/disruption/#interruption
 */
export const INTERRUPTION_EVENTS = {
  health: { source: 'aws.health', detailType: 'AWS Health Event' },
  'spot-interruption': { source: 'aws.ec2', detailType: 'EC2 Spot Instance Interruption Warning' },
  rebalance: { source: 'aws.ec2', detailType: 'EC2 Instance Rebalance Recommendation' },
  'state-change': { source: 'aws.ec2', detailType: 'EC2 Instance State-change Notification' },
  'capacity-reservation': { source: 'aws.ec2', detailType: 'EC2 Capacity Reservation Instance Interruption Warning' },
} as const;

/**
 * What Karpenter needs of AWS: identity of the controller, role and access of its nodes, the queue that warns it of
 * interruptions, and the tag by which it finds exactly one security group, that of the cluster. The network tags the
 * subnets, since it owns them.
 *
 * Nodes that Karpenter made are not Terraform's: `chartwright teardown` removes them before the cluster.
 *
 * @example
 * const karpenter = new Karpenter(stack, 'karpenter', { cluster });
 */
export class Karpenter extends Construct {
  /** Identity of the controller. */
  readonly identity: WorkloadIdentity;
  /** Role of the nodes, named by node classes. */
  readonly nodeRole: Role;
  /** The queue of interruptions. */
  readonly queue: SqsQueue;

  /** @throws ChartwrightError `E_INFRA` if the cluster is in Auto Mode, which has a Karpenter of its own */
  constructor(scope: Construct, id: string, { cluster, mode }: KarpenterProps) {
    super(scope, id);
    if (cluster.autoMode) {
      throw new ChartwrightError(
        'E_INFRA',
        `'cluster' is in Auto Mode, which makes nodes by itself; leave '${id}' out, or turn 'autoMode' off`,
        { construct: this.node.path },
      );
    }
    this.nodeRole = nodeRole(this, 'karpenter-node');
    new EksAccessEntry(this, 'nodes', {
      clusterName: cluster.resource.name,
      principalArn: this.nodeRole.arn,
      type: 'EC2_LINUX',
    });
    new Ec2Tag(this, 'discovery', {
      resourceId: cluster.nodes.groupId,
      key: DISCOVERY_TAG,
      value: cluster.name,
    });
    this.queue = interruptionQueue(this);
    this.identity = new WorkloadIdentity(this, 'controller', {
      ...CONTROLLER_ACCOUNTS.karpenter,
      cluster,
      mode,
      name: 'karpenter',
      policies: {
        nodes: karpenterPolicy(stackOf(this).environment, {
          clusterName: cluster.name,
          nodeRoleArn: this.nodeRole.arn,
          queueArn: this.queue.arn,
        }),
      },
    });
  }
}

function interruptionQueue(scope: Construct): SqsQueue {
  const { accountId } = stackOf(scope).environment;
  const queue = new SqsQueue(scope, 'queue', {
    name: nameOf(scope, 'queue', 'karpenter'),
    messageRetentionSeconds: QUEUE_RETENTION_SECONDS,
    sqsManagedSseEnabled: true,
  });
  new SqsQueuePolicy(scope, 'queue-policy', {
    queueUrl: queue.url,
    policy: policyDocument([
      {
        sid: 'SendInterruptions',
        principals: { Service: ['events.amazonaws.com', 'sqs.amazonaws.com'] },
        actions: ['sqs:SendMessage'],
        resources: [queue.arn],
        conditions: { StringEquals: { 'aws:SourceAccount': [accountId] } },
      },
      {
        sid: 'DenyInsecureTransport',
        effect: 'Deny',
        principals: '*',
        actions: ['sqs:*'],
        resources: [queue.arn],
        conditions: { Bool: { 'aws:SecureTransport': ['false'] } },
      },
    ]),
  });
  for (const [name, { source, detailType }] of Object.entries(INTERRUPTION_EVENTS)) {
    const rule = new CloudwatchEventRule(scope, `rule-${name}`, {
      name: nameOf(scope, 'eventRule', `karpenter-${name}`),
      description: `${detailType} for Karpenter`,
      eventPattern: JSON.stringify({ source: [source], 'detail-type': [detailType] }),
    });
    new CloudwatchEventTarget(scope, `target-${name}`, { rule: rule.name, targetId: 'karpenter', arn: queue.arn });
  }
  return queue;
}
