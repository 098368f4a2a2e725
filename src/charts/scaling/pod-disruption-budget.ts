import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { fieldsIn } from '../api/field-lookup';
import type { PodDisruptionBudgetSpec } from '../api/policy';
import { refuse } from '../checks/refuse';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';
import { selectorOf, type AnyWorkload } from '../workloads/workload';

/** A PodDisruptionBudget, with the fields of the API's PodDisruptionBudgetSpec. */
export interface PodDisruptionBudgetProps extends TemplatedObject<PodDisruptionBudgetSpec> {
  /** Name, labels and annotations of the budget. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
  /** The workload whose pods it protects. @default - the pods of `selector` */
  readonly selects?: AnyWorkload | undefined;
}

/** Pods that a drain of nodes may take at a time where nothing else is said. */
export const DEFAULT_MAX_UNAVAILABLE = 1;

/**
 * How many pods of a workload may be missing while nodes are drained.
 *
 * Unless told otherwise one may be, and pods that are not ready anyway never hold a drain up.
 *
 * @throws ChartwrightError `E_PROP` where both or conflicting limits are given
 *
 * @example
 * new PodDisruptionBudget(chart, 'web', { selects: web });
 */
export class PodDisruptionBudget extends Construct {
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: PodDisruptionBudgetProps) {
    super(scope, id);
    const { selects, minAvailable, maxUnavailable } = props;
    if (minAvailable !== undefined && maxUnavailable !== undefined)
      refuse(
        'maxUnavailable',
        JSON.stringify(maxUnavailable),
        "nothing beside 'minAvailable'",
        'leave one of them out',
      );
    if (maxUnavailable === 0 || maxUnavailable === '0%')
      refuse('maxUnavailable', maxUnavailable, 'at least one pod', 'a budget of none keeps nodes from being drained');
    this.resource = createObject(this, 'Resource', 'PodDisruptionBudget', {
      metadata: props.metadata,
      spec: {
        ...fieldsIn('PodDisruptionBudgetSpec', props),
        maxUnavailable: maxUnavailable ?? (minAvailable === undefined ? DEFAULT_MAX_UNAVAILABLE : undefined),
        selector: props.selector ?? (selects && { matchLabels: selectorOf(selects) }),
        unhealthyPodEvictionPolicy: props.unhealthyPodEvictionPolicy ?? 'AlwaysAllow',
      },
    });
  }

  /** Name of the budget. */
  get name(): string {
    return this.resource.name;
  }
}
