import { IamAccountPasswordPolicy } from '@cdktf/provider-aws/lib/iam-account-password-policy';
import { Construct } from 'constructs';

/** What passwords of the account's users must be; the values of the CIS AWS Foundations Benchmark. */
export const PASSWORD_RULES = {
  minimumPasswordLength: 14,
  passwordReusePrevention: 24,
  maxPasswordAge: 90,
  requireLowercaseCharacters: true,
  requireNumbers: true,
  requireSymbols: true,
  requireUppercaseCharacters: true,
  allowUsersToChangePassword: true,
  hardExpiry: false,
} as const;

/**
 * The account's rule for passwords. There is one for an account: make it in one environment only, and only where people
 * sign in as IAM users.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
 */
export class PasswordPolicy extends Construct {
  /** The rule, as Terraform has it. */
  readonly resource: IamAccountPasswordPolicy;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.resource = new IamAccountPasswordPolicy(this, 'Resource', { ...PASSWORD_RULES });
  }
}
