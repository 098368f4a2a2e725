import { LaunchTemplate } from '@cdktf/provider-aws/lib/launch-template';
import type { Construct } from 'constructs';
import { nameOf } from '../name';
import { stackOf } from '../stack-environment';
import { AMI_TYPES, userData, type AmiType } from './ami';

/** What describes the launch template of a node group. */
export interface LaunchTemplateProps {
  /** Last part of the name. */
  readonly name: string;
  /** Image of the nodes. */
  readonly amiType: AmiType;
  /** Size of the data volume, in GiB. */
  readonly diskSizeGiB: number;
  /** Pods that a node takes. */
  readonly maxPods: number;
}

/**
 * Network hops that an answer of the instance metadata service travels: one keeps it on the node, out of reach of pods
 * with a network of their own.
 */
export const METADATA_HOP_LIMIT = 1;

/**
 * The launch template of a node group: IMDSv2 only and not for pods, encrypted gp3, detailed monitoring; no key pair, no
 * public address. Security groups are left to EKS, which gives nodes the cluster's one.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html
 */
export function launchTemplate(scope: Construct, props: LaunchTemplateProps): LaunchTemplate {
  const { tags } = stackOf(scope).environment;
  const name = nameOf(scope, 'launchTemplatePrefix', props.name);
  return new LaunchTemplate(scope, 'launch-template', {
    namePrefix: `${name}-`,
    description: `Nodes of the group ${props.name}`,
    updateDefaultVersion: true,
    userData: Buffer.from(userData(props.amiType, props.maxPods)).toString('base64'),
    metadataOptions: {
      httpEndpoint: 'enabled',
      httpTokens: 'required',
      httpPutResponseHopLimit: METADATA_HOP_LIMIT,
      instanceMetadataTags: 'disabled',
    },
    monitoring: { enabled: true },
    blockDeviceMappings: [
      {
        deviceName: AMI_TYPES[props.amiType].dataDevice,
        ebs: { volumeType: 'gp3', volumeSize: props.diskSizeGiB, encrypted: 'true', deleteOnTermination: 'true' },
      },
    ],
    // Default tags of the provider do not reach what EC2 starts from a template.
    tagSpecifications: ['instance', 'volume', 'network-interface'].map((resourceType) => ({
      resourceType,
      tags: { ...tags, Name: name },
    })),
    lifecycle: { createBeforeDestroy: true },
  });
}
