import { EksNodeGroup } from '@cdktf/provider-aws/lib/eks-node-group';
import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import { Token } from '../cdktf';
import type { Role } from '../iam/role';
import { nameOf } from '../name';
import { AMI_TYPE, type AmiType } from './ami';
import { scaleFromZeroTags, type Taint } from './autoscaler-tags';
import type { Cluster } from './cluster';
import { launchTemplate } from './launch-template';
import { maxPods } from './max-pods';
import type { NodeAddOns } from './node-add-ons';

/** What describes a node group. */
export interface NodeGroupProps {
  /** Cluster that the nodes join. */
  readonly cluster: Cluster;
  /** Add-ons that must be there before a node is; without the CNI, nodes never become ready. */
  readonly addOns: NodeAddOns;
  /** Role of the nodes. */
  readonly role: Role;
  /** Last part of the name; EKS adds what makes it unique, so that a group can be replaced without a gap. */
  readonly name: string;
  /** Private subnets. One subnet makes a group for volumes, which cannot leave their zone. */
  readonly subnetIds: readonly string[];
  /**
   * Instance types, in order of preference, all of one architecture.
   *
   * @default ['m6i.large']
   */
  readonly instanceTypes?: readonly string[] | undefined;
  /**
   * Fewest nodes. From zero, Cluster Autoscaler starts the first one by the group's labels and taints.
   *
   * @default 2
   */
  readonly minSize?: number | undefined;
  /**
   * Most nodes.
   *
   * @default 6
   */
  readonly maxSize?: number | undefined;
  /**
   * Image of the nodes; EKS keeps it up to date.
   *
   * @default 'AL2023_x86_64_STANDARD'
   */
  readonly amiType?: AmiType | undefined;
  /**
   * How the nodes are paid for. `SPOT` is cheaper, and taken back at two minutes' notice.
   *
   * @default 'ON_DEMAND'
   */
  readonly capacityType?: 'ON_DEMAND' | 'SPOT' | undefined;
  /**
   * Size of the volume for images and logs, in GiB.
   *
   * @default 50
   */
  readonly diskSizeGiB?: number | undefined;
  /**
   * Labels of the nodes.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /**
   * Taints of the nodes.
   *
   * @default []
   */
  readonly taints?: readonly Taint[] | undefined;
  /**
   * Most nodes that an update takes away at once, in percent.
   *
   * @default 33
   */
  readonly maxUnavailablePercentage?: number | undefined;
}

/** A general-purpose type that every region has. */
export const INSTANCE_TYPES: readonly string[] = ['m6i.large'];

/** Sizes that survive the loss of a node, and bound the bill. */
export const NODE_GROUP_SIZE = { minSize: 2, maxSize: 6 } as const;

/** GiB for images and logs: twenty, EKS's default, fill up. */
export const NODE_DISK_SIZE_GIB = 50;

/** A third at once: a group of three is updated node by node. */
export const MAX_UNAVAILABLE_PERCENTAGE = 33;

const EFFECTS = { NoSchedule: 'NO_SCHEDULE', NoExecute: 'NO_EXECUTE', PreferNoSchedule: 'PREFER_NO_SCHEDULE' } as const;

/**
 * A managed node group in private subnets, with a launch template of its own.
 *
 * Terraform keeps the bounds of its size, and leaves what is between to the autoscaler: a changed number of nodes is
 * never a difference in a plan.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html
 * @example
 * new NodeGroup(stack, 'general', { cluster, addOns, role, name: 'general', subnetIds, minSize: 2, maxSize: 10 });
 */
export class NodeGroup extends Construct {
  /** The group, as Terraform has it. */
  readonly resource: EksNodeGroup;
  /** Last part of the name, as given. */
  readonly name: string;
  /** Name of the Auto Scaling group that EKS makes. */
  readonly autoScalingGroupName: string;

  /**
   * @throws ChartwrightError `E_INFRA` if the minimum is above the maximum, a size, percentage or disk is out of bounds,
   *   there is no subnet or instance type, or a type cannot delegate prefixes
   */
  constructor(scope: Construct, id: string, props: NodeGroupProps) {
    super(scope, id);
    const minSize = props.minSize ?? NODE_GROUP_SIZE.minSize;
    const maxSize = props.maxSize ?? Math.max(minSize, NODE_GROUP_SIZE.maxSize);
    const amiType = props.amiType ?? AMI_TYPE;
    const diskSizeGiB = props.diskSizeGiB ?? NODE_DISK_SIZE_GIB;
    const instanceTypes = props.instanceTypes ?? INSTANCE_TYPES;
    const maxUnavailablePercentage = props.maxUnavailablePercentage ?? MAX_UNAVAILABLE_PERCENTAGE;
    const labels = props.labels ?? {};
    const taints = props.taints ?? [];
    this.check({ minSize, maxSize, diskSizeGiB, maxUnavailablePercentage });
    if (props.subnetIds.length === 0) this.refuse("'subnetIds' is empty; wants one private subnet at least");
    if (instanceTypes.length === 0) this.refuse("'instanceTypes' is empty; wants one at least, or none given");

    this.name = props.name;
    const template = launchTemplate(this, { name: props.name, amiType, diskSizeGiB, maxPods: maxPods(instanceTypes) });
    this.resource = new EksNodeGroup(this, 'Resource', {
      clusterName: props.cluster.resource.name,
      nodeGroupNamePrefix: `${nameOf(this, 'nodeGroupPrefix', props.name)}-`,
      version: props.cluster.version,
      nodeRoleArn: props.role.arn,
      subnetIds: [...props.subnetIds],
      amiType,
      instanceTypes: [...instanceTypes],
      capacityType: props.capacityType ?? 'ON_DEMAND',
      scalingConfig: { minSize, maxSize, desiredSize: minSize },
      updateConfig: { maxUnavailablePercentage },
      nodeRepairConfig: { enabled: true },
      launchTemplate: { id: template.id, version: Token.asString(template.latestVersion) },
      ...(Object.keys(labels).length === 0 ? {} : { labels: { ...labels } }),
      ...(taints.length === 0
        ? {}
        : { taint: taints.map(({ key, value, effect }) => ({ key, value: value ?? '', effect: EFFECTS[effect] })) }),
      dependsOn: [...props.role.attachments, ...props.addOns.dependables],
      lifecycle: { createBeforeDestroy: true, ignoreChanges: ['scaling_config[0].desired_size'] },
    });
    this.autoScalingGroupName = this.resource.resources.get(0).autoscalingGroups.get(0).name;
    scaleFromZeroTags(this, { autoScalingGroupName: this.autoScalingGroupName, labels, taints, diskSizeGiB });
  }

  private check(sizes: {
    readonly minSize: number;
    readonly maxSize: number;
    readonly diskSizeGiB: number;
    readonly maxUnavailablePercentage: number;
  }): void {
    const bounds = {
      minSize: [0, 450],
      maxSize: [1, 450],
      diskSizeGiB: [20, 16_384],
      maxUnavailablePercentage: [1, 100],
    } as const;
    for (const property of ['minSize', 'maxSize', 'diskSizeGiB', 'maxUnavailablePercentage'] as const) {
      const [least, most] = bounds[property];
      const value = sizes[property];
      if (!Number.isInteger(value) || value < least || value > most) {
        this.refuse(`'${property}' is ${value}; wants an integer from ${least} to ${most}`);
      }
    }
    if (sizes.minSize > sizes.maxSize) {
      this.refuse(`'minSize' (${sizes.minSize}) is above 'maxSize' (${sizes.maxSize}); raise maxSize or lower minSize`);
    }
  }

  private refuse(message: string): never {
    throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
  }
}
