import { Bucket } from '../../../src/infra/bucket/bucket';
import { Distribution } from '../../../src/infra/cdn/distribution';
import type { DistributionProps } from '../../../src/infra/cdn/distribution';
import { VpcOrigin } from '../../../src/infra/cdn/vpc-origin';
import type { EnvironmentStack } from '../../../src/infra/stack';
import { resource, resources, synth } from '../support';

type Options = Partial<Omit<DistributionProps, 'apis' | 'failover'>> & {
  readonly api?: string;
  readonly failover?: boolean;
};

const makeBucket = (stack: EnvironmentStack, id: string, region?: string) =>
  new Bucket(stack, id, { name: id, encryption: { keyArn: 'arn:key' }, accessLogs: 'none', region });

function distribution({ api, failover, ...props }: Options = {}) {
  return synth((stack) => {
    const origin = { name: 'api', loadBalancerArn: 'arn:lb', domainName: 'lb.internal.example' };
    new Distribution(stack, 'site', {
      name: 'site',
      bucket: makeBucket(stack, 'files'),
      logs: { bucketArn: 'arn:aws:s3:::logs' },
      failover: failover === true ? makeBucket(stack, 'replica', 'eu-west-1') : undefined,
      apis: api === undefined ? undefined : { [api]: new VpcOrigin(stack, 'api', origin) },
      ...props,
    });
  });
}

const made = (props: Options = {}) => resource(distribution(props), 'aws_cloudfront_distribution');

describe('Distribution', () => {
  test('speaks HTTPS only, by every version of HTTP and IP', () => {
    expect(made()).toMatchObject({
      enabled: true,
      is_ipv6_enabled: true,
      http_version: 'http2and3',
      price_class: 'PriceClass_100',
      default_root_object: 'index.html',
      default_cache_behavior: { viewer_protocol_policy: 'redirect-to-https', compress: true },
    });
  });

  test('caches by a policy of AWS, and forwards nothing by hand', () => {
    expect(made()['default_cache_behavior']).toMatchObject({ cache_policy_id: '658327ea-f89d-4fab-a63d-7e88639e58f6' });
    expect(made()['default_cache_behavior']).not.toHaveProperty('forwarded_values');
  });

  // Failure mode 21: origin access identities cannot read what a KMS key encrypts.
  test('alone may read the bucket, by access control and not by identity', () => {
    const json = distribution();
    expect(resource(json, 'aws_cloudfront_origin_access_control')).toMatchObject({
      origin_access_control_origin_type: 's3',
      signing_behavior: 'always',
      signing_protocol: 'sigv4',
    });
    expect(Object.keys(json.resource)).not.toContain('aws_cloudfront_origin_access_identity');
    expect(resource(json, 'aws_s3_bucket_policy')['policy']).toMatch(
      /"cloudfront\.amazonaws\.com".*"s3:GetObject".*"aws:SourceArn":"\$\{aws_cloudfront_distribution\.[^}]+\.arn\}"/,
    );
  });

  test('sends headers that make browsers careful', () => {
    const json = distribution({ contentSecurityPolicy: "default-src 'self'" });
    expect(resource(json, 'aws_cloudfront_response_headers_policy')['security_headers_config']).toEqual({
      strict_transport_security: {
        access_control_max_age_sec: 63072000,
        include_subdomains: true,
        preload: true,
        override: true,
      },
      content_type_options: { override: true },
      frame_options: { frame_option: 'DENY', override: true },
      referrer_policy: { referrer_policy: 'strict-origin-when-cross-origin', override: true },
      content_security_policy: { content_security_policy: "default-src 'self'", override: true },
    });
    const [headers] = resources(distribution(), 'aws_cloudfront_response_headers_policy');
    expect(headers!['security_headers_config']).not.toHaveProperty('content_security_policy');
  });

  test('logs by log delivery in us-east-1, without an ACL', () => {
    const json = distribution();
    expect(made()).not.toHaveProperty('logging_config');
    expect(resource(json, 'aws_cloudwatch_log_delivery_source')).toMatchObject({
      provider: 'aws.us-east-1',
      log_type: 'ACCESS_LOGS',
    });
    expect(resource(json, 'aws_cloudwatch_log_delivery_destination')).toMatchObject({
      delivery_destination_configuration: [{ destination_resource_arn: 'arn:aws:s3:::logs' }],
    });
  });

  test("uses a certificate of one's own, without old TLS", () => {
    const domain = { names: ['places.example.com'], certificateArn: 'arn:certificate' };
    expect(made({ domain })).toMatchObject({
      aliases: ['places.example.com'],
      viewer_certificate: {
        acm_certificate_arn: 'arn:certificate',
        ssl_support_method: 'sni-only',
        minimum_protocol_version: 'TLSv1.2_2021',
      },
    });
    expect(made()['viewer_certificate']).toEqual({ cloudfront_default_certificate: true });
  });

  test('answers unknown paths with the index page by error responses', () => {
    expect(made({ singlePage: true })['custom_error_response']).toMatchObject([
      { error_code: 403, response_code: 200, response_page_path: '/index.html' },
      { error_code: 404, response_code: 200, response_page_path: '/index.html' },
    ]);
    expect(made()).not.toHaveProperty('custom_error_response');
  });

  test("leaves an API's errors alone: beside one, paths are rewritten instead", () => {
    const json = distribution({ singlePage: true, api: '/api/*' });
    const site = resource(json, 'aws_cloudfront_distribution');
    expect(site).not.toHaveProperty('custom_error_response');
    expect(site['default_cache_behavior']).toMatchObject({ function_association: [{ event_type: 'viewer-request' }] });
    expect(resource(json, 'aws_cloudfront_function')['code']).toContain("request.uri = '/index.html'");
  });

  test('sends an API to its private load balancer, uncached, with all that the viewer sent', () => {
    const json = distribution({ api: '/api/*' });
    const site = resource(json, 'aws_cloudfront_distribution');
    expect(site['ordered_cache_behavior']).toMatchObject([
      {
        path_pattern: '/api/*',
        target_origin_id: 'api-api',
        cache_policy_id: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
        origin_request_policy_id: '216adef6-5c7f-47e4-b989-5492eafa07d3',
      },
    ]);
    expect(resource(json, 'aws_cloudfront_vpc_origin')['vpc_origin_endpoint_config']).toMatchObject([
      {
        arn: 'arn:lb',
        origin_protocol_policy: 'https-only',
        origin_ssl_protocols: [{ items: ['TLSv1.2'], quantity: 1 }],
      },
    ]);
  });

  test('answers from the replica when the bucket fails', () => {
    const json = distribution({ failover: true });
    expect(resource(json, 'aws_cloudfront_distribution')).toMatchObject({
      origin_group: [
        {
          failover_criteria: { status_codes: [500, 502, 503, 504] },
          member: [{ origin_id: 'bucket' }, { origin_id: 'replica' }],
        },
      ],
      default_cache_behavior: { target_origin_id: 'bucket-or-replica' },
    });
    const policies = resources(json, 'aws_s3_bucket_policy').map((policy) => String(policy['policy']));
    expect(policies.map((policy) => policy.includes('cloudfront.amazonaws.com'))).toEqual([true, true]);
  });

  test('serves the countries that it is told', () => {
    const restrictions = (props: Options) => made(props)['restrictions'];
    expect(restrictions({})).toEqual({ geo_restriction: { restriction_type: 'none' } });
    expect(restrictions({ countries: { only: ['FR', 'DE'] } })).toEqual({
      geo_restriction: { restriction_type: 'whitelist', locations: ['DE', 'FR'] },
    });
    expect(restrictions({ countries: { except: ['KP'] } })).toMatchObject({
      geo_restriction: { restriction_type: 'blacklist' },
    });
  });

  test.each<[string, Options, string]>([
    ['an API without a path', { api: 'api/*' }, "'apis' holds the path 'api/*'"],
    ['a country that is none', { countries: { only: ['Germany'] } }, "'countries' holds 'Germany'"],
    ['no country', { countries: { except: [] } }, "'countries' is empty"],
    ['no name', { domain: { names: [], certificateArn: 'arn' } }, "'domain.names' is empty"],
    [
      'a name too long for log delivery',
      { name: 'a-name-of-a-distribution-that-is-far-too-long-for-it' },
      'name ends at 60',
    ],
  ])('fails on %s', (_, props, message) => {
    expect(() => distribution(props)).toThrow(message);
  });
});
