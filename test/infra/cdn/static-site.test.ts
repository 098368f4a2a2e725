import { StaticSite } from '../../../src/infra/cdn/static-site';
import type { StaticSiteProps } from '../../../src/infra/cdn/static-site';
import { resource, resources, synth } from '../support';

const BASE: StaticSiteProps = {
  name: 'site',
  zone: { zoneId: 'Z1', domainName: 'places.example.com' },
  domainName: 'places.example.com',
  accessLogs: { bucketName: 'logs' },
  requestLogs: { bucketArn: 'arn:aws:s3:::delivered' },
};

function site(props: Partial<StaticSiteProps> = {}) {
  return synth((stack) => {
    const made = new StaticSite(stack, 'site', { ...BASE, ...props });
    stack.publish({ url: made.url });
  });
}

describe('StaticSite', () => {
  test('is found by its name, by IPv4 and IPv6', () => {
    const json = site();
    const aliases = resources(json, 'aws_route53_record').filter((record) => 'alias' in record);
    expect(aliases.map((record) => [record['name'], record['type']])).toEqual([
      ['places.example.com', 'A'],
      ['places.example.com', 'AAAA'],
    ]);
    expect(json.output['chartwright']!['value']).toMatchObject({ url: 'https://places.example.com' });
  });

  test('uses a proven certificate in us-east-1, and a firewall', () => {
    const json = site();
    const validation = resource(json, 'aws_acm_certificate_validation');
    expect(validation['provider']).toBe('aws.us-east-1');
    expect(resource(json, 'aws_cloudfront_distribution')).toMatchObject({
      viewer_certificate: { acm_certificate_arn: `\${${validation.address}.certificate_arn}` },
      web_acl_id: `\${${resource(json, 'aws_wafv2_web_acl').address}.arn}`,
    });
  });

  test('encrypts its files by a key that CloudFront may use', () => {
    const json = site();
    const keys = resources(json, 'aws_kms_key').filter((key) => String(key['policy']).includes('cloudfront'));
    expect(keys).toHaveLength(1);
  });

  test('copies its files to a second region, with the key and the logs of that region', () => {
    const json = site({ failover: { region: 'eu-west-1', accessLogs: { bucketName: 'far-logs' } } });
    const far = Object.keys(json.resource)
      .flatMap((type) => resources(json, type))
      .filter((one) => one['provider'] === 'aws.eu-west-1');
    expect(far.map(({ address }) => address.split('.')[0])).toEqual(
      expect.arrayContaining(['aws_s3_bucket', 'aws_kms_key', 'aws_s3_bucket_logging']),
    );
    expect(far.find(({ address }) => address.startsWith('aws_s3_bucket_logging'))).toMatchObject({
      target_bucket: 'far-logs',
    });
    expect(resources(json, 'aws_s3_bucket_replication_configuration')).toHaveLength(1);
    expect(resource(json, 'aws_cloudfront_distribution')).toHaveProperty('origin_group');
  });

  test('keeps its bucket where told', () => {
    expect(resource(site({ preventDestroy: true }), 'aws_s3_bucket')).toMatchObject({
      lifecycle: { prevent_destroy: true },
    });
    expect(resource(site(), 'aws_s3_bucket')).not.toHaveProperty('lifecycle');
  });

  test('fails outside its zone', () => {
    expect(() => site({ domainName: 'example.com' })).toThrow("'domainNames' holds 'example.com'");
  });
});
