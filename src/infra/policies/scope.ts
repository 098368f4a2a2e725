import type { IdentityStatement } from './policy-document';

/** What a policy is scoped to. An `Environment` is one. */
export interface PolicyScope {
  /** Partition, as in `aws`. */
  readonly partition: string;
  /** Region, as in `eu-central-1`. */
  readonly region: string;
  /** Account, twelve digits. */
  readonly accountId: string;
}

/** ARN of a resource in the scope's account and region. `resource` is what follows the account. */
export function regionalArn(scope: PolicyScope, service: string, resource: string): string {
  return `arn:${scope.partition}:${service}:${scope.region}:${scope.accountId}:${resource}`;
}

/** ARN of a resource of a service without regions, such as IAM, in the scope's account. */
export function globalArn(scope: PolicyScope, service: string, resource: string): string {
  return `arn:${scope.partition}:${service}::${scope.accountId}:${resource}`;
}

/** ARN of a policy that AWS manages, as in `AmazonSSMManagedInstanceCore` or `service-role/…`. */
export function managedPolicyArn(scope: Pick<PolicyScope, 'partition'>, policy: string): string {
  return `arn:${scope.partition}:iam::aws:policy/${policy}`;
}

/** Read actions that take no resource, held to the scope's region, which is the narrowest that IAM offers for them. */
export function regionalReads(scope: PolicyScope, sid: string, actions: readonly string[]): IdentityStatement {
  return {
    sid,
    actions,
    resources: ['*'],
    conditions: { StringEquals: { 'aws:RequestedRegion': [scope.region] } },
  };
}
