import { ClassicLoadBalancer } from '../../../src/infra/load-balancing/classic-load-balancer';
import type { GroupedLoadBalancerProps } from '../../../src/infra/load-balancing/load-balancer';
import { SecurityGroup } from '../../../src/infra/security-group';
import type { EnvironmentStack } from '../../../src/infra/stack';
import { resource, synth } from '../support';

const shared = (stack: EnvironmentStack): GroupedLoadBalancerProps => ({
  name: 'api',
  subnetIds: ['subnet-1', 'subnet-2'],
  logs: { bucketName: 'logs' },
  securityGroup: new SecurityGroup(stack, 'group', { name: 'api', description: 'Load balancer', vpcId: 'vpc-1' }),
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
