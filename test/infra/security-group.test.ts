import { Connections } from '../../src/infra/connections';
import { SecurityGroup } from '../../src/infra/security-group';
import { resource, resources, synth } from './support';

describe('SecurityGroup', () => {
  // Failure mode 18: groups that hold rules about each other make a cycle.
  test('is bare: rules are resources of their own', () => {
    const json = synth((stack) => {
      const one = new SecurityGroup(stack, 'one', { name: 'one', description: 'One', vpcId: 'vpc-1' });
      const two = new SecurityGroup(stack, 'two', { name: 'two', description: 'Two', vpcId: 'vpc-1' });
      const connections = new Connections(stack, 'connections');
      connections.allow({ from: one, to: two, port: 80, description: 'There' });
      connections.allow({ from: two, to: one, port: 81, description: 'And back' });
    });
    const groups = resources(json, 'aws_security_group');
    expect(groups.map((group) => Object.keys(group).filter((key) => /gress/.test(key)))).toEqual([[], []]);
    expect(resources(json, 'aws_vpc_security_group_ingress_rule')).toHaveLength(2);
  });

  test('is replaced without being missed', () => {
    const json = synth((stack) => {
      new SecurityGroup(stack, 'one', { name: 'one', description: 'One', vpcId: 'vpc-1', tags: { a: 'b' } });
    });
    expect(resource(json, 'aws_security_group')).toMatchObject({
      name_prefix: 'places-test-one-',
      lifecycle: { create_before_destroy: true },
      tags: { Name: 'places-test-one', a: 'b' },
    });
  });
});
