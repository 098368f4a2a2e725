import { NODE_DISK_SIZE_GIB, type NodeGroupProps } from '../../../src/infra/eks/node-group';
import { METADATA_HOP_LIMIT } from '../../../src/infra/eks/launch-template';
import { resource, synth } from '../support';
import { nodesIn } from './support';

function template(props: Partial<NodeGroupProps> = {}) {
  return synth((stack) => {
    nodesIn(stack, props);
  });
}

/** The decoded user data of the launch template. */
function userData(props: Partial<NodeGroupProps> = {}): string {
  return Buffer.from(String(resource(template(props), 'aws_launch_template')['user_data']), 'base64').toString();
}

describe('the launch template of a node group', () => {
  test('keeps the metadata service to the node, by version 2 only', () => {
    expect(METADATA_HOP_LIMIT).toBe(1);
    expect(resource(template(), 'aws_launch_template')['metadata_options']).toMatchObject({
      http_tokens: 'required',
      http_put_response_hop_limit: METADATA_HOP_LIMIT,
    });
  });

  test('measures each minute, and is used in its newest version by whoever asks for the default', () => {
    expect(resource(template(), 'aws_launch_template')).toMatchObject({
      monitoring: { enabled: true },
      update_default_version: true,
    });
  });

  test('has an encrypted gp3 volume of its size, where the image wants it', () => {
    const ebs = { volume_type: 'gp3', encrypted: 'true' };
    expect(resource(template(), 'aws_launch_template')['block_device_mappings']).toMatchObject([
      { device_name: '/dev/xvda', ebs: { ...ebs, volume_size: NODE_DISK_SIZE_GIB } },
    ]);
    const bottlerocket = template({ amiType: 'BOTTLEROCKET_x86_64', diskSizeGiB: 80 });
    expect(resource(bottlerocket, 'aws_launch_template')['block_device_mappings']).toMatchObject([
      { device_name: '/dev/xvdb', ebs: { ...ebs, volume_size: 80 } },
    ]);
  });

  test('has neither key pair, nor profile, nor security group, nor public address', () => {
    const launchTemplate = resource(template(), 'aws_launch_template');
    for (const attribute of ['key_name', 'iam_instance_profile', 'vpc_security_group_ids', 'network_interfaces']) {
      expect(launchTemplate).not.toHaveProperty(attribute);
    }
  });

  test('tags what EC2 starts, which default tags do not reach', () => {
    expect(resource(template(), 'aws_launch_template')['tag_specifications']).toEqual(
      ['instance', 'volume', 'network-interface'].map((resource_type) => ({
        resource_type,
        tags: { application: 'places', environment: 'test', Name: 'places-test-general' },
      })),
    );
  });

  test('tells the node how many pods it takes with prefix delegation', () => {
    expect(userData()).toContain('maxPods: 110');
    expect(userData({ instanceTypes: ['m6i.8xlarge'] })).toContain('maxPods: 250');
    expect(userData({ amiType: 'BOTTLEROCKET_x86_64' })).toBe('[settings.kubernetes]\nmax-pods = 110\n');
  });
});
