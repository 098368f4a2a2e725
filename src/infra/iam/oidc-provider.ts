import { IamOpenidConnectProvider } from '@cdktf/provider-aws/lib/iam-openid-connect-provider';
import { Construct } from 'constructs';
import { ChartwrightError } from '../../errors';

/** What describes an OIDC provider. */
export interface OidcProviderProps {
  /** Issuer, as in `https://token.actions.githubusercontent.com`. */
  readonly issuer: string;
  /** Audiences of the tokens, as in `sts.amazonaws.com`. */
  readonly audiences: readonly string[];
  /**
   * ARN of the provider of this issuer that the account has already: an account takes one for each issuer, and another
   * environment may have made it.
   *
   * @default - a provider is made
   */
  readonly existingProviderArn?: string | undefined;
}

/**
 * Trust of the account in an OIDC issuer. No certificate thumbprint is pinned: IAM verifies the issuer's certificate
 * itself, and a pinned one breaks when the issuer changes it.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
 * @example
 * new OidcProvider(stack, 'github', {
 *   issuer: 'https://token.actions.githubusercontent.com',
 *   audiences: ['sts.amazonaws.com'],
 * });
 */
export class OidcProvider extends Construct {
  /** ARN of the provider. */
  readonly arn: string;

  /** @throws ChartwrightError `E_INFRA` if `existingProviderArn` is no ARN of an OIDC provider */
  constructor(scope: Construct, id: string, { issuer, audiences, existingProviderArn }: OidcProviderProps) {
    super(scope, id);
    if (existingProviderArn !== undefined) {
      if (!/^arn:[^:]+:iam::\d{12}:oidc-provider\/.+$/.test(existingProviderArn)) {
        throw new ChartwrightError(
          'E_INFRA',
          `'existingProviderArn' is '${existingProviderArn}'; wants arn:aws:iam::<account>:oidc-provider/<issuer>; 'aws iam list-open-id-connect-providers' prints it`,
          { construct: this.node.path },
        );
      }
      this.arn = existingProviderArn;
      return;
    }
    this.arn = new IamOpenidConnectProvider(this, 'Resource', { url: issuer, clientIdList: [...audiences] }).arn;
  }
}
