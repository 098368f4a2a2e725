import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  AttachVolumeCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateLaunchTemplateCommand,
  CreateNetworkInterfaceCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVolumeCommand,
  CreateVpcCommand,
  DescribeInstancesCommand,
  DescribeLaunchTemplatesCommand,
  DescribeNetworkInterfacesCommand,
  DescribeSecurityGroupsCommand,
  DescribeVolumesCommand,
  EC2Client,
  RunInstancesCommand,
  type ResourceType,
} from '@aws-sdk/client-ec2';
import {
  CreateLoadBalancerCommand as CreateClassicLoadBalancerCommand,
  DescribeLoadBalancersCommand as DescribeClassicLoadBalancersCommand,
  ElasticLoadBalancingClient,
} from '@aws-sdk/client-elastic-load-balancing';
import {
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  DescribeLoadBalancersCommand,
  DescribeTargetGroupsCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  AddRoleToInstanceProfileCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  IAMClient,
  ListInstanceProfilesCommand,
} from '@aws-sdk/client-iam';
import { STSClient } from '@aws-sdk/client-sts';
import { teardown } from '../../src/cli/commands/teardown';
import type { Clients } from '../../src/teardown/leftover';
import { recordedIo } from '../support/recorded-io';
import { emptyFolder } from '../support/folder';
import { expectRejection } from '../support/refusal';
import { EMULATED_ACCOUNT, EMULATED_AMI, Emulator } from './support/emulator';

const REGION = 'eu-central-1';
const OPTIONS = { keepVolumes: false, terraform: 'dist/terraform', json: false };

/** Tags of everything that controllers of a cluster make. */
const tagsOf = (cluster: string, what: 'balancer' | 'classic' | 'interface' | 'node' | 'profile' | 'volume') =>
  ({
    classic: [
      { Key: `kubernetes.io/cluster/${cluster}`, Value: 'owned' },
      { Key: 'kubernetes.io/service-name', Value: 'web/shop' },
    ],
    profile: [
      { Key: `kubernetes.io/cluster/${cluster}`, Value: 'owned' },
      { Key: 'karpenter.k8s.aws/ec2nodeclass', Value: 'default' },
      { Key: 'topology.kubernetes.io/region', Value: REGION },
    ],
    balancer: [{ Key: 'elbv2.k8s.aws/cluster', Value: cluster }],
    interface: [{ Key: 'cluster.k8s.amazonaws.com/name', Value: cluster }],
    node: [
      { Key: `kubernetes.io/cluster/${cluster}`, Value: 'owned' },
      { Key: 'karpenter.sh/nodepool', Value: 'general' },
    ],
    volume: [{ Key: 'eks-cluster-name', Value: cluster }],
  })[what];

const tagged = (ResourceType: ResourceType, Tags: { Key: string; Value: string }[]) => ({
  TagSpecifications: [{ ResourceType, Tags }],
});

describe('a teardown, on the emulator', () => {
  let emulator: Emulator;
  let clients: Clients;
  let network: { readonly VpcId: string; readonly SubnetId: string };
  const open = () => Promise.resolve(clients);

  function project(account = EMULATED_ACCOUNT): string {
    const folder = emptyFolder();
    const config = JSON.stringify(resolve(__dirname, '../../src/config/index'));
    writeFileSync(
      join(folder, 'chartwright.config.ts'),
      `import { defineConfig } from ${config};
       export default defineConfig({
         charts: [],
         environments: { prod: { application: 'places', account: '${account}', region: '${REGION}' } },
       });`,
    );
    return folder;
  }

  beforeAll(async () => {
    emulator = await Emulator.start();
    const settings = {
      region: REGION,
      endpoint: emulator.url,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    };
    clients = {
      ec2: new EC2Client(settings),
      elb: new ElasticLoadBalancingV2Client(settings),
      classicElb: new ElasticLoadBalancingClient(settings),
      iam: new IAMClient(settings),
      sts: new STSClient(settings),
    };
    const { Vpc } = await clients.ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
    const VpcId = Vpc?.VpcId ?? '';
    const { Subnet } = await clients.ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock: '10.0.0.0/20' }));
    network = { VpcId, SubnetId: Subnet?.SubnetId ?? '' };
  }, 120_000);

  afterAll(async () => {
    const { ec2, elb, classicElb, iam, sts } = clients;
    for (const client of [ec2, elb, classicElb, iam, sts]) client.destroy();
    await emulator.stop();
  });

  /** One of everything that controllers of a cluster make, held together as in life. */
  async function controllersOf(cluster: string): Promise<void> {
    const { ec2, elb, classicElb, iam } = clients;
    const { SubnetId, VpcId } = network;
    const Name = `k8s-${cluster}`;
    const own = await ec2.send(
      new CreateSecurityGroupCommand({
        VpcId,
        GroupName: `eks-cluster-sg-${cluster}`,
        Description: 'of EKS',
        ...tagged('security-group', [{ Key: `kubernetes.io/cluster/${cluster}`, Value: 'owned' }]),
      }),
    );
    const balancers = await ec2.send(
      new CreateSecurityGroupCommand({
        VpcId,
        GroupName: `${Name}-traffic`,
        Description: 'of load balancers',
        ...tagged('security-group', tagsOf(cluster, 'balancer')),
      }),
    );
    await ec2.send(
      new AuthorizeSecurityGroupIngressCommand({
        GroupId: own.GroupId,
        IpPermissions: [
          { IpProtocol: 'tcp', FromPort: 8080, ToPort: 8080, UserIdGroupPairs: [{ GroupId: balancers.GroupId }] },
        ],
      }),
    );
    const Tags = tagsOf(cluster, 'balancer');
    await elb.send(
      new CreateLoadBalancerCommand({ Name, Type: 'network', Subnets: [SubnetId], Scheme: 'internal', Tags }),
    );
    await elb.send(new CreateTargetGroupCommand({ Name, Protocol: 'TCP', Port: 8080, VpcId, TargetType: 'ip', Tags }));
    const classic = await ec2.send(
      new CreateSecurityGroupCommand({
        VpcId,
        GroupName: `k8s-elb-a${cluster}`,
        Description: 'of a classic load balancer',
        ...tagged('security-group', [{ Key: `kubernetes.io/cluster/${cluster}`, Value: 'owned' }]),
      }),
    );
    await classicElb.send(
      new CreateClassicLoadBalancerCommand({
        LoadBalancerName: `a${cluster}`,
        Listeners: [{ Protocol: 'TCP', LoadBalancerPort: 80, InstancePort: 30080 }],
        Subnets: [SubnetId],
        SecurityGroups: [classic.GroupId ?? ''],
        Tags: tagsOf(cluster, 'classic'),
      }),
    );
    const InstanceProfileName = `${cluster}_1`;
    await iam.send(new CreateRoleCommand({ RoleName: `${cluster}-node`, AssumeRolePolicyDocument: '{}' }));
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName, Tags: tagsOf(cluster, 'profile') }));
    await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName: `${cluster}-node` }));
    const { Instances: [node] = [] } = await ec2.send(
      new RunInstancesCommand({
        ImageId: EMULATED_AMI,
        MinCount: 1,
        MaxCount: 1,
        SubnetId,
        ...tagged('instance', tagsOf(cluster, 'node')),
      }),
    );
    await ec2.send(
      new CreateLaunchTemplateCommand({
        LaunchTemplateName: `karpenter.k8s.aws/${cluster}`,
        LaunchTemplateData: { ImageId: EMULATED_AMI },
        ...tagged('launch-template', tagsOf(cluster, 'node')),
      }),
    );
    for (const attach of [true, false]) {
      const { VolumeId } = await ec2.send(
        new CreateVolumeCommand({
          AvailabilityZone: `${REGION}a`,
          Size: 1,
          ...tagged('volume', tagsOf(cluster, 'volume')),
        }),
      );
      const InstanceId = node?.InstanceId;
      if (attach) await ec2.send(new AttachVolumeCommand({ VolumeId, InstanceId, Device: '/dev/sdf' }));
    }
    await ec2.send(
      new CreateNetworkInterfaceCommand({ SubnetId, ...tagged('network-interface', tagsOf(cluster, 'interface')) }),
    );
  }

  /** How many of everything there are, terminated instances left out. */
  async function count(): Promise<Readonly<Record<string, number | undefined>>> {
    const { ec2, elb, classicElb, iam } = clients;
    const running = [{ Name: 'instance-state-name', Values: ['running'] }];
    const created = [{ Name: 'tag-key', Values: ['eks-cluster-name'] }];
    const interfaces = [{ Name: 'tag-key', Values: ['cluster.k8s.amazonaws.com/name'] }];
    return {
      balancers: (await elb.send(new DescribeLoadBalancersCommand({}))).LoadBalancers?.length,
      targetGroups: (await elb.send(new DescribeTargetGroupsCommand({}))).TargetGroups?.length,
      classicBalancers: (await classicElb.send(new DescribeClassicLoadBalancersCommand({}))).LoadBalancerDescriptions
        ?.length,
      profiles: (await iam.send(new ListInstanceProfilesCommand({}))).InstanceProfiles?.length,
      nodes: (await ec2.send(new DescribeInstancesCommand({ Filters: running }))).Reservations?.length,
      templates: (await ec2.send(new DescribeLaunchTemplatesCommand({}))).LaunchTemplates?.length,
      volumes: (await ec2.send(new DescribeVolumesCommand({ Filters: created }))).Volumes?.length,
      interfaces: (await ec2.send(new DescribeNetworkInterfacesCommand({ Filters: interfaces }))).NetworkInterfaces
        ?.length,
      groups: (
        await ec2.send(new DescribeSecurityGroupsCommand({ Filters: [{ Name: 'vpc-id', Values: [network.VpcId] }] }))
      ).SecurityGroups?.length,
    };
  }

  const ONE_CLUSTER = {
    balancers: 1,
    targetGroups: 1,
    classicBalancers: 1,
    profiles: 1,
    nodes: 1,
    templates: 1,
    volumes: 2,
    interfaces: 1,
    groups: 4,
  };

  test('fails for credentials of another account, and touches nothing', async () => {
    const tearing = teardown('prod', { ...OPTIONS, yes: true }, recordedIo(project('999999999999')), open);
    await expectRejection(tearing, 'E_TEARDOWN', `credentials are of account ${EMULATED_ACCOUNT}`);
  });

  test('lists what it would remove, and touches nothing, unless it is told to', async () => {
    await controllersOf('places-prod');
    const io = recordedIo(project());
    const { leftovers } = await teardown('prod', { ...OPTIONS, yes: false }, io, open);
    expect(Object.entries(leftovers ?? {}).map(([kind, names]) => [kind, names.length])).toEqual([
      ['load balancers', 1],
      ['target groups', 1],
      ['classic load balancers', 1],
      ['nodes of Karpenter', 1],
      ['launch templates of Karpenter', 1],
      ['instance profiles of Karpenter', 1],
      ['volumes', 2],
      ['network interfaces', 1],
      ['security groups', 2],
    ]);
    expect(io.lines).toContain('     terraform -chdir=dist/terraform/stacks/places-prod-cluster destroy');
    expect(await count()).toEqual(ONE_CLUSTER);
  }, 60_000);

  test('removes what is of its cluster, and nothing that is of another', async () => {
    await controllersOf('other-prod');
    const io = recordedIo(project());
    await teardown('prod', { ...OPTIONS, yes: true }, io, open);
    // The default group of the network, and that of EKS, which goes with the cluster, stay.
    expect(await count()).toEqual({ ...ONE_CLUSTER, groups: 5 });
    const { leftovers } = await teardown('prod', { ...OPTIONS, yes: false }, recordedIo(project()), open);
    expect(leftovers).toEqual({});
    expect(io.lines[0]).toBe('1. destroy the stack delivery');
  }, 120_000);

  test('leaves the volumes where it is told to', async () => {
    const cluster = { cluster: 'other-prod', keepVolumes: true };
    await teardown('prod', { ...OPTIONS, ...cluster, yes: true }, recordedIo(project()), open);
    expect(await count()).toMatchObject({ balancers: 0, classicBalancers: 0, profiles: 0, nodes: 0, volumes: 2 });
  }, 120_000);
});
