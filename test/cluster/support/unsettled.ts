import { z } from 'zod';
import { hasCondition, type KubernetesObject } from './objects';

const noted = z.looseObject({
  metadata: z.looseObject({
    uid: z.string().optional(),
    generation: z.number().default(0),
    deletionTimestamp: z.string().optional(),
    ownerReferences: z.array(z.looseObject({ uid: z.string() })).default([]),
    labels: z.record(z.string(), z.string()).default({}),
  }),
  spec: z.looseObject({ replicas: z.number().default(0), suspend: z.boolean().default(false) }).prefault({}),
  status: z
    .looseObject({
      phase: z.string().optional(),
      observedGeneration: z.number().optional(),
      replicas: z.number().default(0),
      readyReplicas: z.number().default(0),
      desiredNumberScheduled: z.number().default(0),
      numberReady: z.number().default(0),
    })
    .prefault({}),
});
const scaling = z.looseObject({
  spec: z.looseObject({
    minReplicas: z.number().default(1),
    scaleTargetRef: z.looseObject({ kind: z.string(), name: z.string() }),
  }),
});
const selecting = z.looseObject({ spec: z.looseObject({ selector: z.record(z.string(), z.string()).default({}) }) });
const routing = z.looseObject({
  endpoints: z
    .array(
      z.looseObject({
        targetRef: z.looseObject({ name: z.string() }).optional(),
        conditions: z.looseObject({ ready: z.boolean().default(false) }).prefault({}),
      }),
    )
    .nullish(),
});

/**
 * Which objects controllers still have something to do about, and what: told from the objects themselves, so that no time that a
 * busy machine takes is mistaken for the end.
 */
export function unsettled(objects: readonly KubernetesObject[]): readonly string[] {
  const uids = new Set(objects.map(({ metadata }) => metadata.uid));
  return objects.flatMap((object) => {
    const what = ofAny(object, uids) ?? ofKind(object, objects);
    return what === undefined ? [] : [`${object.kind} '${object.metadata.name}' ${what}`];
  });
}

function ofAny(object: KubernetesObject, uids: ReadonlySet<string | undefined>): string | undefined {
  const { metadata, status } = noted.parse(object);
  if (metadata.deletionTimestamp !== undefined) return 'is being deleted';
  if (metadata.ownerReferences.some(({ uid }) => !uids.has(uid))) return 'belongs to what is gone';
  // Without metrics an autoscaler decides nothing but that there are too few pods.
  if (object.kind === 'HorizontalPodAutoscaler') return undefined;
  if ((status.observedGeneration ?? metadata.generation) < metadata.generation) return 'has not been looked at';
  return undefined;
}

function ofKind(object: KubernetesObject, objects: readonly KubernetesObject[]): string | undefined {
  const { spec, status } = noted.parse(object);
  switch (object.kind) {
    case 'Deployment':
    case 'ReplicaSet':
    case 'StatefulSet':
      if (status.observedGeneration === undefined) return 'has not been looked at';
      return status.replicas === spec.replicas && status.readyReplicas === spec.replicas ? undefined : 'is not ready';
    case 'DaemonSet':
      if (status.observedGeneration === undefined) return 'has not been looked at';
      return status.numberReady === status.desiredNumberScheduled ? undefined : 'is not ready';
    case 'Pod':
      return (status.phase ?? 'Pending') === 'Pending' ? 'is pending' : undefined;
    case 'Job':
      return spec.suspend || ['Complete', 'Failed'].some((end) => hasCondition(object, end)) ? undefined : 'runs';
    case 'CustomResourceDefinition':
      return hasCondition(object, 'Established') ? undefined : 'is not established';
    case 'HorizontalPodAutoscaler':
      return hasEnough(object, objects) ? undefined : 'has yet to see to its fewest pods';
    case 'Service':
      return isRouted(object, objects) ? undefined : 'does not lead to the pods that it selects';
    default:
      return undefined;
  }
}

/** Whether what an autoscaler scales has as many pods as it is to have at least: it looks every quarter of a minute. */
function hasEnough(autoscaler: KubernetesObject, objects: readonly KubernetesObject[]): boolean {
  const { minReplicas, scaleTargetRef } = scaling.parse(autoscaler).spec;
  const scaled = objects.find(
    ({ kind, metadata }) =>
      kind === scaleTargetRef.kind &&
      metadata.name === scaleTargetRef.name &&
      metadata.namespace === autoscaler.metadata.namespace,
  );
  return scaled === undefined || noted.parse(scaled).spec.replicas >= minReplicas;
}

/** Whether the EndpointSlices of a Service name the ready pods that it selects, and no others. */
function isRouted(service: KubernetesObject, objects: readonly KubernetesObject[]): boolean {
  const { namespace, name } = service.metadata;
  const selector = Object.entries(selecting.parse(service).spec.selector);
  if (selector.length === 0) return true;
  const near = objects.filter(({ metadata }) => metadata.namespace === namespace);
  const wanted = near
    .filter((object) => object.kind === 'Pod' && hasCondition(object, 'Ready'))
    .filter(({ metadata }) => selector.every(([key, value]) => metadata.labels?.[key] === value));
  const routed = near
    .filter((object) => object.metadata.labels?.['kubernetes.io/service-name'] === name)
    .flatMap((object) => (object.kind === 'EndpointSlice' ? (routing.parse(object).endpoints ?? []) : []))
    .flatMap(({ conditions, targetRef }) => (conditions.ready ? [targetRef?.name] : []));
  return JSON.stringify(wanted.map(({ metadata }) => metadata.name).sort()) === JSON.stringify(routed.sort());
}
