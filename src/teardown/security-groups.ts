import {
  DeleteSecurityGroupCommand,
  paginateDescribeSecurityGroups,
  RevokeSecurityGroupIngressCommand,
  type EC2Client,
  type IpPermission,
  type SecurityGroup,
} from '@aws-sdk/client-ec2';
import { begun } from './aws-errors';
import { CLUSTER_TAGS, isOf, isOwned, tagsOf, type Sweep } from './leftover';

/** How the service controller of the control plane names the group of a classic load balancer. */
const CLASSIC_GROUP = 'k8s-elb-';

/** Security groups of load balancers, whichever controller made them, and the rules by which the cluster's own groups let them in. */
export const securityGroups: Sweep = {
  kind: 'security groups',
  async find({ ec2 }, cluster) {
    const groups = [
      ...(await groupsWith(ec2, `tag:${CLUSTER_TAGS['load-balancer-controller']}`, cluster)),
      ...(await groupsWith(ec2, `tag:kubernetes.io/cluster/${cluster}`, 'owned')),
    ];
    return groups.flatMap((group) => {
      const { GroupId: id, GroupName: name } = group;
      return id !== undefined && isOfBalancers(cluster, group) ? [{ id, name }] : [];
    });
  },
  async remove({ ec2 }, { id }, cluster) {
    for (const { GroupId, IpPermissions = [], Tags } of await groupsWith(ec2, 'ip-permission.group-id', id)) {
      if (!isClustersOwn(cluster, Tags)) continue;
      const rules = IpPermissions.flatMap((permission) => rulesFor(permission, id));
      if (rules.length > 0)
        await begun(ec2.send(new RevokeSecurityGroupIngressCommand({ GroupId, IpPermissions: rules })));
    }
    await begun(ec2.send(new DeleteSecurityGroupCommand({ GroupId: id })));
  },
};

function isOfBalancers(cluster: string, { GroupName = '', Tags }: SecurityGroup): boolean {
  const tags = tagsOf(Tags);
  if (isOf('load-balancer-controller', cluster, tags)) return true;
  return isOwned(cluster, tags) && GroupName.startsWith(CLASSIC_GROUP);
}

/** The group that EKS made for the cluster, and those that controllers did. */
function isClustersOwn(cluster: string, tags: SecurityGroup['Tags']): boolean {
  const own = tagsOf(tags);
  return isOwned(cluster, own) || isOf('load-balancer-controller', cluster, own);
}

/** The part of a permission that lets a group in. */
function rulesFor(
  { IpProtocol, FromPort, ToPort, UserIdGroupPairs = [] }: IpPermission,
  groupId: string,
): IpPermission[] {
  const pairs = UserIdGroupPairs.filter(({ GroupId }) => GroupId === groupId).map(({ GroupId, UserId }) => ({
    GroupId,
    UserId,
  }));
  return pairs.length === 0 ? [] : [{ IpProtocol, FromPort, ToPort, UserIdGroupPairs: pairs }];
}

async function groupsWith(ec2: EC2Client, name: string, value: string): Promise<readonly SecurityGroup[]> {
  const found: SecurityGroup[] = [];
  const pages = paginateDescribeSecurityGroups({ client: ec2 }, { Filters: [{ Name: name, Values: [value] }] });
  for await (const { SecurityGroups = [] } of pages) found.push(...SecurityGroups);
  return found;
}
