import { DeleteNetworkInterfaceCommand, paginateDescribeNetworkInterfaces } from '@aws-sdk/client-ec2';
import { begun } from './aws-errors';
import { CLUSTER_TAGS, isOf, tagsOf, type Leftover, type Sweep } from './leftover';

/** Interfaces that the VPC CNI made and no instance has any more: each keeps a subnet and a security group from being deleted. */
export const networkInterfaces: Sweep = {
  kind: 'network interfaces',
  async find({ ec2 }, cluster) {
    const found: Leftover[] = [];
    const Filters = [
      { Name: `tag:${CLUSTER_TAGS['vpc-cni']}`, Values: [cluster] },
      { Name: 'status', Values: ['available'] },
    ];
    for await (const { NetworkInterfaces = [] } of paginateDescribeNetworkInterfaces({ client: ec2 }, { Filters })) {
      for (const { NetworkInterfaceId: id, Description, Status, TagSet } of NetworkInterfaces) {
        if (id === undefined || Status !== 'available' || !isOf('vpc-cni', cluster, tagsOf(TagSet))) continue;
        found.push({ id, name: Description });
      }
    }
    return found;
  },
  async remove({ ec2 }, { id }) {
    await begun(ec2.send(new DeleteNetworkInterfaceCommand({ NetworkInterfaceId: id })));
  },
};
