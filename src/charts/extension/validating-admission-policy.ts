import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { ValidatingAdmissionPolicySpec } from '../api/admissionregistration';
import { fieldsIn } from '../api/field-lookup';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';

/** An admission policy, with the fields of the API's ValidatingAdmissionPolicySpec. */
export interface ValidatingAdmissionPolicyProps extends TemplatedObject<ValidatingAdmissionPolicySpec> {
  /** Name, labels and annotations of the policy. @default - a name after the release, its namespace and the construct */
  readonly metadata?: Metadata | undefined;
  /** Which requests the policy is about. */
  readonly matchConstraints: NonNullable<TemplatedObject<ValidatingAdmissionPolicySpec>['matchConstraints']>;
}

/**
 * What the API server refuses, in expressions of CEL. It does nothing until a `ValidatingAdmissionPolicyBinding` says where.
 *
 * @example
 * const pinned = new ValidatingAdmissionPolicy(chart, 'pinned-images', {
 *   matchConstraints: {
 *     resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources: ['pods'] }],
 *   },
 *   validations: [
 *     {
 *       expression: "object.spec.containers.all(c, !c.image.endsWith(':latest'))",
 *       message: 'images want a fixed tag',
 *     },
 *   ],
 * });
 * new ValidatingAdmissionPolicyBinding(chart, 'pinned-images-here', { policy: pinned });
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/
 */
export class ValidatingAdmissionPolicy extends Construct {
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, props: ValidatingAdmissionPolicyProps) {
    super(scope, id);
    this.resource = createObject(this, 'Resource', 'ValidatingAdmissionPolicy', {
      metadata: props.metadata,
      spec: fieldsIn('ValidatingAdmissionPolicySpec', props),
    });
  }

  /** Name of the policy. */
  get name(): string {
    return this.resource.name;
  }
}
