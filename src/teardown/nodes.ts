import {
  DeleteLaunchTemplateCommand,
  paginateDescribeInstances,
  paginateDescribeLaunchTemplates,
  TerminateInstancesCommand,
  type Filter,
  type InstanceStateName,
} from '@aws-sdk/client-ec2';
import { begun } from './aws-errors';
import { isOf, OWNER_TAGS, tagsOf, type Leftover, type Sweep } from './leftover';

const karpenter = (cluster: string): Filter[] => [
  { Name: `tag:kubernetes.io/cluster/${cluster}`, Values: ['owned'] },
  { Name: 'tag-key', Values: [OWNER_TAGS.karpenter] },
];

/** Instances that are or will be; one that is terminated is listed for an hour more. */
const LIVING: readonly InstanceStateName[] = ['pending', 'running', 'shutting-down', 'stopping', 'stopped'];

/** Nodes that Karpenter made. Those of node groups are EKS's, and go with their group. */
export const nodes: Sweep = {
  kind: 'nodes of Karpenter',
  async find({ ec2 }, cluster) {
    const found: Leftover[] = [];
    const Filters = [...karpenter(cluster), { Name: 'instance-state-name', Values: [...LIVING] }];
    for await (const { Reservations = [] } of paginateDescribeInstances({ client: ec2 }, { Filters })) {
      for (const { InstanceId: id, Tags } of Reservations.flatMap(({ Instances = [] }) => Instances)) {
        const tags = tagsOf(Tags);
        if (id !== undefined && isOf('karpenter', cluster, tags)) found.push({ id, name: tags['Name'] });
      }
    }
    return found;
  },
  async remove({ ec2 }, { id }) {
    await begun(ec2.send(new TerminateInstancesCommand({ InstanceIds: [id] })));
  },
};

/** Launch templates that Karpenter made for its nodes. */
export const launchTemplates: Sweep = {
  kind: 'launch templates of Karpenter',
  async find({ ec2 }, cluster) {
    const found: Leftover[] = [];
    const pages = paginateDescribeLaunchTemplates({ client: ec2 }, { Filters: karpenter(cluster) });
    for await (const { LaunchTemplates = [] } of pages) {
      for (const { LaunchTemplateId: id, LaunchTemplateName: name, Tags } of LaunchTemplates) {
        if (id !== undefined && isOf('karpenter', cluster, tagsOf(Tags))) found.push({ id, name });
      }
    }
    return found;
  },
  async remove({ ec2 }, { id }) {
    await begun(ec2.send(new DeleteLaunchTemplateCommand({ LaunchTemplateId: id })));
  },
};
