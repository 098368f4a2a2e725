import { z } from 'zod';

const groupList = z.object({
  items: z.array(
    z.object({
      metadata: z.object({ name: z.string().optional() }),
      versions: z.array(
        z.object({
          version: z.string(),
          resources: z
            .array(
              z.object({
                resource: z.string(),
                responseKind: z.object({ kind: z.string() }),
                scope: z.enum(['Namespaced', 'Cluster']),
                verbs: z.array(z.string()),
              }),
            )
            .default([]),
        }),
      ),
    }),
  ),
});

/** A kind that the API server serves. */
export interface ServedKind {
  /** Group and version, as in `apps/v1`. */
  readonly apiVersion: string;
  /** As in `Deployment`. */
  readonly kind: string;
  /** Plural name in paths and in RBAC rules, as in `deployments`. */
  readonly resource: string;
  /** False for kinds that belong to the whole cluster. */
  readonly namespaced: boolean;
  /** What may be done with it, as in `create`. */
  readonly verbs: readonly string[];
}

/** Media type under which `/api` and `/apis` tell everything at once. */
export const aggregatedDiscovery = 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';

/** The kinds of an aggregated discovery document. */
export function servedKinds(document: unknown): readonly ServedKind[] {
  return groupList.parse(document).items.flatMap(({ metadata: { name: group }, versions }) =>
    versions.flatMap(({ version, resources }) =>
      resources.map(({ resource, responseKind, scope, verbs }) => ({
        apiVersion: group === undefined || group === '' ? version : `${group}/${version}`,
        kind: responseKind.kind,
        resource,
        namespaced: scope === 'Namespaced',
        verbs,
      })),
    ),
  );
}
