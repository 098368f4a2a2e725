import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { refuse } from '../checks/refuse';
import { createObject, type Metadata } from '../create-object';
import type { ListItem } from '../workloads/container';
import { roleReference, subjectObjects, type AnyClusterRole, type BindingSubject } from './binding';

/** Who gets a role in the whole cluster. */
export interface ClusterRoleBindingProps {
  /** Name, labels and annotations of the binding. @default - a name after the release, its namespace and the construct */
  readonly metadata?: Metadata | undefined;
  /** A cluster role. The API never lets it change. */
  readonly role: AnyClusterRole;
  /** Who gets it: service accounts, users and groups. */
  readonly subjects: readonly ListItem<BindingSubject>[];
}

/**
 * Gives a cluster role to service accounts, users and groups, in every namespace. Where one namespace is enough, take a
 * `RoleBinding`.
 *
 * @throws ChartwrightError `E_PROP` for a role of another kind
 *
 * @example
 * new ClusterRoleBinding(chart, 'metrics-readers', { role: metrics, subjects: [account] });
 */
export class ClusterRoleBinding extends Construct {
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, { metadata, role, subjects }: ClusterRoleBindingProps) {
    super(scope, id);
    if (role.kind !== 'ClusterRole')
      refuse('role', role.kind, 'a ClusterRole', 'give a ClusterRole, or make a RoleBinding');
    this.resource = createObject(this, 'Resource', 'ClusterRoleBinding', {
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
