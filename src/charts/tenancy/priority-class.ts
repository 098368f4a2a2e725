import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { PriorityClass as ApiPriorityClass } from '../api/scheduling';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';

/** A priority class, with the fields of the API. */
export interface PriorityClassProps extends Omit<
  TemplatedObject<ApiPriorityClass>,
  'apiVersion' | 'kind' | 'metadata'
> {
  /** Name, labels and annotations of the class. @default - a name after the release, its namespace and the construct */
  readonly metadata?: Metadata | undefined;
}

/**
 * Which pods go first where there is not room for all: the higher its `value`, up to 1000000000, the sooner. Pods of a lower
 * class may be evicted for it unless `preemptionPolicy` is `Never`.
 *
 * @example
 * const urgent = new PriorityClass(chart, 'urgent', { value: 100_000, description: 'What customers wait for' });
 * new Deployment(chart, 'web', { priorityClassName: urgent.name, containers: [{ name: 'web', image: 'nginx:1.29' }] });
 *
 * @see https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/
 */
export class PriorityClass extends Construct {
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, { metadata, ...fields }: PriorityClassProps) {
    super(scope, id);
    this.resource = createObject(this, 'Resource', 'PriorityClass', { metadata, ...fields });
  }

  /** Name of the class, for `priorityClassName`. */
  get name(): string {
    return this.resource.name;
  }
}
