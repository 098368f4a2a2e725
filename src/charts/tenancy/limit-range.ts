import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { LimitRangeSpec } from '../api/core';
import { fieldsIn } from '../api/field-lookup';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';

/** Limits, with the fields of the API's LimitRangeSpec. */
export interface LimitRangeProps extends TemplatedObject<LimitRangeSpec> {
  /** Name, labels and annotations of the limits. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
}

/**
 * What one container, pod or claim of a namespace gets unless it says otherwise, and the least and most that it may ask for.
 *
 * @example
 * new LimitRange(chart, 'limits', {
 *   limits: [
 *     {
 *       type: 'Container',
 *       defaultRequest: { cpu: '100m', memory: '128Mi' },
 *       default: { memory: '256Mi' },
 *       max: { memory: '4Gi' },
 *       maxLimitRequestRatio: { memory: 2 },
 *     },
 *   ],
 * });
 *
 * @see https://kubernetes.io/docs/concepts/policy/limit-range/
 */
export class LimitRange extends Construct {
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: LimitRangeProps) {
    super(scope, id);
    this.resource = createObject(this, 'Resource', 'LimitRange', {
      metadata: props.metadata,
      spec: fieldsIn('LimitRangeSpec', props),
    });
  }

  /** Name of the limits. */
  get name(): string {
    return this.resource.name;
  }
}
