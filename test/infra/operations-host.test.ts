import { OPERATIONS_DISK_SIZE_GIB, OPERATIONS_INSTANCE_TYPE, OperationsHost } from '../../src/infra/operations-host';
import { refusal } from '../refusal';
import { clusterIn } from './eks/support';
import { resource, resources, synth, testStack } from './support';

const AMI = 'ami-0123456789abcdef0';

const template = () =>
  synth((stack) => new OperationsHost(stack, 'host', { cluster: clusterIn(stack), subnetId: 'subnet-0a', amiId: AMI }));

describe('OperationsHost', () => {
  test('has no address, no key and no open port: Session Manager reaches it', () => {
    const from = template();
    const host = resource(from, 'aws_instance');
    expect(host['associate_public_ip_address']).toBe(false);
    expect(host).not.toHaveProperty('key_name');
    expect(resources(from, 'aws_eip')).toEqual([]);
    expect(resources(from, 'aws_vpc_security_group_ingress_rule')).toEqual([]);
    expect(resources(from, 'aws_iam_role_policy_attachment').map((one) => one['policy_arn'])).toContain(
      'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore',
    );
  });

  test('keeps its metadata to itself, and its disk encrypted and of a known size', () => {
    expect(resource(template(), 'aws_instance')).toMatchObject({
      instance_type: OPERATIONS_INSTANCE_TYPE,
      monitoring: true,
      ebs_optimized: true,
      metadata_options: { http_tokens: 'required', http_put_response_hop_limit: 1 },
      root_block_device: { encrypted: true, volume_type: 'gp3', volume_size: OPERATIONS_DISK_SIZE_GIB },
    });
  });

  test('is not replaced by a newer image', () => {
    expect(resource(template(), 'aws_instance')['lifecycle']).toEqual({ ignore_changes: ['ami', 'user_data'] });
  });

  test('installs the kubectl of its cluster after checking it', () => {
    const { user_data: script } = resource(template(), 'aws_instance');
    expect(script).toContain('https://dl.k8s.io/release/stable-1.35.txt');
    expect(script).toContain('sha256sum --check');
  });

  test('fails on a text that is no image', () => {
    const stack = testStack();
    const cluster = clusterIn(stack);
    expect(
      refusal(() => new OperationsHost(stack, 'host', { cluster, subnetId: 'subnet-0a', amiId: 'latest' })).message,
    ).toMatch(/'amiId' is 'latest'; wants the id of an image/);
  });
});
