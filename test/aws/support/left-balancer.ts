import { CreateLoadBalancerCommand, ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { StackOutputs } from '../../../src/contract/outputs';
import type { Emulator } from './emulator';

/** Makes a load balancer as its controller makes it for an Ingress: Terraform knows nothing of it, and cannot destroy the network under it. */
export async function leaveBalancer({ url }: Emulator, { cluster, network }: StackOutputs): Promise<void> {
  const credentials = { accessKeyId: 'first', secretAccessKey: 'fake' };
  const balancers = new ElasticLoadBalancingV2Client({ endpoint: url, region: cluster.region, credentials });
  await balancers.send(
    new CreateLoadBalancerCommand({
      Name: 'k8s-places-backend',
      Scheme: 'internet-facing',
      Subnets: Object.values(network.subnets.public),
      Tags: [{ Key: 'elbv2.k8s.aws/cluster', Value: cluster.cluster.name }],
    }),
  );
  balancers.destroy();
}
