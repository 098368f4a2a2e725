import {
  DeleteSecurityGroupCommand,
  paginateDescribeSecurityGroups,
  RevokeSecurityGroupIngressCommand,
  type EC2Client,
  type IpPermission,
  type SecurityGroup,
} from '@aws-sdk/client-ec2';
import { begun } from './aws-errors';
import { CLUSTER_TAGS, isOf, tagsOf, type Sweep } from './leftover';

/** Security groups that the AWS Load Balancer Controller made, and the rules by which the cluster's own groups let them in. */
export const securityGroups: Sweep = {
  kind: 'security groups',
  async find({ ec2 }, cluster) {
    const tag = CLUSTER_TAGS['load-balancer-controller'];
    const groups = await groupsWith(ec2, `tag:${tag}`, cluster);
    return groups.flatMap(({ GroupId: id, GroupName: name, Tags }) =>
      id !== undefined && isOf('load-balancer-controller', cluster, tagsOf(Tags)) ? [{ id, name }] : [],
    );
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

/** The group that EKS made for the cluster, and those that the controller did. */
function isClustersOwn(cluster: string, tags: SecurityGroup['Tags']): boolean {
  const own = tagsOf(tags);
  return own[`kubernetes.io/cluster/${cluster}`] === 'owned' || isOf('load-balancer-controller', cluster, own);
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
