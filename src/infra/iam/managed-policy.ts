import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';
import { nameOf } from '../name';
import { policyDocument, type PolicyStatement } from '../policies/policy-document';

/** What describes a policy that several roles or groups share. */
export interface ManagedPolicyProps {
  /** Last part of the name, `<application>-<environment>-<name>`. */
  readonly name: string;
  /** What the policy allows, in a sentence. It cannot be changed in place. */
  readonly description: string;
  /** Statements, one at least. */
  readonly statements: readonly PolicyStatement[];
}

/** Characters of a managed policy, white space apart. */
export const MANAGED_POLICY_LIMIT = 6144;

/**
 * A customer-managed IAM policy, for what more than one role or group shares; what only one role has is an inline policy of
 * that role.
 *
 * @example
 * new ManagedPolicy(stack, 'read-charts', {
 *   name: 'read-charts',
 *   description: 'Reads the chart repository',
 *   statements: [{ sid: 'Read', actions: ['s3:GetObject'], resources: ['arn:aws:s3:::places-charts/*'] }],
 * });
 */
export class ManagedPolicy extends Construct {
  /** The policy, as Terraform has it. */
  readonly resource: IamPolicy;
  /** ARN of the policy. */
  readonly arn: string;

  /** @throws ChartwrightError `E_INFRA` if the name is too long, or the policy larger than IAM takes */
  constructor(scope: Construct, id: string, props: ManagedPolicyProps) {
    super(scope, id);
    const name = nameOf(this, 'policy', props.name);
    const policy = policyDocument(props.statements);
    if (policy.length > MANAGED_POLICY_LIMIT) {
      throw new ChartwrightError(
        'E_INFRA',
        `'statements' of policy '${name}' are ${policy.length} characters; IAM takes ${MANAGED_POLICY_LIMIT}; make two policies of it`,
        { construct: this.node.path },
      );
    }
    this.resource = new IamPolicy(this, 'Resource', { name, description: props.description, policy });
    this.arn = this.resource.arn;
  }
}
