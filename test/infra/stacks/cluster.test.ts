import { defineTeam } from '../../../src/contract/team';
import { clusterOutput } from '../../../src/contract/cluster';
import { ClusterStack } from '../../../src/infra/stacks/cluster';
import type { ClusterStackProps } from '../../../src/infra/stacks/cluster-props';
import { upstream } from '../../../src/infra/upstream';
import { EDGE } from '../../contract/samples';
import { refusal } from '../../refusal';
import { resource, resources, template } from '../support';
import { upstreams } from './support';

interface Options extends Partial<Omit<ClusterStackProps, 'logs' | 'network'>> {
  readonly replicaRegion?: string;
}

function stack({ replicaRegion, ...props }: Options = {}): ClusterStack {
  const { app, environment, logs, network } = upstreams({ logs: { replicaRegion } });
  return new ClusterStack(app, environment, (consumer) => ({
    network: upstream(consumer, network),
    logs: upstream(consumer, logs),
    cluster: { administratorArns: ['arn:aws:iam::111122223333:role/platform'] },
    ...props,
  }));
}

const DATA = {
  databases: { places: { databaseName: 'places' } },
  buckets: { data: {} },
  repositories: { backend: {} },
  secrets: { map: { description: 'Token of the map provider' } },
} satisfies Options;

describe('ClusterStack', () => {
  test('tells what the contract wants', () => {
    const { output } = stack({
      ...DATA,
      edge: EDGE,
      autoscaler: 'karpenter',
      teams: [defineTeam({ name: 'qa', members: { roleArn: 'arn:aws:iam::111122223333:role/qa' } })],
      operationsHost: { amiId: 'ami-0a' },
      alarms: { emails: [] },
    });
    expect(Object.keys(output).sort()).toEqual(Object.keys(clusterOutput.shape).sort());
    expect(output.secretArns['map']).toMatch(/^\$\{/);
    expect(output.cluster.name).toBe('places-test');
  });

  test('needs no way into the cluster: it has the provider of AWS alone', () => {
    expect(Object.keys(template(stack(DATA)).provider)).toEqual(['aws']);
  });

  test('tells controllers what they cannot ask the metadata of a node for', () => {
    const { output } = stack();
    expect(output.region).toBe('eu-central-1');
    expect(output.cluster.name).toBe('places-test');
    expect(output.cluster.vpcId).toMatch(/^\$\{/);
  });

  test('is the same twice', () => {
    const json = () => JSON.stringify(template(stack({ ...DATA, edge: EDGE, autoscaler: 'karpenter' })));
    expect(json()).toBe(json());
  });

  test('has one node group, and Cluster Autoscaler for it, where nothing is said', () => {
    const { output } = stack();
    expect(Object.keys(output.nodeGroups)).toEqual(['general']);
    expect(Object.keys(output.workloads)).toEqual(['cluster-autoscaler', 'load-balancer-controller']);
    expect(output).toMatchObject({ databases: {}, repositories: {}, buckets: {}, secretArns: {}, teams: {} });
  });

  test('has identities of controllers for what there is', () => {
    expect(Object.keys(stack({ ...DATA, edge: EDGE }).output.workloads)).toEqual([
      'cluster-autoscaler',
      'external-dns',
      'external-secrets',
      'load-balancer-controller',
    ]);
  });

  test('lets pods and operations host into a database, and nobody else', () => {
    const json = template(stack({ ...DATA, operationsHost: { amiId: 'ami-0a' } }));
    const rules = resources(json, 'aws_vpc_security_group_ingress_rule');
    expect(rules.map((rule) => [rule['from_port'], rule['description']])).toEqual([
      [5432, 'places from pods'],
      [443, 'API server'],
      [5432, 'places from operations'],
    ]);
    expect(rules.map((rule) => rule['cidr_ipv4'])).toEqual([undefined, undefined, undefined]);
  });

  test('gives the group that EKS made no rule for what leaves it, since it has one', () => {
    const json = template(stack({ ...DATA, operationsHost: { amiId: 'ami-0a' } }));
    const from = resources(json, 'aws_vpc_security_group_egress_rule').map((rule) => rule['security_group_id']);
    expect(from).toHaveLength(4);
    expect(new Set(from).size).toBe(1);
    expect(from[0]).toContain('operations-host');
  });

  test('encrypts all of its data by one key', () => {
    const json = template(stack(DATA));
    const key = `\${${resource(json, 'aws_kms_key').address}.arn}`;
    expect(resource(json, 'aws_db_instance')['kms_key_id']).toBe(key);
    expect(resource(json, 'aws_secretsmanager_secret')['kms_key_id']).toBe(key);
    expect(resource(json, 'aws_eks_cluster')['encryption_config']).toMatchObject({ provider: { key_arn: key } });
    expect(resource(json, 'aws_ecr_repository')['encryption_configuration']).toMatchObject([{ kms_key: key }]);
  });

  test('gives a workload the data that it names, and no more', () => {
    const json = template(
      stack({
        ...DATA,
        workloads: {
          batch: {
            namespace: 'places',
            serviceAccount: 'places-batch',
            buckets: { data: { access: 'read', prefix: 'locationData/' } },
            databases: { places: { user: 'places' } },
          },
        },
      }),
    );
    const role = resources(json, 'aws_iam_role').find((one) => one['name'] === 'places-test-workload-batch')!.address;
    const policies = resources(json, 'aws_iam_role_policy').filter((one) => one['role'] === `\${${role}.name}`);
    expect(policies.map((one) => one['name'])).toEqual(['bucket-data', 'database-places']);
    expect(policies[0]?.['policy']).toContain('/locationData/*"');
    expect(policies[0]?.['policy']).not.toContain('s3:PutObject');
    expect(policies[1]?.['policy']).toContain('/places"');
  });

  test('has a reader of a database, and tells of it', () => {
    const databases = { places: { databaseName: 'places', readers: { reader: {} } } };
    const reader = stack({ databases });
    expect(reader.output.databases['places']?.readerHosts).toHaveLength(1);
    expect(resources(template(reader), 'aws_db_instance').map((one) => one['identifier'])).toEqual([
      'places-test-places',
      'places-test-places-reader',
    ]);
  });

  test('copies a bucket to the second region of the logs', () => {
    const json = template(stack({ buckets: { data: { replicate: true } }, replicaRegion: 'eu-west-1' }));
    expect(resources(json, 'aws_s3_bucket_replication_configuration')).toHaveLength(1);
    expect(
      resources(json, 'aws_s3_bucket')
        .map((one) => one['provider'])
        .sort(),
    ).toEqual(['aws', 'aws.eu-west-1']);
  });

  test('never destroys a data bucket by plan', () => {
    const json = template(stack({ buckets: { data: {} } }));
    expect(resource(json, 'aws_s3_bucket')['lifecycle']).toEqual({ prevent_destroy: true });
  });

  test('puts a node group into the zones that it is for', () => {
    const json = template(stack({ nodeGroups: { volumes: { zones: ['eu-central-1b'] } } }));
    expect(resource(json, 'aws_eks_node_group')['subnet_ids']).toHaveLength(1);
  });

  test('leaves nodes, add-ons and load balancers to EKS in Auto Mode', () => {
    const auto = stack({ cluster: { administratorArns: ['arn:aws:iam::111122223333:role/a'], autoMode: true } });
    const json = template(auto);
    expect(resources(json, 'aws_eks_addon')).toEqual([]);
    expect(resources(json, 'aws_eks_node_group')).toEqual([]);
    expect(auto.output.workloads).toEqual({});
  });

  test('gives controllers their credentials by token on Fargate, where no agent runs', () => {
    const json = template(
      stack({ nodeGroups: {}, fargateProfiles: { all: { selectors: [{ namespace: 'kube-system' }] } } }),
    );
    expect(resources(json, 'aws_eks_pod_identity_association')).toEqual([]);
    expect(JSON.stringify(resources(json, 'aws_iam_role'))).toContain('aws-load-balancer-controller');
  });

  test('shares one role among Fargate profiles', () => {
    const selectors = [{ namespace: 'batch' }];
    const json = template(stack({ fargateProfiles: { one: { selectors }, two: { selectors } } }));
    const profiles = resources(json, 'aws_eks_fargate_profile');
    expect(new Set(profiles.map((one) => one['pod_execution_role_arn'])).size).toBe(1);
  });

  test('watches databases and cluster', () => {
    const json = template(stack({ ...DATA, alarms: { emails: ['ops@example.com'] } }));
    const names = resources(json, 'aws_cloudwatch_metric_alarm').map((one) => one['alarm_name']);
    expect(names).toContain('places-test-database-places-storage');
    expect(names).toContain('places-test-cluster-failed-nodes');
  });

  test('asks AWS nothing', () => {
    expect(Object.keys(template(stack(DATA)).data)).toEqual(['terraform_remote_state']);
  });

  test.each([
    [
      'a zone without a private subnet',
      { nodeGroups: { general: { zones: ['eu-central-1f'] } } },
      /'zones' holds 'eu-central-1f', which has no private subnet; the network has eu-central-1a/,
    ],
    [
      'a bucket that is not there',
      { workloads: { batch: { namespace: 'a', serviceAccount: 'b', buckets: { data: { access: 'read' as const } } } } },
      /'buckets' holds 'data'; the stack has none; declare it/,
    ],
    [
      'a workload of the name of a controller',
      { workloads: { 'cluster-autoscaler': { namespace: 'a', serviceAccount: 'b' } } },
      /'cluster-autoscaler', the name of a controller/,
    ],
    [
      'an autoscaler without a node group',
      {
        autoscaler: 'cluster-autoscaler' as const,
        nodeGroups: {},
        fargateProfiles: { all: { selectors: [{ namespace: 'kube-system' }] } },
      },
      /there is no node group to scale/,
    ],
    [
      'a copy without a second region',
      { buckets: { data: { replicate: true } } },
      /'buckets.data.replicate' wants a second region/,
    ],
  ])('fails on %s', (_, props, message) => {
    const error = refusal(() => stack(props));
    expect(error.code).toBe('E_INFRA');
    expect(error.message).toMatch(message);
  });
});
