import { ContainerInsights } from '../../src/infra/container-insights';
import { refusal } from '../refusal';
import { DATABASE } from './database/support';
import { clusterIn, nodesIn } from './eks/support';
import { resource, resources, synth, testStack } from './support';

const KEY = DATABASE.keyArn;

describe('ContainerInsights', () => {
  const template = () =>
    synth((stack) => {
      const { cluster, nodes } = nodesIn(stack);
      new ContainerInsights(stack, 'insights', { cluster, compute: [nodes], keyArn: KEY });
    });

  test('logs into encrypted groups that are there before the add-on would make its own', () => {
    const from = template();
    const groups = resources(from, 'aws_cloudwatch_log_group').filter((one) =>
      String(one['name']).startsWith('/aws/containerinsights/places-test/'),
    );
    expect(groups.map((one) => [one['kms_key_id'], one['retention_in_days']])).toEqual(
      Array.from({ length: 4 }, () => [KEY, 365]),
    );
    const addOn = resources(from, 'aws_eks_addon').find(
      (one) => one['addon_name'] === 'amazon-cloudwatch-observability',
    );
    expect(addOn?.['depends_on']).toEqual(expect.arrayContaining(groups.map((one) => one.address)));
    expect(addOn?.['depends_on']).toContain(resource(from, 'aws_eks_node_group').address);
    expect(addOn?.['pod_identity_association']).toMatchObject([{ service_account: 'cloudwatch-agent' }]);
  });

  test('fails without nodes, where no agent runs', () => {
    const stack = testStack();
    const cluster = clusterIn(stack);
    expect(
      refusal(() => new ContainerInsights(stack, 'insights', { cluster, compute: [], keyArn: KEY })).message,
    ).toMatch(/'compute' is empty/);
  });
});
