import { Chart } from 'cdk8s';
import type { IClusterRole, IRole, ISubject } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { mapParts } from '../../values/parts';
import type { Subject } from '../api/rbac';
import { HelmChart } from '../helm-chart';
import type { TemplatedObject } from '../templated';
import type { ListItem } from '../workloads/container';
import type { PodIdentity } from '../workloads/pod-template';
import type { RoleReference } from './role';
import { ServiceAccount } from './service-account';

/** Who gets a role: a service account, a user or group as in the API, or a subject of cdk8s-plus-28. */
export type BindingSubject = PodIdentity | TemplatedObject<Subject> | ISubject;

/** A cluster role: of ours, `ClusterRole.existing(name)`, or of cdk8s-plus-28. */
export type AnyClusterRole = RoleReference<'ClusterRole'> | Pick<IClusterRole, 'apiGroup' | 'kind' | 'name' | 'node'>;

/** A role of either kind: of ours, `existing(name)` of either, or of cdk8s-plus-28. */
export type AnyRole = RoleReference | Pick<IRole, 'apiGroup' | 'kind' | 'name' | 'node'>;

const API_GROUP = 'rbac.authorization.k8s.io';

/** A role as a binding refers to it. */
export function roleReference({ kind, name }: AnyRole | AnyClusterRole): object {
  return { apiGroup: API_GROUP, kind, name };
}

/** Subjects as the API takes them. */
export function subjectObjects(scope: Construct, subjects: readonly ListItem<BindingSubject>[]): readonly unknown[] {
  return subjects.map((subject) => mapParts<BindingSubject>(subject, (one) => subjectObject(scope, one)));
}

function subjectObject(scope: Construct, subject: BindingSubject): object {
  if ('toSubjectConfiguration' in subject) return subject.toSubjectConfiguration();
  if ('automountToken' in subject)
    return { kind: 'ServiceAccount', name: subject.name, namespace: namespaceOf(scope, subject) };
  return { ...subject, apiGroup: subject.apiGroup ?? (subject.kind === 'ServiceAccount' ? undefined : API_GROUP) };
}

/** The namespace of an account: its own, or that of the release or chart. */
function namespaceOf(scope: Construct, account: PodIdentity): string {
  const chart = Chart.of(scope);
  const own = account instanceof ServiceAccount ? account.resource.metadata.namespace : undefined;
  return own ?? (chart instanceof HelmChart ? chart.release.namespace : (chart.namespace ?? 'default'));
}
