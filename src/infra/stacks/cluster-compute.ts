import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import { ContainerInsights } from '../container-insights';
import { AddOns } from '../eks/add-ons';
import type { Cluster } from '../eks/cluster';
import { FargateProfile } from '../eks/fargate-profile';
import { NodeAddOns } from '../eks/node-add-ons';
import { NodeGroup } from '../eks/node-group';
import { nodeRole } from '../eks/node-role';
import { mapValues } from '../map-values';
import type { ClusterFacts, ClusterStackProps } from './cluster-props';

/** What describes the compute of a cluster stack. */
export interface ClusterComputeProps extends Pick<
  ClusterStackProps,
  'network' | 'addOnVersions' | 'nodeGroups' | 'fargateProfiles' | 'containerInsights'
> {
  /** The control plane; not in Auto Mode. */
  readonly cluster: Cluster;
  /** ARN of the KMS key that encrypts the logs. */
  readonly keyArn: string;
}

/** What pods run on, and the add-ons before and after it in their order. */
export class ClusterCompute extends Construct {
  /** Whether there are nodes, and not only Fargate. */
  readonly hasNodes: boolean;
  /** Whether Container Insights observes the cluster. */
  readonly observed: boolean;
  /** What the stack tells of its compute. */
  readonly facts: Pick<ClusterFacts, 'nodeGroups'>;

  /** @throws ChartwrightError `E_INFRA` if a node group is in a zone without a private subnet */
  constructor(scope: Construct, id: string, props: ClusterComputeProps) {
    super(scope, id);
    const { cluster, keyArn, addOnVersions: versions } = props;
    const addOns = new NodeAddOns(this, 'node-add-ons', { cluster, versions });
    const role = nodeRole(this, 'node');
    const nodeGroups = mapValues(
      props.nodeGroups ?? { general: {} },
      ({ zones, ...options }, name) =>
        new NodeGroup(this, `nodes-${name}`, {
          ...options,
          cluster,
          addOns,
          role,
          name,
          subnetIds: this.subnets(props, zones),
        }),
    );
    const groups = Object.values(nodeGroups);
    this.hasNodes = groups.length > 0;
    this.observed = this.hasNodes && (props.containerInsights ?? true);
    new AddOns(this, 'add-ons', { cluster, versions, compute: [...groups, ...this.fargate(props)] });
    if (this.observed) {
      new ContainerInsights(this, 'container-insights', { cluster, versions, keyArn, compute: groups });
    }
    this.facts = {
      nodeGroups: mapValues(nodeGroups, ({ resource, autoScalingGroupName }) => ({
        arn: resource.arn,
        autoScalingGroupName,
      })),
    };
  }

  /** The profiles, which share the role of the first. */
  private fargate({ cluster, network, fargateProfiles }: ClusterComputeProps): readonly FargateProfile[] {
    const profiles: FargateProfile[] = [];
    for (const [name, { selectors }] of Object.entries(fargateProfiles ?? {})) {
      profiles.push(
        new FargateProfile(this, `fargate-${name}`, {
          cluster,
          name,
          selectors,
          subnetIds: Object.values(network.subnets.private),
          role: profiles[0]?.role,
        }),
      );
    }
    return profiles;
  }

  private subnets({ network }: ClusterComputeProps, zones: readonly string[] | undefined): readonly string[] {
    const subnets = network.subnets.private;
    return (zones ?? Object.keys(subnets)).map((zone) => {
      const subnet = subnets[zone];
      if (subnet !== undefined) return subnet;
      throw new ChartwrightError(
        'E_INFRA',
        `'zones' holds '${zone}', which has no private subnet; the network has ${Object.keys(subnets).join(', ')}`,
        { construct: this.node.path },
      );
    });
  }
}
