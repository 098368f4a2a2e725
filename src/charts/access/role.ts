import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { Role as ApiRole } from '../api/rbac';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';

/** A role, with the fields of the API. */
export interface RoleProps extends Omit<TemplatedObject<ApiRole>, 'apiVersion' | 'kind' | 'metadata' | 'rules'> {
  /** Name, labels and annotations of the role. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
  /** What may be done with what. */
  readonly rules: NonNullable<TemplatedObject<ApiRole>['rules']>;
}

/** A Role or ClusterRole, by its name. */
export interface RoleReference<Kind extends string = 'Role' | 'ClusterRole'> {
  readonly kind: Kind;
  readonly name: string;
}

/**
 * What may be done inside a namespace; a `RoleBinding` says by whom.
 *
 * @throws ChartwrightError `E_CHART_OBJECT` at synthesis for a rule that matches nothing: a verb or resource that does not exist,
 * say
 *
 * @example
 * const reader = new Role(chart, 'reader', {
 *   rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list', 'watch'] }],
 * });
 * new RoleBinding(chart, 'reader-binding', { role: reader, subjects: [account] });
 */
export class Role extends Construct implements RoleReference<'Role'> {
  /** A role that somebody else makes in the namespace. */
  static existing(name: string): RoleReference<'Role'> {
    return { kind: 'Role', name };
  }

  readonly kind = 'Role';
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, { metadata, ...fields }: RoleProps) {
    super(scope, id);
    this.resource = createObject(this, 'Resource', 'Role', { metadata, ...fields });
  }

  /** Name of the role. */
  get name(): string {
    return this.resource.name;
  }
}
