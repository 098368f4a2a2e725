import { edgeOutput } from '../../../src/contract/edge';
import { EdgeStack } from '../../../src/infra/stacks/edge';
import type { EdgeStackProps } from '../../../src/infra/stacks/edge';
import { upstream } from '../../../src/infra/upstream';
import { resource, resources, template } from '../support';
import { upstreams } from './support';
import { stackOf } from '../../../src/infra/stack-environment';

interface Options extends Partial<Omit<EdgeStackProps, 'logs' | 'network'>> {
  readonly replicaRegion?: string;
}

function edge({ replicaRegion, ...props }: Options = {}) {
  const { app, environment, logs, network } = upstreams({ logs: { replicaRegion } });
  return new EdgeStack(app, environment, (stack) => ({
    network: upstream(stack, network),
    logs: upstream(stack, logs),
    domainName: 'places.example.com',
    ...props,
  }));
}

const SITE = { web: { domainName: 'places.example.com', singlePage: true } };
const API = { backend: { port: 8080, paths: ['/api/*'], priority: 1, healthPath: '/health' } };

describe('EdgeStack', () => {
  test('signs its zone, logs its queries, and has a certificate for load balancers', () => {
    const json = template(edge());
    expect(resources(json, 'aws_route53_hosted_zone_dnssec')).toHaveLength(1);
    expect(resources(json, 'aws_route53_query_log')).toHaveLength(1);
    expect(resource(json, 'aws_acm_certificate')).toMatchObject({ provider: 'aws', domain_name: 'places.example.com' });
  });

  test('leaves the zone unsigned, or is delegated to, where told', () => {
    const json = template(edge({ dnssec: false, parentZone: { zoneId: 'ZP', domainName: 'example.com' } }));
    expect(resources(json, 'aws_route53_hosted_zone_dnssec')).toEqual([]);
    expect(resources(json, 'aws_route53_record').filter((record) => record['zone_id'] === 'ZP')).toHaveLength(1);
  });

  test('tells what the contract wants', () => {
    const { output } = edge({ sites: SITE, services: API });
    expect(Object.keys(output).sort()).toEqual(Object.keys(edgeOutput.shape).sort());
    expect(output.sites['web']?.url).toBe('https://places.example.com');
    expect(Object.keys(output.loadBalancer?.targetGroupArns ?? {})).toEqual(['backend']);
  });

  test('delivers the logs of sites and load balancers to the bucket for them', () => {
    const json = template(edge({ sites: SITE, services: API }));
    expect(JSON.stringify(resource(json, 'aws_cloudwatch_log_delivery_destination'))).toContain('deliveryBucket');
    expect(JSON.stringify(resource(json, 'aws_lb')['access_logs'])).toContain('deliveryBucket');
  });

  test('leads the API of a site to a private load balancer, whose certificate knows the name of the site', () => {
    const json = template(
      edge({
        sites: { web: { ...SITE.web, apiPaths: ['/api/*'] } },
        services: API,
        certificateNames: ['api.places.example.com'],
      }),
    );
    expect(resource(json, 'aws_lb')['internal']).toBe(true);
    expect(resource(json, 'aws_cloudfront_distribution')['ordered_cache_behavior']).toMatchObject([
      { path_pattern: '/api/*' },
    ]);
    const own = resources(json, 'aws_acm_certificate').find((certificate) => certificate['provider'] === 'aws');
    expect(own).toMatchObject({ subject_alternative_names: ['places.example.com'] });
  });

  test('opens the load balancer to the VPC alone', () => {
    const json = template(edge({ services: API }));
    expect(resource(json, 'aws_vpc_security_group_ingress_rule')).toMatchObject({
      from_port: 443,
      cidr_ipv4: '10.0.0.0/16',
    });
    expect(resource(json, 'aws_vpc_security_group_egress_rule')).toMatchObject({
      from_port: 8080,
      cidr_ipv4: '10.0.0.0/16',
    });
  });

  test('copies a site to the second region of the logs', () => {
    const json = template(edge({ sites: { web: { ...SITE.web, failover: true } }, replicaRegion: 'eu-west-1' }));
    expect(resources(json, 'aws_s3_bucket_replication_configuration')).toHaveLength(1);
  });

  test('accepts of scanners that CloudFront logs without ACLs, and nothing else', () => {
    expect(stackOf(edge({ sites: SITE })).acceptedFindings.map(({ checks }) => checks)).toEqual([
      ['CKV_AWS_86', 'AWS-0010'],
    ]);
  });

  test('fails where a site wants a second region that is not there', () => {
    expect(() => edge({ sites: { web: { ...SITE.web, failover: true } } })).toThrow(
      "'sites.web.failover' wants a second region",
    );
  });

  test('fails where a site wants a load balancer that is not there', () => {
    expect(() => edge({ sites: { web: { ...SITE.web, apiPaths: ['/api/*'] } } })).toThrow(
      "'sites.web.apiPaths' wants a load balancer",
    );
  });
});
