import {
  DeleteLoadBalancerCommand,
  DeleteTargetGroupCommand,
  DescribeTagsCommand,
  ModifyLoadBalancerAttributesCommand,
  paginateDescribeLoadBalancers,
  paginateDescribeTargetGroups,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { begun } from './aws-errors';
import { isOf, tagsOf, type Clients, type Leftover, type Sweep } from './leftover';

/** ARNs that one call of DescribeTags takes: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTags.html */
const TAGS_PER_CALL = 20;

/** Load balancers that the AWS Load Balancer Controller made, with their listeners. */
export const loadBalancers: Sweep = {
  kind: 'load balancers',
  async find(clients, cluster) {
    const found: Leftover[] = [];
    for await (const { LoadBalancers = [] } of paginateDescribeLoadBalancers({ client: clients.elb }, {})) {
      found.push(
        ...LoadBalancers.flatMap(({ LoadBalancerArn: id, LoadBalancerName: name }) =>
          id === undefined ? [] : [{ id, name }],
        ),
      );
    }
    return ofCluster(clients, cluster, found);
  },
  async remove({ elb }, { id }) {
    const Attributes = [{ Key: 'deletion_protection.enabled', Value: 'false' }];
    await begun(elb.send(new ModifyLoadBalancerAttributesCommand({ LoadBalancerArn: id, Attributes })));
    await begun(elb.send(new DeleteLoadBalancerCommand({ LoadBalancerArn: id })));
  },
};

/** Target groups that the AWS Load Balancer Controller made; those of Terraform, which it only fills, do not carry its tag. */
export const targetGroups: Sweep = {
  kind: 'target groups',
  async find(clients, cluster) {
    const found: Leftover[] = [];
    for await (const { TargetGroups = [] } of paginateDescribeTargetGroups({ client: clients.elb }, {})) {
      found.push(
        ...TargetGroups.flatMap(({ TargetGroupArn: id, TargetGroupName: name }) =>
          id === undefined ? [] : [{ id, name }],
        ),
      );
    }
    return ofCluster(clients, cluster, found);
  },
  async remove({ elb }, { id }) {
    await begun(elb.send(new DeleteTargetGroupCommand({ TargetGroupArn: id })));
  },
};

/** Those that carry the cluster's tag: the service cannot be asked for them. */
async function ofCluster({ elb }: Clients, cluster: string, found: readonly Leftover[]): Promise<readonly Leftover[]> {
  const tagged: string[] = [];
  for (let at = 0; at < found.length; at += TAGS_PER_CALL) {
    const ResourceArns = found.slice(at, at + TAGS_PER_CALL).map(({ id }) => id);
    const { TagDescriptions = [] } = await elb.send(new DescribeTagsCommand({ ResourceArns }));
    for (const { ResourceArn, Tags } of TagDescriptions) {
      if (ResourceArn !== undefined && isOf('load-balancer-controller', cluster, tagsOf(Tags)))
        tagged.push(ResourceArn);
    }
  }
  return found.filter(({ id }) => tagged.includes(id));
}
