import { Construct } from 'constructs';
import { SecurityGroup as AwsSecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import type { GroupPeer } from './connections';
import { nameOf } from './name';

/** What describes a security group. */
export interface SecurityGroupProps {
  /** Last part of the name, `<application>-<environment>-<name>` and what AWS adds to make it unique. */
  readonly name: string;
  /** What is in the group, in a sentence: the console and scanners show it. It cannot be changed in place. */
  readonly description: string;
  /** VPC of the group. */
  readonly vpcId: string;
  /**
   * Tags besides those of the environment.
   *
   * @default {}
   */
  readonly tags?: Readonly<Record<string, string>> | undefined;
}

/**
 * A bare security group: no rule in it, none beside it. Every rule is made by one `Connections`, so that two groups can
 * speak to each other without a cycle.
 *
 * A change that AWS refuses in place makes the new group first, and deletes the old one when nothing uses it.
 *
 * @example
 * const database = new SecurityGroup(stack, 'database-group', {
 *   name: 'database',
 *   description: 'PostgreSQL of Places',
 *   vpcId: network.vpcId,
 * });
 */
export class SecurityGroup extends Construct implements GroupPeer {
  /** The security group, as Terraform has it. */
  readonly resource: AwsSecurityGroup;
  /** Id of the group. */
  readonly groupId: string;
  /** Name of the group in rules. */
  readonly name: string;

  constructor(scope: Construct, id: string, props: SecurityGroupProps) {
    super(scope, id);
    const name = nameOf(this, 'securityGroupPrefix', props.name);
    this.name = props.name;
    this.resource = new AwsSecurityGroup(this, 'Resource', {
      namePrefix: `${name}-`,
      description: props.description,
      vpcId: props.vpcId,
      revokeRulesOnDelete: true,
      tags: { ...props.tags, Name: name },
      lifecycle: { createBeforeDestroy: true },
    });
    this.groupId = this.resource.id;
  }
}
