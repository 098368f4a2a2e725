import { type Definition, type Definitions, type Property, referenceOf, shortName } from './openapi';
import { summaryOf } from './summary';

/** The kinds that constructs exist for; everything that their fields lead to comes along. */
const roots = [
  'core.v1.Pod core.v1.Service core.v1.ConfigMap core.v1.Secret core.v1.Namespace core.v1.ServiceAccount',
  'core.v1.PersistentVolume core.v1.PersistentVolumeClaim core.v1.ResourceQuota core.v1.LimitRange',
  'apps.v1.Deployment apps.v1.ReplicaSet apps.v1.StatefulSet apps.v1.DaemonSet batch.v1.Job batch.v1.CronJob',
  'networking.v1.Ingress networking.v1.IngressClass networking.v1.NetworkPolicy discovery.v1.EndpointSlice',
  'storage.v1.StorageClass scheduling.v1.PriorityClass node.v1.RuntimeClass policy.v1.PodDisruptionBudget',
  'rbac.v1.Role rbac.v1.ClusterRole rbac.v1.RoleBinding rbac.v1.ClusterRoleBinding',
  'autoscaling.v2.HorizontalPodAutoscaler',
  'admissionregistration.v1.ValidatingAdmissionPolicy admissionregistration.v1.ValidatingAdmissionPolicyBinding',
]
  .flatMap((line) => line.split(' '))
  .map((name) => `io.k8s.api.${name}`)
  .concat('io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition');

/** Definitions that are one value rather than an object, with the TypeScript that says so. */
const scalars: Readonly<Record<string, string>> = {
  Quantity: 'Quantity',
  IntOrString: 'IntOrString',
  Time: 'string',
  MicroTime: 'string',
  JSON: 'Json',
  JSONSchemaPropsOrBool: 'JSONSchemaProps | boolean',
  JSONSchemaPropsOrArray: 'JSONSchemaProps | readonly JSONSchemaProps[]',
  JSONSchemaPropsOrStringArray: 'JSONSchemaProps | readonly string[]',
  CustomResourceSubresourceStatus: 'Empty',
};

/** What fields take that the API server holds to a few words without saying so in its OpenAPI. */
const words: Readonly<Record<string, readonly string[]>> = {
  'Container.restartPolicy': ['Always', 'OnFailure', 'Never'],
  'ContainerResizePolicy.restartPolicy': ['NotRequired', 'RestartContainer'],
  'CustomResourceConversion.strategy': ['None', 'Webhook'],
  'CustomResourceDefinitionSpec.scope': ['Cluster', 'Namespaced'],
  'HPAScalingPolicy.type': ['Percent', 'Pods'],
  'HPAScalingRules.selectPolicy': ['Disabled', 'Max', 'Min'],
  'LabelSelectorRequirement.operator': ['DoesNotExist', 'Exists', 'In', 'NotIn'],
  'LimitRangeItem.type': ['Container', 'PersistentVolumeClaim', 'Pod'],
  'MetricSpec.type': ['ContainerResource', 'External', 'Object', 'Pods', 'Resource'],
  'MetricTarget.type': ['AverageValue', 'Utilization', 'Value'],
  'RoleRef.kind': ['ClusterRole', 'Role'],
  'ServiceSpec.trafficDistribution': ['PreferClose', 'PreferSameNode', 'PreferSameZone'],
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted': ['Delete', 'Retain'],
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled': ['Delete', 'Retain'],
  'Subject.kind': ['Group', 'ServiceAccount', 'User'],
};

/** What only the API server writes, so that no chart can set it. */
const written: Readonly<Record<string, readonly string[]>> = {
  ObjectMeta: [
    'creationTimestamp',
    'deletionGracePeriodSeconds',
    'deletionTimestamp',
    'generation',
    'managedFields',
    'resourceVersion',
    'selfLink',
    'uid',
  ],
};

/** One field of an object of the API. */
export interface Field {
  readonly name: string;
  readonly summary: string;
  readonly required: boolean;
  /** TypeScript of one value: of the field itself, of an item of the list, or of an entry of the map. */
  readonly type: string;
  /** The object that the value is, if it is one. */
  readonly object: string | undefined;
  /** How many values there are. */
  readonly shape: 'one' | 'list' | 'map';
  /** The fields that tell the items of the list apart, if any do. */
  readonly keys: readonly string[];
  /** First of the supported versions of Kubernetes that knows the field, if it is not the oldest. */
  readonly since: string | undefined;
}

/** One object of the API. */
export interface ApiObject {
  /** As in `Container`. */
  readonly name: string;
  /** As in `core`. */
  readonly group: string;
  readonly summary: string;
  readonly fields: readonly Field[];
}

/** Where the model comes from. */
export interface Sources {
  /** OpenAPI of the newest version. */
  readonly definitions: Definitions;
  /** Names of the fields in the order in which Kubernetes' own source declares them. */
  readonly declaredOrder: (definition: string) => readonly string[];
  /** The first supported version that knows a field, if it is not the oldest. */
  readonly since: (definition: string, field: string) => string | undefined;
}

/** As in `core` of `io.k8s.api.core.v1.Pod`. */
export function groupOf(definition: string): string {
  return definition.split('.').at(-3) ?? '';
}

function typeOf(property: Pick<Property, '$ref' | 'type' | 'enum'>, definition: string, name: string): string {
  const reference = referenceOf(property);
  if (reference !== undefined) return scalars[shortName(reference)] ?? shortName(reference);
  const taken = property.enum ?? words[`${shortName(definition)}.${name}`];
  if (taken !== undefined) return taken.map((value) => JSON.stringify(value)).join(' | ');
  if (property.type === 'integer') return name.includes('Seconds') ? 'Seconds' : 'number';
  if (property.type === 'object') return 'Json';
  if (name === 'schedule') return 'Schedule';
  return property.type ?? 'Json';
}

function shapeOf({ items, additionalProperties: entries }: Property): {
  readonly shape: Field['shape'];
  readonly value: Pick<Property, '$ref' | 'type' | 'enum'> | undefined;
} {
  if (items !== undefined) return { shape: 'list', value: items };
  if (entries?.items !== undefined) throw new Error('there are maps of lists now, which no table can tell');
  return entries === undefined ? { shape: 'one', value: undefined } : { shape: 'map', value: entries };
}

function fieldOf(definition: string, name: string, property: Property, required: boolean, sources: Sources): Field {
  const { shape, value = property } = shapeOf(property);
  const type = typeOf(value, definition, name);
  const reference = referenceOf(value);
  const isObject = reference !== undefined && !(shortName(reference) in scalars);
  return {
    name,
    summary: summaryOf(property.description),
    required,
    type,
    object: isObject ? reference : /^JSONSchemaProps\b/.test(type) ? definition : undefined,
    shape,
    keys: property['x-kubernetes-list-map-keys'] ?? [],
    since: sources.since(definition, name),
  };
}

/** Fields of an object, in the order in which a person writes them. */
function fieldsOf(name: string, definition: Definition, sources: Sources): readonly Field[] {
  const kind = definition['x-kubernetes-group-version-kind'].length > 0;
  const isWritten = (field: string) => (written[shortName(name)] ?? []).includes(field) || (kind && field === 'status');
  const [{ group, version } = { group: '', version: '' }] = definition['x-kubernetes-group-version-kind'];
  const constants: Readonly<Record<string, string>> = kind
    ? { apiVersion: group === '' ? version : `${group}/${version}`, kind: shortName(name) }
    : {};
  const properties = definition.properties ?? {};
  const order = sources.declaredOrder(name);
  const undeclared = Object.keys(properties).filter((field) => !order.includes(field));
  if (undeclared.length > 0) throw new Error(`${name} has fields that its source does not: ${undeclared.join(', ')}`);
  return order.flatMap((field) => {
    const property = properties[field];
    if (property === undefined || isWritten(field)) return [];
    const constant = constants[field];
    const made = fieldOf(name, field, property, definition.required.includes(field), sources);
    return [constant === undefined ? made : { ...made, type: JSON.stringify(constant), summary: '' }];
  });
}

/** The objects that the kinds consist of, by their full names, in alphabetical order. */
export function modelOf(sources: Sources): ReadonlyMap<string, ApiObject> {
  const found = new Map<string, ApiObject>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    const definition = sources.definitions[name];
    if (definition === undefined) throw new Error(`the API server knows no ${name}`);
    const fields = fieldsOf(name, definition, sources);
    found.set(name, {
      name: shortName(name),
      group: groupOf(name),
      summary: summaryOf(definition.description),
      fields,
    });
    for (const { object } of fields) if (object !== undefined) visit(object);
  };
  roots.forEach(visit);
  return new Map([...found].sort(([left], [right]) => (left < right ? -1 : 1)));
}
