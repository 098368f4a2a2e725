import { ApplicationLoadBalancer } from '../../../src/infra/load-balancing/application-load-balancer';
import type { ApplicationLoadBalancerProps, Route } from '../../../src/infra/load-balancing/application-load-balancer';
import type { GroupedLoadBalancerProps } from '../../../src/infra/load-balancing/load-balancer';
import { TargetGroup } from '../../../src/infra/load-balancing/target-group';
import type { TargetGroupProps, TargetProtocol } from '../../../src/infra/load-balancing/target-group';
import type { EnvironmentProps } from '../../../src/infra/environment';
import { SecurityGroup } from '../../../src/infra/security-group';
import type { EnvironmentStack } from '../../../src/infra/stack';
import { resource, resources, synth } from '../support';

const shared = (stack: EnvironmentStack): GroupedLoadBalancerProps => ({
  name: 'api',
  subnetIds: ['subnet-1', 'subnet-2'],
  logs: { bucketName: 'logs' },
  securityGroup: new SecurityGroup(stack, 'group', { name: 'api', description: 'Load balancer', vpcId: 'vpc-1' }),
});

const targets = (stack: EnvironmentStack, protocol: TargetProtocol, props: Partial<TargetGroupProps> = {}) =>
  new TargetGroup(stack, `targets-${protocol}`, { name: 'backend', vpcId: 'vpc-1', port: 8080, protocol, ...props });

interface ApplicationOptions extends Partial<ApplicationLoadBalancerProps> {
  readonly routes?: readonly Omit<Route, 'targetGroup'>[];
  readonly speaks?: TargetProtocol;
}

function application(options: ApplicationOptions = {}, environment: Partial<EnvironmentProps> = {}) {
  const { routes = [], speaks = 'HTTP', ...props } = options;
  return synth((stack) => {
    const balancer = new ApplicationLoadBalancer(stack, 'alb', { ...shared(stack), certificateArn: 'arn:c', ...props });
    if (routes.length === 0) return;
    const targetGroup = targets(stack, speaks);
    for (const [index, route] of routes.entries()) balancer.addRoute(`route-${index}`, { ...route, targetGroup });
  }, environment);
}

describe('ApplicationLoadBalancer', () => {
  test('is private, careful with headers, logged, and not deleted by mistake', () => {
    expect(resource(application(), 'aws_lb')).toMatchObject({
      name: 'places-test-api',
      internal: true,
      drop_invalid_header_fields: true,
      desync_mitigation_mode: 'defensive',
      enable_deletion_protection: true,
      access_logs: { bucket: 'logs', prefix: 'load-balancers/api', enabled: true },
    });
  });

  test('faces the internet, or goes, where told', () => {
    expect(resource(application({ internetFacing: true }), 'aws_lb')['internal']).toBe(false);
    expect(resource(application({}, { disposable: true }), 'aws_lb')['enable_deletion_protection']).toBe(false);
  });

  test('speaks no old TLS, answers 404 by itself, and sends HTTP on to HTTPS', () => {
    const [http, https] = resources(application(), 'aws_lb_listener');
    expect(https).toMatchObject({
      port: 443,
      protocol: 'HTTPS',
      ssl_policy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      default_action: [{ type: 'fixed-response', fixed_response: { status_code: '404' } }],
    });
    expect(http).toMatchObject({
      port: 80,
      default_action: [{ redirect: { protocol: 'HTTPS', status_code: 'HTTP_301' } }],
    });
  });

  test('listens on 443 alone where told', () => {
    expect(resource(application({ redirectHttp: false }), 'aws_lb_listener')['port']).toBe(443);
  });

  test('routes by host and path', () => {
    const json = application({ routes: [{ priority: 1, hosts: ['api.example.com'], paths: ['/v1/*'] }] });
    expect(resource(json, 'aws_lb_listener_rule')).toMatchObject({
      priority: 1,
      condition: [{ host_header: { values: ['api.example.com'] } }, { path_pattern: { values: ['/v1/*'] } }],
      action: [{ type: 'forward' }],
    });
  });

  test('has a firewall where given', () => {
    expect(resource(application({ webAclArn: 'arn:acl' }), 'aws_wafv2_web_acl_association')['web_acl_arn']).toBe(
      'arn:acl',
    );
    expect(resources(application(), 'aws_wafv2_web_acl_association')).toEqual([]);
  });

  test.each<[string, ApplicationOptions, string]>([
    ['a name too long', { name: 'a-backend-of-some-length' }, 'a load balancer name ends at 32'],
    [
      'a priority that is none',
      { routes: [{ priority: 0, paths: ['/*'] }] },
      "'priority' is 0; wants an integer from 1",
    ],
    [
      'a priority twice',
      {
        routes: [
          { priority: 1, paths: ['/a'] },
          { priority: 1, paths: ['/b'] },
        ],
      },
      'as that of another route',
    ],
    ['a route for nothing', { routes: [{ priority: 1 }] }, "'hosts' and 'paths' are missing"],
    ['targets that speak TCP', { routes: [{ priority: 1, paths: ['/*'] }], speaks: 'TCP' }, "'targetGroup' speaks TCP"],
  ])('fails on %s', (_, options, message) => {
    expect(() => application(options)).toThrow(message);
  });
});
