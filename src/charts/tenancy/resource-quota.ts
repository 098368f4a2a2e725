import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { ResourceQuotaSpec } from '../api/core';
import { fieldsIn } from '../api/field-lookup';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';

/** A quota, with the fields of the API's ResourceQuotaSpec. */
export interface ResourceQuotaProps extends TemplatedObject<ResourceQuotaSpec> {
  /** Name, labels and annotations of the quota. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
  /** The most there may be of each resource, as in `{ 'requests.cpu': 4, 'count/deployments.apps': 10 }`. */
  readonly hard: NonNullable<TemplatedObject<ResourceQuotaSpec>['hard']>;
}

/**
 * The most that the objects of a namespace may use together.
 *
 * Where CPU or memory is counted, pods without requests or limits are refused unless a `LimitRange` fills them in.
 *
 * @example
 * new ResourceQuota(chart, 'quota', {
 *   hard: { 'requests.cpu': 4, 'requests.memory': '8Gi', pods: 20, 'services.loadbalancers': 0 },
 * });
 *
 * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/
 */
export class ResourceQuota extends Construct {
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: ResourceQuotaProps) {
    super(scope, id);
    this.resource = createObject(this, 'Resource', 'ResourceQuota', {
      metadata: props.metadata,
      spec: fieldsIn('ResourceQuotaSpec', props),
    });
  }

  /** Name of the quota. */
  get name(): string {
    return this.resource.name;
  }
}
