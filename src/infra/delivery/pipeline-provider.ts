import type { Construct } from 'constructs';
import { OidcProvider } from '../iam/oidc-provider';
import type { PipelineIssuer } from './pipeline-issuer';

/** What describes the account's trust in a CI service. */
export interface PipelineProviderProps {
  /** The service: `githubIssuer()`, `gitlabIssuer()` or `bitbucketIssuer(…)`. */
  readonly issuer: PipelineIssuer;
  /**
   * ARN of the provider that the account has already; it takes one for each issuer.
   *
   * @default - a provider is made
   */
  readonly existingProviderArn?: string | undefined;
}

/** A CI service that the account trusts, for delivery roles. */
export interface PipelineProvider {
  /** The service. */
  readonly issuer: PipelineIssuer;
  /** ARN of the provider. */
  readonly arn: string;
}

/** Makes the account trust a CI service, or takes the trust that is there. */
export function pipelineProvider(
  scope: Construct,
  id: string,
  { issuer, existingProviderArn }: PipelineProviderProps,
): PipelineProvider {
  const { arn } = new OidcProvider(scope, id, {
    issuer: issuer.issuer,
    audiences: [issuer.audience],
    existingProviderArn,
  });
  return { issuer, arn };
}
