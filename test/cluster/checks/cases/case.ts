import type { JsonObject } from '../../../../src/values/json';
import type { KubernetesObject } from '../../support/objects';

/** An object at the edge of a rule of ours. */
export interface Case {
  /** The rule: the type of the API whose fields it is about, or the name of a rule over rendered objects. */
  readonly rule: string;
  readonly title: string;
  readonly object: KubernetesObject & JsonObject;
  /** Whether it is taken, refused, or refused by us alone, which has a reason. */
  readonly verdict: 'taken' | 'refused' | 'refused by us alone';
}

type Row = readonly [title: string, object: Case['object']];

/** The cases of a rule: what both take is the nearest to what is refused. */
export function cases(
  rule: string,
  of: {
    readonly taken: readonly Row[];
    readonly refused?: readonly Row[];
    /** What the API server takes and we refuse: the title says why. */
    readonly stricter?: readonly Row[];
  },
): readonly Case[] {
  const all = (rows: readonly Row[], verdict: Case['verdict']): readonly Case[] =>
    rows.map(([title, object]) => ({ rule, title, object, verdict }));
  return [
    ...all(of.taken, 'taken'),
    ...all(of.refused ?? [], 'refused'),
    ...all(of.stricter ?? [], 'refused by us alone'),
  ];
}

/** The namespace of every object of the cases. */
export const CASES_NAMESPACE = 'rules';

export function object(apiVersion: string, kind: string, content: JsonObject, name = 'it'): Case['object'] {
  return { ...content, apiVersion, kind, metadata: { name, namespace: CASES_NAMESPACE } };
}

export const CONTAINER: JsonObject = { name: 'main', image: 'registry.example.com/app:1.0.0' };
export const LABELS: JsonObject = { app: 'it' };

/** A pod of one container, with more fields of the pod, and of the container. */
export const pod = (spec: JsonObject, container: JsonObject = {}): Case['object'] =>
  object('v1', 'Pod', { spec: { containers: [{ ...CONTAINER, ...container }], ...spec } });

/** A workload of such pods, with more fields of the workload, and of its pods. */
export const workload = (kind: string, spec: JsonObject, pods: JsonObject = {}): Case['object'] =>
  object('apps/v1', kind, {
    spec: {
      selector: { matchLabels: LABELS },
      template: { metadata: { labels: LABELS }, spec: { containers: [CONTAINER], ...pods } },
      ...(kind === 'StatefulSet' && { serviceName: 'it' }),
      ...spec,
    },
  });
