import type { Construct } from 'constructs';
import type { Dynamic } from '../../values/expression';
import { notEmpty } from '../../values/functions';
import { choose, when } from '../../values/structure';
import { ServiceAccount } from '../access/service-account';
import { mapOf, type Metadata } from '../create-object';
import type { HookAnnotations } from '../hook';
import type { PodIdentity } from '../workloads/pod-template';
import { sharedName } from './shared-name';

/** Whom pods run as, as `serviceAccountValues` has it in the values. */
export interface IdentityOptions {
  /** Whether the chart creates the service account. @default true */
  readonly create?: Dynamic<boolean> | undefined;
  /** Name of the service account; empty for one after the release, or for the namespace's default where none is created. @default '' */
  readonly name?: string | undefined;
  /** Annotations of the service account. @default {} */
  readonly annotations?: Metadata['annotations'];
  /** ARN of the IAM role that pods get. @default - none */
  readonly roleArn?: string | undefined;
}

/** Whom the pods of a pattern run as: an account that is there, or one of their own. */
export type Identity = PodIdentity | IdentityOptions;

/** The identity of the pods of a pattern; the service account is created with it unless somebody else does that. */
export function identityOf(scope: Construct, identity: Identity = {}, hooks: HookAnnotations = {}): PodIdentity {
  if ('automountToken' in identity) return identity;
  const { create = true, name = '', annotations, roleArn } = identity;
  const own = sharedName(scope);
  when(create, () => {
    const metadata = {
      name: own === undefined && name === '' ? undefined : choose(notEmpty(name), name, own ?? ''),
      annotations: { ...mapOf(annotations), ...hooks },
    };
    new ServiceAccount(scope, 'serviceaccount', { metadata, roleArn });
  });
  const account = scope.node.tryFindChild('serviceaccount');
  const created = own ?? (account instanceof ServiceAccount ? account.name : '');
  return { name: choose(notEmpty(name), name, choose(create, created, 'default')), automountToken: false };
}
