import { deliveryOutput } from '../../../src/contract/delivery';
import { githubIssuer } from '../../../src/infra/delivery/pipeline-issuer';
import { githubSubject, gitlabSubject } from '../../../src/infra/delivery/pipeline-subject';
import { DeliveryStack } from '../../../src/infra/stacks/delivery';
import type { DeliveryRoleOptions, DeliveryStackProps } from '../../../src/infra/stacks/delivery-props';
import { CLUSTER, EDGE, LOGS } from '../../contract/samples';
import { refusal } from '../../refusal';
import { resource, resources, template } from '../support';
import { upstreams } from './support';

const MAIN = githubSubject('acme/places', { branch: 'main' });

function stack(role: Partial<DeliveryRoleOptions> = {}, props: Partial<DeliveryStackProps> = {}): DeliveryStack {
  const { app, environment } = upstreams();
  return new DeliveryStack(app, environment, {
    cluster: CLUSTER,
    edge: EDGE,
    logs: LOGS,
    chartRepository: { domainName: 'charts.places.example.com' },
    services: [{ issuer: githubIssuer() }],
    roles: { ci: { subjects: [MAIN], ...role } },
    ...props,
  });
}

/** The inline policies of the role, by name. */
function policies(
  role: Partial<DeliveryRoleOptions>,
  props: Partial<DeliveryStackProps> = {},
): Readonly<Record<string, string>> {
  const json = template(stack(role, props));
  const { address } = resources(json, 'aws_iam_role').find((one) => one['name'] === 'places-test-delivery-ci')!;
  return Object.fromEntries(
    resources(json, 'aws_iam_role_policy')
      .filter((one) => one['role'] === `\${${address}.name}`)
      .map((one) => [String(one['name']), String(one['policy'])]),
  );
}

describe('DeliveryStack', () => {
  test('tells what the contract wants', () => {
    const { output } = stack();
    expect(Object.keys(output).sort()).toEqual(Object.keys(deliveryOutput.shape).sort());
    expect(output.chartRepository.url).toBe('https://charts.places.example.com');
    expect(Object.keys(output.roles)).toEqual(['ci']);
  });

  test('serves charts from a private bucket by CloudFront', () => {
    const json = template(stack());
    expect(resource(json, 'aws_s3_bucket_public_access_block')).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
    });
    expect(resources(json, 'aws_cloudfront_origin_access_control')).toHaveLength(1);
    expect(resource(json, 'aws_cloudfront_distribution')['aliases']).toEqual(['charts.places.example.com']);
  });

  test('lets jobs do nothing that is not said', () => {
    expect(policies({})).toEqual({});
  });

  test('lets jobs push to the repositories that they name', () => {
    const { images } = policies({ pushImages: ['backend'] });
    expect(images).toContain(CLUSTER.repositories['backend']?.arn);
    expect(images).not.toContain('ecr:BatchDeleteImage');
  });

  test('lets jobs publish a site and invalidate its distribution', () => {
    const { 'site-web': site } = policies({ publishSites: ['web'] });
    expect(site).toContain('cloudfront:CreateInvalidation');
    expect(site).toContain(EDGE.sites['web']?.bucket.arn);
  });

  test('lets jobs publish charts', () => {
    const { charts } = policies({ charts: 'write' });
    expect(charts).toContain('s3:PutObject');
    expect(charts).toContain('cloudfront:CreateInvalidation');
  });

  test('lets jobs read charts, and no more', () => {
    const { charts } = policies({ charts: 'read' });
    expect(charts).toContain('s3:GetObject');
    expect(charts).not.toMatch(/s3:PutObject|kms:GenerateDataKey|cloudfront/);
  });

  describe('without a domain', () => {
    const bare = (role: Partial<DeliveryRoleOptions> = {}, props: Partial<DeliveryStackProps> = {}) =>
      stack(role, { edge: undefined, chartRepository: undefined, ...props });

    test('keeps charts in a private bucket alone, whose name is known beforehand', () => {
      const { output } = bare();
      expect(output.chartRepository).not.toHaveProperty('distribution');
      const json = template(bare());
      expect(resources(json, 'aws_cloudfront_distribution')).toEqual([]);
      expect(resource(json, 'aws_s3_bucket')['bucket']).toBe('places-test-charts-111122223333');
      expect(resource(json, 'aws_s3_bucket_public_access_block')).toMatchObject({ restrict_public_buckets: true });
      expect(resource(json, 'aws_s3_bucket_logging')['target_bucket']).toBe(LOGS.bucket.name);
    });

    test('lets jobs publish charts, and invalidate nothing', () => {
      const { charts } = policies({ charts: 'write' }, { edge: undefined, chartRepository: undefined });
      expect(charts).toContain('s3:PutObject');
      expect(charts).not.toContain('cloudfront');
    });

    test('trusts nobody unless it is said', () => {
      const json = template(bare({}, { services: undefined, roles: undefined }));
      expect(resources(json, 'aws_iam_openid_connect_provider')).toEqual([]);
      expect(resources(json, 'aws_iam_role')).toEqual([]);
    });
  });

  test('lets jobs deploy into the namespaces that they are given', () => {
    const deploy = [{ policy: 'AmazonEKSEditPolicy', namespaces: ['places'] }] as const;
    expect(Object.keys(policies({ deploy }))).toEqual(['cluster']);
    expect(resource(template(stack({ deploy })), 'aws_eks_access_policy_association')).toMatchObject({
      cluster_name: 'places-prod',
      access_scope: { type: 'namespace', namespaces: ['places'] },
    });
  });

  test.each([
    ['a repository that is not there', { pushImages: ['front'] }, {}, /'pushImages' holds 'front'; there is backend/],
    ['a site that is not there', { publishSites: ['blog'] }, {}, /'publishSites' holds 'blog'; there is web/],
    ['a domain without a zone', {}, { edge: undefined }, /'chartRepository.domainName' wants a zone; give 'edge'/],
    [
      'a site without an edge',
      { publishSites: ['web'] },
      { edge: undefined, chartRepository: undefined },
      /there is none/,
    ],
    ['a role for anybody', { subjects: [] }, {}, /'subjects' of role 'ci' is empty/],
    [
      'a service that the account does not trust',
      { subjects: [gitlabSubject('acme/places', { branch: 'main' })] },
      {},
      /are of gitlab; 'services' has github; add it/,
    ],
    [
      'one service twice',
      {},
      { services: [{ issuer: githubIssuer() }, { issuer: githubIssuer('git.example.com') }] },
      /'services' holds 'github' twice/,
    ],
    [
      'a copy without a second region',
      {},
      { chartRepository: { domainName: 'charts.places.example.com', failover: true } },
      /'chartRepository.failover' wants a second region/,
    ],
  ])('fails on %s', (_, role, props, message) => {
    const error = refusal(() => stack(role, props));
    expect(error.code).toBe('E_INFRA');
    expect(error.message).toMatch(message);
  });
});
