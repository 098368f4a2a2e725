import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { createObject, type Metadata } from '../create-object';
import type { ListItem } from '../workloads/container';
import { roleReference, subjectObjects, type AnyRole, type BindingSubject } from './binding';

/** Who gets a role in a namespace. */
export interface RoleBindingProps {
  /** Name, labels and annotations of the binding. @default - a name after the release and the construct */
  readonly metadata?: Metadata | undefined;
  /** A `Role`, or a `ClusterRole` whose rules count in this namespace. The API never lets it change. */
  readonly role: AnyRole;
  /** Who gets it: service accounts, users and groups. */
  readonly subjects: readonly ListItem<BindingSubject>[];
}

/**
 * Gives a role to service accounts, users and groups, inside one namespace.
 *
 * @example
 * new RoleBinding(chart, 'deployers', {
 *   role: ClusterRole.existing('edit'),
 *   subjects: [account, { kind: 'Group', name: 'team-a' }],
 * });
 */
export class RoleBinding extends Construct {
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, { metadata, role, subjects }: RoleBindingProps) {
    super(scope, id);
    this.resource = createObject(this, 'Resource', 'RoleBinding', {
      metadata,
      roleRef: roleReference(role),
      subjects: subjectObjects(this, subjects),
    });
  }

  /** Name of the binding. */
  get name(): string {
    return this.resource.name;
  }
}
