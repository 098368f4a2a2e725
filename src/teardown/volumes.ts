import {
  DeleteVolumeCommand,
  DescribeVolumesCommand,
  DetachVolumeCommand,
  paginateDescribeVolumes,
} from '@aws-sdk/client-ec2';
import { begun } from './aws-errors';
import { CLUSTER_TAGS, isOf, tagsOf, type Leftover, type Sweep } from './leftover';

/** Volumes that the EBS CSI driver made for claims, with everything on them. Snapshots stay. */
export const volumes: Sweep = {
  kind: 'volumes',
  async find({ ec2 }, cluster) {
    const found: Leftover[] = [];
    const Filters = [{ Name: `tag:${CLUSTER_TAGS['ebs-csi']}`, Values: [cluster] }];
    for await (const { Volumes = [] } of paginateDescribeVolumes({ client: ec2 }, { Filters })) {
      for (const { VolumeId: id, Tags } of Volumes) {
        const tags = tagsOf(Tags);
        if (id === undefined || !isOf('ebs-csi', cluster, tags)) continue;
        found.push({ id, name: tags['kubernetes.io/created-for/pvc/name'] });
      }
    }
    return found;
  },
  async remove({ ec2 }, { id }) {
    const { Volumes: [volume] = [] } = await ec2.send(
      new DescribeVolumesCommand({ Filters: [{ Name: 'volume-id', Values: [id] }] }),
    );
    const attached = volume?.Attachments?.some(({ State }) => State === 'attached') === true;
    if (attached) await begun(ec2.send(new DetachVolumeCommand({ VolumeId: id })));
    await begun(ec2.send(new DeleteVolumeCommand({ VolumeId: id })));
  },
};
