import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { ClusterRole as ApiClusterRole } from '../api/rbac';
import { createObject, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';
import type { RoleReference } from './role';

/** A cluster role, with the fields of the API. */
export interface ClusterRoleProps extends Omit<TemplatedObject<ApiClusterRole>, 'apiVersion' | 'kind' | 'metadata'> {
  /** Name, labels and annotations of the role. @default - a name after the release, its namespace and the construct */
  readonly metadata?: Metadata | undefined;
}

/**
 * What may be done in the whole cluster, with what belongs to no namespace, and with URLs that are no resources; or, bound by a
 * `RoleBinding`, inside a namespace. With `aggregationRule` its rules are those of the cluster roles with certain labels.
 *
 * @throws ChartwrightError `E_CHART_OBJECT` at synthesis for a rule that matches nothing: a verb or resource that does not exist,
 * say
 *
 * @example
 * new ClusterRole(chart, 'metrics', {
 *   rules: [
 *     { apiGroups: [''], resources: ['nodes/metrics'], verbs: ['get'] },
 *     { nonResourceURLs: ['/metrics', '/healthz/*'], verbs: ['get'] },
 *   ],
 * });
 */
export class ClusterRole extends Construct implements RoleReference<'ClusterRole'> {
  /** A cluster role that is there already, as in `view`. */
  static existing(name: string): RoleReference<'ClusterRole'> {
    return { kind: 'ClusterRole', name };
  }

  readonly kind = 'ClusterRole';
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, { metadata, ...fields }: ClusterRoleProps) {
    super(scope, id);
    // The controller writes the rules of an aggregated role: given here, every upgrade would undo them.
    const rules = fields.rules ?? (fields.aggregationRule === undefined ? [] : undefined);
    this.resource = createObject(this, 'Resource', 'ClusterRole', { metadata, ...fields, rules });
  }

  /** Name of the role. */
  get name(): string {
    return this.resource.name;
  }
}
