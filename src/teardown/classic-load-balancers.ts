import {
  DeleteLoadBalancerCommand,
  DescribeTagsCommand,
  paginateDescribeLoadBalancers,
} from '@aws-sdk/client-elastic-load-balancing';
import { begun } from './aws-errors';
import { isOf, tagsOf, type Leftover, type Sweep } from './leftover';

/** Names that one call of DescribeTags takes: https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_DescribeTags.html */
const NAMES_PER_CALL = 20;

/** Classic load balancers: what a Service of type LoadBalancer gets where no AWS Load Balancer Controller answers for it. */
export const classicLoadBalancers: Sweep = {
  kind: 'classic load balancers',
  async find({ classicElb: client }, cluster) {
    const names: string[] = [];
    for await (const { LoadBalancerDescriptions = [] } of paginateDescribeLoadBalancers({ client }, {})) {
      names.push(...LoadBalancerDescriptions.flatMap(({ LoadBalancerName: name }) => name ?? []));
    }
    const found: Leftover[] = [];
    for (let at = 0; at < names.length; at += NAMES_PER_CALL) {
      const LoadBalancerNames = names.slice(at, at + NAMES_PER_CALL);
      const { TagDescriptions = [] } = await client.send(new DescribeTagsCommand({ LoadBalancerNames }));
      for (const { LoadBalancerName: id, Tags } of TagDescriptions) {
        const tags = tagsOf(Tags);
        if (id === undefined || !isOf('service-controller', cluster, tags)) continue;
        found.push({ id, name: tags['kubernetes.io/service-name'] });
      }
    }
    return found;
  },
  async remove({ classicElb }, { id }) {
    await begun(classicElb.send(new DeleteLoadBalancerCommand({ LoadBalancerName: id })));
  },
};
