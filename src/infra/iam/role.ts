import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import type { ITerraformDependable } from '../cdktf';
import { nameOf } from '../name';
import { policyDocument, type PolicyStatement, type TrustStatement } from '../policies/policy-document';
import { managedPolicyArn } from '../policies/scope';
import { stackOf } from '../stack-environment';

/** What describes an IAM role. */
export interface RoleProps {
  /** Last part of the name, `<application>-<environment>-<name>`. */
  readonly name: string;
  /** What the role is for, in a sentence. */
  readonly description: string;
  /** Who may assume the role, one statement at least. */
  readonly trust: readonly TrustStatement[];
  /**
   * Inline policies by name: statements that live and die with the role, so no name of theirs can clash.
   *
   * @default {}
   */
  readonly policies?: Readonly<Record<string, readonly PolicyStatement[]>> | undefined;
  /**
   * Policies that AWS manages, by name, as in `AmazonSSMManagedInstanceCore`.
   *
   * @default []
   */
  readonly managedPolicies?: readonly string[] | undefined;
  /**
   * Longest session, in hours from 1 to 12.
   *
   * @default 1
   */
  readonly maxSessionHours?: number | undefined;
  /**
   * ARN of the policy that bounds what the role's policies can give.
   *
   * @default - none
   */
  readonly permissionsBoundaryArn?: string | undefined;
}

/** Hours of a role's longest session: the least that IAM allows. */
export const MAX_SESSION_HOURS = 1;

/** Characters of all inline policies of a role together, white space apart. */
export const INLINE_POLICY_LIMIT = 10_240;

/** Policies that give everything away; nobody's workload needs them. */
const FORBIDDEN_POLICIES = ['AdministratorAccess', 'IAMFullAccess'];

/**
 * An IAM role with its policies.
 *
 * Defines `aws_iam_role`, an `aws_iam_role_policy` for each of `policies`, and an attachment for each of
 * `managedPolicies`. What uses the role should depend on `attachments` too, so that it loses its permissions last when the
 * environment is destroyed.
 *
 * @example
 * new Role(stack, 'backup-role', {
 *   name: 'backup',
 *   description: 'Copies snapshots to the other region',
 *   trust: [serviceTrust('backup.amazonaws.com', '111122223333')],
 *   managedPolicies: ['service-role/AWSBackupServiceRolePolicyForBackup'],
 * });
 */
export class Role extends Construct {
  /** The role, as Terraform has it. */
  readonly resource: IamRole;
  /** ARN of the role, known after apply. */
  readonly arn: string;
  /** Name of the role, known now. */
  readonly name: string;
  /** What gives the role its permissions; to be depended on. */
  readonly attachments: readonly ITerraformDependable[];

  /**
   * @throws ChartwrightError `E_INFRA` if the name is too long, the session is not 1 to 12 hours, the inline policies are
   *   larger than IAM takes, or a managed policy gives everything away
   */
  constructor(scope: Construct, id: string, props: RoleProps) {
    super(scope, id);
    const { environment } = stackOf(this);
    this.name = nameOf(this, 'role', props.name);
    const hours = props.maxSessionHours ?? MAX_SESSION_HOURS;
    if (!Number.isInteger(hours) || hours < 1 || hours > 12) {
      this.refuse(`'maxSessionHours' is ${hours}; wants an integer from 1 to 12`);
    }
    const inline = Object.entries(props.policies ?? {}).map(([name, statements]) => ({
      name,
      policy: policyDocument(statements),
    }));
    const size = inline.reduce((sum, { policy }) => sum + policy.length, 0);
    if (size > INLINE_POLICY_LIMIT) {
      this.refuse(
        `'policies' of role '${this.name}' are ${size} characters; IAM takes ${INLINE_POLICY_LIMIT}; merge resources or split the role`,
      );
    }
    for (const policy of props.managedPolicies ?? []) {
      if (FORBIDDEN_POLICIES.includes(policy)) {
        this.refuse(`'managedPolicies' holds '${policy}'; wants policies of what the role does; list its statements`);
      }
    }
    this.resource = new IamRole(this, 'Resource', {
      name: this.name,
      description: props.description,
      assumeRolePolicy: policyDocument(props.trust),
      maxSessionDuration: hours * 3600,
      forceDetachPolicies: true,
      ...(props.permissionsBoundaryArn === undefined ? {} : { permissionsBoundary: props.permissionsBoundaryArn }),
    });
    this.arn = this.resource.arn;
    this.attachments = [
      ...inline.map(
        ({ name, policy }) => new IamRolePolicy(this, `policy-${name}`, { role: this.resource.name, name, policy }),
      ),
      ...(props.managedPolicies ?? []).map(
        (policy) =>
          new IamRolePolicyAttachment(this, `managed-${policy.replaceAll('/', '-')}`, {
            role: this.resource.name,
            policyArn: managedPolicyArn(environment, policy),
          }),
      ),
    ];
  }

  private refuse(message: string): never {
    throw new ChartwrightError('E_INFRA', message, { construct: this.node.path });
  }
}
