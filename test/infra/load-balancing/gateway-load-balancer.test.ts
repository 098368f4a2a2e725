import { GatewayLoadBalancer } from '../../../src/infra/load-balancing/gateway-load-balancer';
import { resource, synth } from '../support';

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
