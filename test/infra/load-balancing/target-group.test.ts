import { TargetGroup } from '../../../src/infra/load-balancing/target-group';
import type { TargetGroupProps, TargetProtocol } from '../../../src/infra/load-balancing/target-group';
import type { EnvironmentStack } from '../../../src/infra/stack';
import { resource, synth } from '../support';

const targets = (stack: EnvironmentStack, protocol: TargetProtocol, props: Partial<TargetGroupProps> = {}) =>
  new TargetGroup(stack, `targets-${protocol}`, { name: 'backend', vpcId: 'vpc-1', port: 8080, protocol, ...props });

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
