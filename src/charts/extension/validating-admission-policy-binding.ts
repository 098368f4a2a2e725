import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { ValidatingAdmissionPolicyBindingSpec } from '../api/admissionregistration';
import { fieldsIn } from '../api/field-lookup';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';

/** Where an admission policy counts, with the fields of the API's ValidatingAdmissionPolicyBindingSpec. */
export interface ValidatingAdmissionPolicyBindingProps extends Omit<
  TemplatedObject<ValidatingAdmissionPolicyBindingSpec>,
  'policyName'
> {
  /** Name, labels and annotations of the binding. @default - a name after the release, its namespace and the construct */
  readonly metadata?: Metadata | undefined;
  /** The policy: of this chart, or one that is there already, as in `{ name: 'pinned-images' }`. */
  readonly policy: { readonly name: string };
  /** What becomes of a request that the policy does not allow. @default ['Deny'] */
  readonly validationActions?: TemplatedObject<ValidatingAdmissionPolicyBindingSpec>['validationActions'];
}

/** What becomes of a request that a policy does not allow, unless its binding says otherwise. */
export const DEFAULT_VALIDATION_ACTIONS = ['Deny'] as const;

/**
 * Where an admission policy counts, with which parameters, and what becomes of what it does not allow. Without
 * `matchResources` it counts in the whole cluster.
 *
 * @example
 * new ValidatingAdmissionPolicyBinding(chart, 'pinned-images-in-production', {
 *   policy: pinned,
 *   validationActions: ['Deny', 'Audit'],
 *   matchResources: { namespaceSelector: { matchLabels: { stage: 'production' } } },
 * });
 */
export class ValidatingAdmissionPolicyBinding extends Construct {
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: ValidatingAdmissionPolicyBindingProps) {
    super(scope, id);
    this.resource = createObject(this, 'Resource', 'ValidatingAdmissionPolicyBinding', {
      metadata: props.metadata,
      spec: {
        ...fieldsIn('ValidatingAdmissionPolicyBindingSpec', props),
        policyName: props.policy.name,
        validationActions: props.validationActions ?? DEFAULT_VALIDATION_ACTIONS,
      },
    });
  }

  /** Name of the binding. */
  get name(): string {
    return this.resource.name;
  }
}
