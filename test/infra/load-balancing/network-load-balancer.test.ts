import type { GroupedLoadBalancerProps } from '../../../src/infra/load-balancing/load-balancer';
import { NetworkLoadBalancer } from '../../../src/infra/load-balancing/network-load-balancer';
import type { NetworkListener } from '../../../src/infra/load-balancing/network-load-balancer';
import { TargetGroup } from '../../../src/infra/load-balancing/target-group';
import type { TargetGroupProps, TargetProtocol } from '../../../src/infra/load-balancing/target-group';
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
