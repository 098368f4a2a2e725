import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { NamespaceSpec } from '../api/core';
import { fieldsIn } from '../api/field-lookup';
import { createObject, mapOf, type Metadata } from '../create-object';
import type { TemplatedObject } from '../templated';

/** How much pods may do: https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** What becomes of pods that do more than a level allows: https://kubernetes.io/docs/concepts/security/pod-security-admission/ */
export interface PodSecurity {
  /** Level beyond which pods are refused. @default 'restricted' */
  readonly enforce?: PodSecurityLevel | undefined;
  /** Level beyond which workloads are noted in the audit log. @default - that of `enforce` */
  readonly audit?: PodSecurityLevel | undefined;
  /** Level beyond which whoever makes a workload is warned. @default - that of `enforce` */
  readonly warn?: PodSecurityLevel | undefined;
  /** Version of Kubernetes whose levels count, as in `v1.35`. @default - the cluster's own */
  readonly version?: string | undefined;
}

/** A namespace, with the fields of the API's NamespaceSpec. */
export interface NamespaceProps extends TemplatedObject<NamespaceSpec> {
  /** Name, labels and annotations of the namespace. @default - its id is its name */
  readonly metadata?: Metadata | undefined;
  /** How much its pods may do. @default - `restricted` */
  readonly podSecurity?: PodSecurity | undefined;
}

/** How much the pods of a namespace may do unless it says otherwise. */
export const DEFAULT_POD_SECURITY_LEVEL: PodSecurityLevel = 'restricted';

const POD_SECURITY_LABEL = 'pod-security.kubernetes.io';

/**
 * A namespace, called as its id says, whose pods comply with a level of Pod Security.
 *
 * Helm deletes it, and with it everything that is inside, when the release is uninstalled.
 *
 * @example
 * new Namespace(chart, 'team-a', { podSecurity: { enforce: 'baseline', warn: 'restricted' } });
 */
export class Namespace extends Construct {
  readonly resource: ApiObject;

  constructor(scope: Construct, id: string, { metadata, podSecurity, ...fields }: NamespaceProps = {}) {
    super(scope, id);
    const spec = fieldsIn('NamespaceSpec', fields);
    this.resource = createObject(this, 'Resource', 'Namespace', {
      metadata: { ...metadata, labels: { ...podSecurityLabels(podSecurity), ...mapOf(metadata?.labels) } },
      spec: Object.keys(spec).length === 0 ? undefined : spec,
    });
  }

  /** Name of the namespace. */
  get name(): string {
    return this.resource.name;
  }
}

function podSecurityLabels(podSecurity: PodSecurity = {}): Readonly<Record<string, string>> {
  const { enforce = DEFAULT_POD_SECURITY_LEVEL, audit = enforce, warn = enforce, version } = podSecurity;
  return Object.fromEntries<string>(
    Object.entries({ enforce, audit, warn }).flatMap(([mode, level]) => [
      [`${POD_SECURITY_LABEL}/${mode}`, level] as const,
      ...(version === undefined ? [] : [[`${POD_SECURITY_LABEL}/${mode}-version`, version] as const]),
    ]),
  );
}
