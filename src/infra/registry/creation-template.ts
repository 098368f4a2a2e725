import { EcrRepositoryCreationTemplate } from '@cdktf/provider-aws/lib/ecr-repository-creation-template';
import type { Construct } from 'constructs';
import { stackOf } from '../stack-environment';
import { lifecyclePolicy } from './lifecycle';

/** What describes the repositories that ECR makes by itself. */
export interface CreationTemplateProps {
  /** Region whose registry makes them. */
  readonly region: string;
  /** Beginning of their names, as in `places-prod`. */
  readonly prefix: string;
  /** What makes ECR make them. */
  readonly appliedFor: 'REPLICATION' | 'PULL_THROUGH_CACHE';
}

/**
 * How ECR makes the repositories that images are replicated or cached into: immutable tags for copies of our own, and the
 * lifecycle that replication itself does not carry over. They are encrypted by ECR's own key, since one of ours would need
 * a role that grants it.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-creation-templates.html
 */
export function creationTemplate(
  scope: Construct,
  id: string,
  { region, prefix, appliedFor }: CreationTemplateProps,
): EcrRepositoryCreationTemplate {
  return new EcrRepositoryCreationTemplate(scope, id, {
    provider: stackOf(scope).providerOf(region),
    prefix,
    description: `Repositories below ${prefix}`,
    appliedFor: [appliedFor],
    // An upstream moves its tags; a cache that refused would serve the old image for ever.
    imageTagMutability: appliedFor === 'REPLICATION' ? 'IMMUTABLE' : 'MUTABLE',
    encryptionConfiguration: [{ encryptionType: 'AES256' }],
    lifecyclePolicy: lifecyclePolicy({}),
  });
}
