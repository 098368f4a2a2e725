import { Cluster } from '../../src/infra/eks/cluster';
import { defineEnvironment } from '../../src/infra/environment';
import { EnvironmentStack } from '../../src/infra/stack';
import { folderOf, newApp } from './support/synthesis';
import { planOffline, Terraform } from './support/terraform';

const environment = defineEnvironment({
  application: 'places',
  name: 'auto',
  accountId: '123456789012',
  region: 'eu-central-1',
  zones: ['eu-central-1a', 'eu-central-1b'],
  profile: 'prod',
  offline: true,
});

test('a plan without an account creates a cluster in Auto Mode, with IPv6', async () => {
  const app = newApp();
  const stack = new EnvironmentStack(app, 'cluster', environment);
  new Cluster(stack, 'cluster', {
    vpcId: 'vpc-00000000000000001',
    subnetIds: ['subnet-00000000000000001', 'subnet-00000000000000002'],
    keyArn: 'arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-4000-8000-000000000001',
    administratorArns: ['arn:aws:iam::123456789012:role/platform'],
    ipFamily: 'ipv6',
    autoMode: true,
  });
  app.synth();
  const changes = await planOffline(new Terraform(folderOf(app, stack)));
  expect(changes.map(({ type }) => type)).toContain('aws_eks_cluster');
});
