import { IamGroup } from '@cdktf/provider-aws/lib/iam-group';
import { IamGroupMembership } from '@cdktf/provider-aws/lib/iam-group-membership';
import { IamGroupPolicy } from '@cdktf/provider-aws/lib/iam-group-policy';
import { IamGroupPolicyAttachment } from '@cdktf/provider-aws/lib/iam-group-policy-attachment';
import { Construct } from 'constructs';
import { nameOf } from '../name';
import { policyDocument, type PolicyStatement } from '../policies/policy-document';
import { managedPolicyArn } from '../policies/scope';
import { stackOf } from '../stack-environment';

/** What describes an IAM group. */
export interface GroupProps {
  /** Last part of the name, `<application>-<environment>-<name>`. */
  readonly name: string;
  /**
   * Names of the users in the group; exactly these.
   *
   * @default - who is in it is not Terraform's business
   */
  readonly members?: readonly string[] | undefined;
  /**
   * Inline policies by name.
   *
   * @default {}
   */
  readonly policies?: Readonly<Record<string, readonly PolicyStatement[]>> | undefined;
  /**
   * Policies that AWS manages, by name, as in `ReadOnlyAccess`.
   *
   * @default []
   */
  readonly managedPolicies?: readonly string[] | undefined;
}

/** Name of the inline policy that every group has. */
export const SECOND_FACTOR_POLICY = 'second-factor';

/**
 * Lets users manage their own password and second factor, and denies everything else until they proved the factor.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_my-sec-creds-self-manage.html
 */
export function secondFactorPolicy(partition: string, accountId: string): PolicyStatement[] {
  const own = [`arn:${partition}:iam::${accountId}:user/\${aws:username}`, `arn:${partition}:iam::${accountId}:mfa/*`];
  const manage = [
    'iam:ChangePassword',
    'iam:CreateVirtualMFADevice',
    'iam:EnableMFADevice',
    'iam:GetUser',
    'iam:ListMFADevices',
    'iam:ResyncMFADevice',
  ];
  return [
    { sid: 'ManageOwnFactor', actions: manage, resources: own },
    {
      sid: 'ListFactors',
      actions: ['iam:ListVirtualMFADevices'],
      resources: [`arn:${partition}:iam::${accountId}:mfa/*`],
    },
    {
      sid: 'DenyWithoutFactor',
      effect: 'Deny',
      actions: ['*'],
      notResources: own,
      conditions: { BoolIfExists: { 'aws:MultiFactorAuthPresent': ['false'] } },
    },
  ];
}

/**
 * An IAM group. Its members can do nothing but set up their second factor until they have signed in with it.
 *
 * @example
 * new Group(stack, 'auditors', { name: 'auditors', members: ['ada'], managedPolicies: ['SecurityAudit'] });
 */
export class Group extends Construct {
  /** The group, as Terraform has it. */
  readonly resource: IamGroup;
  /** ARN of the group. */
  readonly arn: string;

  /** @throws ChartwrightError `E_INFRA` if the name is too long */
  constructor(scope: Construct, id: string, props: GroupProps) {
    super(scope, id);
    const { environment } = stackOf(this);
    const name = nameOf(this, 'group', props.name);
    this.resource = new IamGroup(this, 'Resource', { name });
    this.arn = this.resource.arn;
    const group = this.resource.name;
    const policies = {
      ...props.policies,
      [SECOND_FACTOR_POLICY]: secondFactorPolicy(environment.partition, environment.accountId),
    };
    for (const [policyName, statements] of Object.entries(policies)) {
      new IamGroupPolicy(this, `policy-${policyName}`, {
        group,
        name: policyName,
        policy: policyDocument(statements),
      });
    }
    for (const policy of props.managedPolicies ?? []) {
      new IamGroupPolicyAttachment(this, `managed-${policy.replaceAll('/', '-')}`, {
        group,
        policyArn: managedPolicyArn(environment, policy),
      });
    }
    if (props.members !== undefined) {
      new IamGroupMembership(this, 'members', { name, group, users: [...props.members].sort() });
    }
  }
}
