import { z } from 'zod';
import { type Inventory, keyOf } from '../support/inventory';
import { hasCondition, type KubernetesObject } from '../support/objects';

/** What is seen of releases in an inventory. */

const RELEASE_NAME = 'meta.helm.sh/release-name';
const INSTANCE = 'app.kubernetes.io/instance';
const COMPONENT = 'app.kubernetes.io/component';
/** Counts the templates that a workload had. */
const TEMPLATES = ['deployment.kubernetes.io/revision', 'deprecated.daemonset.template.generation'];

const counts = z.looseObject({
  metadata: z.looseObject({ generation: z.number().default(0) }),
  spec: z.looseObject({ replicas: z.number().default(1) }).default({ replicas: 1 }),
  status: z
    .looseObject({
      observedGeneration: z.number().default(0),
      readyReplicas: z.number().default(0),
      updatedReplicas: z.number().default(0),
      desiredNumberScheduled: z.number().default(0),
      numberReady: z.number().default(0),
      updatedNumberScheduled: z.number().default(0),
    })
    .prefault({}),
});
const scheduled = z.looseObject({ spec: z.looseObject({ nodeName: z.string().min(1) }) });
const service = z.looseObject({ spec: z.looseObject({ selector: z.record(z.string(), z.string()).default({}) }) });
const slice = z.looseObject({
  endpoints: z
    .array(
      z.looseObject({
        targetRef: z.looseObject({ name: z.string() }),
        conditions: z.looseObject({ ready: z.boolean() }),
      }),
    )
    .nullish(),
});

/** The objects that Helm counts to a release: no hooks, and nothing that a controller made of them. */
export function ofRelease(inventory: Inventory, release: string): readonly KubernetesObject[] {
  return [...inventory.values()].filter(
    ({ metadata }) => metadata.annotations?.[RELEASE_NAME] === release && metadata['ownerReferences'] === undefined,
  );
}

/** The pods of a release by name. */
export function podsOf(inventory: Inventory, release: string): readonly string[] {
  return [...inventory.values()]
    .filter(({ kind, metadata }) => kind === 'Pod' && metadata.labels?.[INSTANCE] === release)
    .map(({ metadata }) => metadata.name)
    .sort();
}

/** The workloads that are not what they should be: pods scheduled and ready, in the newest version, and Jobs complete. */
export function unready(inventory: Inventory): readonly string[] {
  return [...inventory.values()].filter((object) => !isReady(object)).map(keyOf);
}

function isReady(object: KubernetesObject): boolean {
  const { metadata, spec, status } = counts.parse(object);
  const isObserved = status.observedGeneration === metadata.generation;
  switch (object.kind) {
    case 'Deployment':
    case 'StatefulSet':
      return isObserved && status.readyReplicas === spec.replicas && status.updatedReplicas === spec.replicas;
    case 'DaemonSet': {
      const { desiredNumberScheduled: wanted, numberReady, updatedNumberScheduled } = status;
      return isObserved && wanted > 0 && numberReady === wanted && updatedNumberScheduled === wanted;
    }
    case 'Pod':
      return (
        scheduled.safeParse(object).success && (hasCondition(object, 'Ready') || object.status?.phase === 'Succeeded')
      );
    case 'Job':
      return hasCondition(object, 'Complete');
    default:
      return true;
  }
}

/** Where a Service of a release sends its requests to, and where it should. */
export interface Routes {
  readonly service: string;
  /** Names of the pods in its EndpointSlices. */
  readonly routed: readonly string[];
  /** Names of the ready pods of the release that are of the Service's component. */
  readonly own: readonly string[];
}

/** The routes of the Services that select pods. */
export function routesOf(inventory: Inventory, release: string): readonly Routes[] {
  const objects = [...inventory.values()];
  return ofRelease(inventory, release)
    .filter(({ kind }) => kind === 'Service')
    .flatMap((object) => {
      const { name } = object.metadata;
      const { selector } = service.parse(object).spec;
      if (Object.keys(selector).length === 0) return [];
      const own = objects.filter(
        ({ kind, metadata }) =>
          kind === 'Pod' &&
          metadata.labels?.[INSTANCE] === release &&
          metadata.labels[COMPONENT] === selector[COMPONENT],
      );
      return [{ service: name, routed: routed(objects, name), own: own.map(({ metadata }) => metadata.name).sort() }];
    });
}

function routed(objects: readonly KubernetesObject[], name: string): readonly string[] {
  return objects
    .filter(
      ({ kind, metadata }) => kind === 'EndpointSlice' && metadata.labels?.['kubernetes.io/service-name'] === name,
    )
    .flatMap((object) => slice.parse(object).endpoints ?? [])
    .filter(({ conditions }) => conditions.ready)
    .map(({ targetRef }) => targetRef.name)
    .sort();
}

/** Kubernetes notes a time for the second apply of these that changes nothing, whoever applies them, and for no later one. */
const NOTED_TWICE = new Set(['ValidatingAdmissionPolicy']);

/** What was written of each object of a release, and by whom: equal where nobody wrote anything in between. Status is no matter here. */
export function writes(inventory: Inventory, release: string): readonly object[] {
  return ofRelease(inventory, release).map((object) => {
    const { uid, generation, managedFields = [] } = object.metadata;
    const written = managedFields
      .filter(({ subresource }) => subresource === undefined)
      .map(({ time, ...fields }) => (NOTED_TWICE.has(object.kind) ? fields : { time, ...fields }));
    return { object: keyOf(object), uid, generation, written };
  });
}

/** What an object of a release says, without what the API server and its controllers note. */
export function content({ apiVersion, kind, metadata, status: _, ...fields }: KubernetesObject): object {
  const { name, labels, annotations = {} } = metadata;
  const said = Object.entries(annotations).filter(([key]) => !TEMPLATES.includes(key));
  return { ...fields, apiVersion, kind, metadata: { name, labels, annotations: Object.fromEntries(said) } };
}

/** What is in the second inventory and was not in the first. */
export function added(before: Inventory, after: Inventory): readonly string[] {
  return [...after.keys()].filter((key) => !before.has(key));
}
