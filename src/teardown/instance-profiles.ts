import {
  DeleteInstanceProfileCommand,
  GetInstanceProfileCommand,
  paginateListInstanceProfiles,
  RemoveRoleFromInstanceProfileCommand,
} from '@aws-sdk/client-iam';
import { begun } from './aws-errors';
import { isOf, tagsOf, type Leftover, type Sweep } from './leftover';

/** Instance profiles that Karpenter made for its node classes: each keeps the role of the nodes from being deleted. */
export const instanceProfiles: Sweep = {
  kind: 'instance profiles of Karpenter',
  async find({ iam: client }, cluster) {
    // IAM knows no regions, so a cluster of this name may be in another one.
    const region = await client.config.region();
    const found: Leftover[] = [];
    for await (const { InstanceProfiles = [] } of paginateListInstanceProfiles({ client }, {})) {
      for (const { InstanceProfileName: id } of InstanceProfiles) {
        if (id === undefined) continue;
        // The list leaves the tags out.
        const { InstanceProfile } = await client.send(new GetInstanceProfileCommand({ InstanceProfileName: id }));
        const tags = tagsOf(InstanceProfile?.Tags);
        if (!isOf('karpenter-node-class', cluster, tags) || tags['topology.kubernetes.io/region'] !== region) continue;
        found.push({ id });
      }
    }
    return found;
  },
  async remove({ iam }, { id: InstanceProfileName }) {
    const { InstanceProfile } = await iam.send(new GetInstanceProfileCommand({ InstanceProfileName }));
    for (const { RoleName } of InstanceProfile?.Roles ?? []) {
      await begun(iam.send(new RemoveRoleFromInstanceProfileCommand({ InstanceProfileName, RoleName })));
    }
    await begun(iam.send(new DeleteInstanceProfileCommand({ InstanceProfileName })));
  },
};
