import { CLUSTER_LOG_TYPES, SERVICE_CIDR } from '../../../src/infra/eks/cluster';
import { NODE_ROLES } from '../../../src/infra/eks/node-role';
import { KUBERNETES_VERSION } from '../../../src/infra/eks/versions';
import { refusal } from '../../refusal';
import { resource, resources, synth, testStack } from '../support';
import { CLUSTER, clusterIn } from './support';

/** The cluster of a stack with nothing else. */
function cluster(props: Parameters<typeof clusterIn>[1] = {}, environment: Parameters<typeof synth>[1] = {}) {
  return resource(
    synth((stack) => clusterIn(stack, props), environment),
    'aws_eks_cluster',
  );
}

describe('Cluster', () => {
  test('has the defaults of a private, observed, encrypted control plane', () => {
    expect(cluster()).toMatchObject({
      name: 'places-test',
      version: KUBERNETES_VERSION,
      enabled_cluster_log_types: CLUSTER_LOG_TYPES,
      bootstrap_self_managed_addons: false,
      access_config: { authentication_mode: 'API', bootstrap_cluster_creator_admin_permissions: false },
      upgrade_policy: { support_type: 'STANDARD' },
      zonal_shift_config: { enabled: true },
      encryption_config: { resources: ['secrets'], provider: { key_arn: CLUSTER.keyArn } },
      vpc_config: { endpoint_private_access: true, endpoint_public_access: false },
      kubernetes_network_config: { ip_family: 'ipv4', service_ipv4_cidr: SERVICE_CIDR },
    });
  });

  test('gives the API server no public range where it is private', () => {
    expect(cluster()['vpc_config']).not.toHaveProperty('public_access_cidrs');
  });

  test('opens the API server to the given ranges, beside the private way in', () => {
    expect(cluster({ publicAccessCidrs: ['198.51.100.0/24'] })['vpc_config']).toMatchObject({
      endpoint_private_access: true,
      endpoint_public_access: true,
      public_access_cidrs: ['198.51.100.0/24'],
    });
  });

  test('logs into a group that is there before it, so that a cluster made again finds none of its own making', () => {
    const template = synth((stack) => clusterIn(stack));
    const group = resource(template, 'aws_cloudwatch_log_group');
    expect(group).toMatchObject({ name: '/aws/eks/places-test/cluster', retention_in_days: 365 });
    expect(resource(template, 'aws_eks_cluster')['depends_on']).toContain(group.address);
  });

  test('takes over the log group that a deleted cluster left', () => {
    const stack = testStack();
    clusterIn(stack, { adoptLogGroup: true });
    stack.prepareStack();
    expect(JSON.stringify(stack.toTerraform())).toContain('"id":"/aws/eks/places-test/cluster"');
  });

  test('keeps the permissions of its role until it is gone', () => {
    const template = synth((stack) => clusterIn(stack));
    const permissions = [
      ...resources(template, 'aws_iam_role_policy'),
      ...resources(template, 'aws_iam_role_policy_attachment'),
    ].map((one) => one.address);
    expect(permissions).toHaveLength(2);
    expect(resource(template, 'aws_eks_cluster')['depends_on']).toEqual(expect.arrayContaining(permissions));
  });

  test('gives access to the given administrators only, whoever runs Terraform', () => {
    const template = synth((stack) => clusterIn(stack));
    expect(resource(template, 'aws_eks_access_entry')['principal_arn']).toBe(CLUSTER.administratorArns[0]);
    expect(resource(template, 'aws_eks_access_policy_association')).toMatchObject({
      policy_arn: 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy',
      access_scope: { type: 'cluster' },
    });
    expect(template.data).toEqual({});
  });

  test('keeps the path of a role of IAM Identity Center', () => {
    const arn = 'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0a1b';
    const template = synth((stack) => clusterIn(stack, { administratorArns: [arn] }));
    expect(resource(template, 'aws_eks_access_entry')['principal_arn']).toBe(arn);
  });

  test('ignores what AWS reads at creation only, so that no later plan replaces it', () => {
    expect(cluster()['lifecycle']).toMatchObject({
      ignore_changes: ['access_config[0].bootstrap_cluster_creator_admin_permissions', 'bootstrap_self_managed_addons'],
    });
  });

  test('is protected from destruction, unless its environment is disposable', () => {
    expect(cluster()['lifecycle']).toMatchObject({ prevent_destroy: true });
    expect(cluster({}, { disposable: true })['lifecycle']).toMatchObject({ prevent_destroy: false });
  });

  test('makes no security group, so that the load balancer controller finds exactly one', () => {
    const template = synth((stack) => clusterIn(stack));
    expect(resources(template, 'aws_security_group')).toEqual([]);
    expect(cluster()['vpc_config']).not.toHaveProperty('security_group_ids');
  });

  test('is the issuer of an OIDC provider without a pinned certificate', () => {
    const provider = resource(
      synth((stack) => clusterIn(stack)),
      'aws_iam_openid_connect_provider',
    );
    expect(provider['url']).toMatch(/identity\[0\]\.oidc\[0\]\.issuer/);
  });

  test('turns on compute, volumes and load balancers of Auto Mode together', () => {
    expect(cluster({ autoMode: true })).toMatchObject({
      compute_config: { enabled: true, node_pools: ['general-purpose', 'system'] },
      storage_config: { block_storage: { enabled: true } },
      kubernetes_network_config: { elastic_load_balancing: { enabled: true } },
    });
    expect(cluster()).not.toHaveProperty('compute_config');
  });

  test('leaves the range of IPv6 services to EKS', () => {
    expect(cluster({ ipFamily: 'ipv6' })['kubernetes_network_config']).toEqual({ ip_family: 'ipv6' });
  });

  test.each(NODE_ROLES)('fails on the role of %ss as administrator', (name) => {
    const administratorArns = [`arn:aws:iam::111122223333:role/places-test-${name}`];
    expect(refusal(() => clusterIn(testStack(), { administratorArns })).message).toMatch(/a role of nodes; EKS makes/);
  });

  test.each([
    ['no administrator', { administratorArns: [] }, /'administratorArns' is empty; wants one IAM role/],
    [
      'a session as administrator',
      { administratorArns: ['arn:aws:sts::111122223333:assumed-role/admin/ada'] },
      /that is a session: give the role/,
    ],
    [
      'the root user as administrator',
      { administratorArns: ['arn:aws:iam::111122223333:root'] },
      /the root user is no/,
    ],
    [
      'an account of eleven digits',
      { administratorArns: ['arn:aws:iam::11112222333:role/admin'] },
      /wants the ARN of an IAM role or user/,
    ],
    [
      'one administrator twice',
      { administratorArns: ['arn:aws:iam::111122223333:role/a', 'arn:aws:iam::111122223333:role/a'] },
      /twice; remove one/,
    ],
    ['an API open to the world', { publicAccessCidrs: ['0.0.0.0/0'] }, /'0.0.0.0\/0', which is everybody/],
    ['an API open to the world by IPv6', { publicAccessCidrs: ['::/0'] }, /'::\/0', which is everybody/],
    ['subnets of one zone', { subnetIds: ['subnet-0a'] }, /'subnetIds' holds 1; EKS wants two/],
    ['an upgrade over two versions', { upgradeFrom: '1.33' }, /one minor version at a time/],
  ])('fails on %s', (_, props, message) => {
    const error = refusal(() => clusterIn(testStack(), props));
    expect(error.code).toBe('E_INFRA');
    expect(error.message).toMatch(message);
  });
});
