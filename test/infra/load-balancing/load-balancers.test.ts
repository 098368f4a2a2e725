import { ApplicationLoadBalancer } from '../../../src/infra/load-balancing/application-load-balancer';
import type { ApplicationLoadBalancerProps, Route } from '../../../src/infra/load-balancing/application-load-balancer';
import { ClassicLoadBalancer } from '../../../src/infra/load-balancing/classic-load-balancer';
import { GatewayLoadBalancer } from '../../../src/infra/load-balancing/gateway-load-balancer';
import type { GroupedLoadBalancerProps } from '../../../src/infra/load-balancing/load-balancer';
import { NetworkLoadBalancer } from '../../../src/infra/load-balancing/network-load-balancer';
import type { NetworkListener } from '../../../src/infra/load-balancing/network-load-balancer';
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

describe('NetworkLoadBalancer', () => {
  const network = (listeners: readonly Omit<NetworkListener, 'targetGroup'>[] = [], speaks: TargetProtocol = 'TCP') =>
    synth((stack) => {
      const balancer = new NetworkLoadBalancer(stack, 'nlb', shared(stack));
      if (listeners.length === 0) return;
      const targetGroup = targets(stack, speaks);
      for (const listener of listeners) balancer.listen({ ...listener, targetGroup });
    });

  test('is private, over all zones, in a group, and not deleted by mistake', () => {
    const made = resource(network(), 'aws_lb');
    expect(made).toMatchObject({
      load_balancer_type: 'network',
      internal: true,
      enable_cross_zone_load_balancing: true,
      enable_deletion_protection: true,
      access_logs: { bucket: 'logs', enabled: true },
    });
    expect(made['security_groups']).toHaveLength(1);
  });

  test('passes connections on, or ends TLS by a certificate', () => {
    const listeners = resources(network([{ port: 9000 }, { port: 443, certificateArn: 'arn:c' }]), 'aws_lb_listener');
    expect(listeners).toMatchObject([
      { port: 443, protocol: 'TLS', certificate_arn: 'arn:c', ssl_policy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' },
      { port: 9000, protocol: 'TCP' },
    ]);
    expect(resource(network([{ port: 53 }], 'UDP'), 'aws_lb_listener')['protocol']).toBe('UDP');
  });

  test.each<[string, readonly { readonly port: number }[], TargetProtocol, string]>([
    ['a port that is none', [{ port: 70000 }], 'TCP', "'port' is 70000"],
    ['a port twice', [{ port: 80 }, { port: 80 }], 'TCP', "'port' is 80, as that of another listener"],
    ['targets that speak HTTP', [{ port: 80 }], 'HTTP', "'targetGroup' speaks HTTP; wants TCP"],
  ])('fails on %s', (_, listeners, speaks, message) => {
    expect(() => network(listeners, speaks)).toThrow(message);
  });
});

describe('GatewayLoadBalancer', () => {
  const gateway = (healthPort?: number) =>
    synth((stack) => {
      new GatewayLoadBalancer(stack, 'gateway', { name: 'api', vpcId: 'vpc-1', subnetIds: ['subnet-1'], healthPort });
    });

  test('wraps packets for its appliances, and offers itself to be accepted by hand', () => {
    const json = gateway();
    expect(resource(json, 'aws_lb')).toMatchObject({ load_balancer_type: 'gateway', enable_deletion_protection: true });
    expect(resource(json, 'aws_lb_target_group')).toMatchObject({
      protocol: 'GENEVE',
      port: 6081,
      health_check: { protocol: 'TCP', port: '80' },
    });
    expect(resource(json, 'aws_vpc_endpoint_service')).toMatchObject({ acceptance_required: true });
  });

  test('asks appliances on another port where told', () => {
    expect(resource(gateway(8443), 'aws_lb_target_group')).toMatchObject({ health_check: { port: '8443' } });
  });
});

describe('ClassicLoadBalancer', () => {
  const classic = (instancePort = 30080) =>
    synth((stack) => {
      new ClassicLoadBalancer(stack, 'classic', { ...shared(stack), certificateArn: 'arn:c', instancePort });
    });

  test('speaks HTTPS, over all zones, drains, and logs', () => {
    expect(resource(classic(), 'aws_elb')).toMatchObject({
      internal: true,
      cross_zone_load_balancing: true,
      connection_draining: true,
      desync_mitigation_mode: 'defensive',
      listener: [{ lb_port: 443, lb_protocol: 'https', ssl_certificate_id: 'arn:c', instance_port: 30080 }],
      health_check: { target: 'HTTP:30080/' },
      access_logs: { bucket: 'logs', enabled: true },
    });
  });

  test('fails on a port that is none', () => {
    expect(() => classic(0)).toThrow("'instancePort' is 0");
  });
});

describe('TargetGroup', () => {
  const group = (protocol: TargetProtocol, props: Partial<TargetGroupProps> = {}) =>
    resource(
      synth((stack) => {
        targets(stack, protocol, props);
      }),
      'aws_lb_target_group',
    );

  // Failure mode 2: load balancers that a controller made block the deletion of the network.
  test('takes pods by address, so that a load balancer need not be made in the cluster', () => {
    expect(group('HTTP')).toMatchObject({
      target_type: 'ip',
      name_prefix: 'backe-',
      deregistration_delay: '30',
      lifecycle: { create_before_destroy: true },
      health_check: { path: '/', protocol: 'HTTP', matcher: '200' },
    });
  });

  test('asks for health and drains as it is told', () => {
    expect(group('HTTP', { healthPath: '/health', drainSeconds: 0 })).toMatchObject({
      deregistration_delay: '0',
      health_check: { path: '/health' },
    });
    expect(group('TCP')).toMatchObject({ health_check: { protocol: 'TCP' } });
  });

  test.each<[string, Partial<TargetGroupProps>, string]>([
    ['a port that is none', { port: 0 }, "'port' is 0"],
    ['a path that is none', { healthPath: 'health' }, "'healthPath' is 'health'"],
    ['too long a drain', { drainSeconds: 3601 }, "'drainSeconds' is 3601"],
  ])('fails on %s', (_, props, message) => {
    expect(() => group('HTTP', props)).toThrow(message);
  });
});
