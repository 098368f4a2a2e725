import { Testing } from '../../src/infra/cdktf';
import { defineEnvironment } from '../../src/infra/environment';
import type { EnvironmentProps } from '../../src/infra/environment';
import { EnvironmentStack } from '../../src/infra/stack';
import { NetworkStack } from '../../src/infra/stacks/network';
import { upstream } from '../../src/infra/upstream';
import { networkOutput } from '../../src/contract/network';
import { PROPS, template } from './support';

function reader(props: Partial<EnvironmentProps> = {}) {
  const app = Testing.app();
  const environment = defineEnvironment({ ...PROPS, ...props });
  const network = new NetworkStack(app, environment);
  const stack = new EnvironmentStack(app, 'reader', environment);
  const output = upstream(stack, network);
  return { stack, network, output };
}

describe('upstream', () => {
  test('reads from the state of the other stack what AWS makes up, and keeps what is known', () => {
    const { stack, output } = reader();
    stack.publish({ vpcId: output.vpcId, cidr: output.cidr, subnets: output.subnets.private });
    const json = template(stack);
    expect(json.data['terraform_remote_state']).toEqual({
      'network-state': {
        backend: 'local',
        config: { path: '../../../../terraform-state/test/network.tfstate' },
      },
    });
    const outputs = 'data.terraform_remote_state.network-state.outputs.chartwright';
    expect(json.output['chartwright']!['value']).toMatchObject({
      vpcId: `\${${outputs}["vpcId"]}`,
      cidr: '10.0.0.0/16',
      subnets: { 'eu-central-1b': `\${${outputs}["subnets"]["private"]["eu-central-1b"]}` },
    });
  });

  test('reads from the bucket that the environment keeps its states in', () => {
    const { stack } = reader({ state: { bucket: 'places-state' } });
    expect(template(stack).data['terraform_remote_state']!['network-state']).toMatchObject({
      backend: 's3',
      config: { bucket: 'places-state', key: 'places/test/network.tfstate', region: 'eu-central-1' },
    });
  });

  test('reads nothing offline, and gives placeholders that keep the contract', () => {
    const { stack, output } = reader({ offline: true });
    expect(template(stack).data).toEqual({});
    expect(networkOutput.parse(output)).toMatchObject({
      vpcId: 'vpc-00000000000000001',
      cidr: '10.0.0.0/16',
      subnets: { private: { 'eu-central-1b': 'subnet-00000000000000001' } },
      natAddresses: { 'eu-central-1a': '192.0.2.1' },
    });
  });

  test('puts the stack after the one that it reads', () => {
    const { stack, network } = reader();
    expect(stack.dependsOn(network)).toBe(true);
  });

  test('fails between environments', () => {
    const { network } = reader();
    const other = new EnvironmentStack(Testing.app(), 'reader', defineEnvironment({ ...PROPS, name: 'other' }));
    expect(() => upstream(other, network)).toThrow("reads stack 'places-test-network' of another environment");
  });
});
