import { z } from 'zod';

/** A Kubernetes object as the API server takes and gives it; what is below `metadata` is looked at by the test. */
export const kubernetesObject = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
    labels: z.record(z.string(), z.string()).optional(),
    annotations: z.record(z.string(), z.string()).optional(),
    uid: z.string().optional(),
    resourceVersion: z.string().optional(),
    generation: z.number().optional(),
    managedFields: z.array(z.looseObject({ manager: z.string(), subresource: z.string().optional() })).optional(),
  }),
  status: z
    .looseObject({
      phase: z.string().optional(),
      readyReplicas: z.number().optional(),
      conditions: z.array(z.looseObject({ type: z.string(), status: z.string() })).nullish(),
    })
    .optional(),
});
/** {@inheritDoc kubernetesObject} */
export type KubernetesObject = z.infer<typeof kubernetesObject>;

/** Objects of one kind, as the API server lists them: the list knows their kind, they do not. */
export const kubernetesList = z.object({
  items: z.array(kubernetesObject.omit({ apiVersion: true, kind: true }).loose()),
});

/** Which object: enough of one to find it. */
export type ObjectReference = Pick<KubernetesObject, 'apiVersion' | 'kind' | 'metadata'>;

/** What the API server answers where it refuses, a `Status` object. */
export const statusObject = z.object({
  kind: z.literal('Status'),
  message: z.string().default(''),
  reason: z.string().default(''),
  code: z.number().default(0),
});

/** The API server refused. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    /** HTTP status, as in 422. */
    readonly code: number,
    /** Kubernetes' word for the reason, as in `Invalid`. */
    readonly reason: string,
    message: string,
  ) {
    super(message);
  }
}

/** Says whether an object's condition `type` is true. */
export function hasCondition(object: KubernetesObject, type: string): boolean {
  return (
    object.status?.conditions?.some((condition) => condition.type === type && condition.status === 'True') ?? false
  );
}
