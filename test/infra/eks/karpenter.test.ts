import { INTERRUPTION_EVENTS, Karpenter, QUEUE_RETENTION_SECONDS } from '../../../src/infra/eks/karpenter';
import { refusal } from '../../refusal';
import { resource, resources, synth, testStack } from '../support';
import { clusterIn } from './support';

const template = () => synth((stack) => new Karpenter(stack, 'karpenter', { cluster: clusterIn(stack) }));

describe('Karpenter', () => {
  test('lets its nodes into the cluster', () => {
    const entries = resources(template(), 'aws_eks_access_entry').filter((one) => one['type'] === 'EC2_LINUX');
    expect(entries.map((one) => one['principal_arn'])).toEqual([expect.stringContaining('karpenter-node')]);
  });

  test("finds exactly one security group, the cluster's", () => {
    const from = template();
    const { address } = resource(from, 'aws_eks_cluster');
    expect(resource(from, 'aws_ec2_tag')).toMatchObject({
      resource_id: `\${${address}.vpc_config[0].cluster_security_group_id}`,
      key: 'karpenter.sh/discovery',
      value: 'places-test',
    });
  });

  test('hears of every way in which a node goes away', () => {
    const from = template();
    expect(resources(from, 'aws_cloudwatch_event_rule')).toHaveLength(Object.keys(INTERRUPTION_EVENTS).length);
    expect(resources(from, 'aws_cloudwatch_event_target')).toHaveLength(5);
    expect(Object.values(INTERRUPTION_EVENTS).map((one) => one.detailType)).toEqual([
      'AWS Health Event',
      'EC2 Spot Instance Interruption Warning',
      'EC2 Instance Rebalance Recommendation',
      'EC2 Instance State-change Notification',
      'EC2 Capacity Reservation Instance Interruption Warning',
    ]);
  });

  test('has an encrypted queue that forgets stale warnings, and that nobody reads in the clear', () => {
    const from = template();
    expect(resource(from, 'aws_sqs_queue')).toMatchObject({
      sqs_managed_sse_enabled: true,
      message_retention_seconds: QUEUE_RETENTION_SECONDS,
    });
    expect(QUEUE_RETENTION_SECONDS).toBe(300);
    expect(resource(from, 'aws_sqs_queue_policy')['policy']).toContain('"Effect":"Deny","Principal":"*"');
  });

  test('takes IRSA where its controller runs on Fargate', () => {
    const from = synth((stack) => new Karpenter(stack, 'karpenter', { cluster: clusterIn(stack), mode: 'irsa' }));
    expect(resources(from, 'aws_eks_pod_identity_association')).toEqual([]);
  });

  test('fails in Auto Mode, which makes nodes itself', () => {
    const stack = testStack();
    expect(
      refusal(() => new Karpenter(stack, 'karpenter', { cluster: clusterIn(stack, { autoMode: true }) })).message,
    ).toMatch(/in Auto Mode/);
  });
});
