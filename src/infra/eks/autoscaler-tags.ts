import { AutoscalingGroupTagA } from '@cdktf/provider-aws/lib/autoscaling-group-tag';
import type { Construct } from 'constructs';

/** A taint of a node, in Kubernetes' words. */
export interface Taint {
  /** Key, as in `dedicated`. */
  readonly key: string;
  /**
   * Value.
   *
   * @default ''
   */
  readonly value?: string | undefined;
  /** What happens to pods that do not tolerate it. */
  readonly effect: 'NoSchedule' | 'NoExecute' | 'PreferNoSchedule';
}

/** What Cluster Autoscaler has to know of a node that does not exist yet. */
export interface NodeTemplate {
  /** Name of the Auto Scaling group. */
  readonly autoScalingGroupName: string;
  /** Labels of its nodes. */
  readonly labels: Readonly<Record<string, string>>;
  /** Taints of its nodes. */
  readonly taints: readonly Taint[];
  /** Size of the data volume, in GiB. */
  readonly diskSizeGiB: number;
}

const PREFIX = 'k8s.io/cluster-autoscaler/node-template';

/**
 * The tags by which Cluster Autoscaler knows labels, taints and disk of the nodes of an empty group. EKS puts those of a
 * node group on its nodes, never on the Auto Scaling group. CPU and memory it knows by the instance type. Pure.
 *
 * @see https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/cloudprovider/aws/README.md#auto-discovery-setup
 */
export function nodeTemplateTags(
  template: Omit<NodeTemplate, 'autoScalingGroupName'>,
): Readonly<Record<string, string>> {
  return {
    [`${PREFIX}/resources/ephemeral-storage`]: `${template.diskSizeGiB}Gi`,
    ...Object.fromEntries(Object.entries(template.labels).map(([key, value]) => [`${PREFIX}/label/${key}`, value])),
    ...Object.fromEntries(
      template.taints.map(({ key, value, effect }) => [`${PREFIX}/taint/${key}`, `${value ?? ''}:${effect}`]),
    ),
  };
}

/** Puts the tags of {@link nodeTemplateTags} on the Auto Scaling group; its instances do not get them. */
export function scaleFromZeroTags(scope: Construct, { autoScalingGroupName, ...template }: NodeTemplate): void {
  for (const [key, value] of Object.entries(nodeTemplateTags(template))) {
    new AutoscalingGroupTagA(scope, `tag-${key.slice(PREFIX.length + 1).replace(/[^A-Za-z0-9-]/g, '_')}`, {
      autoscalingGroupName: autoScalingGroupName,
      tag: { key, value, propagateAtLaunch: false },
    });
  }
}
