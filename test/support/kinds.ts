import type { Construct } from 'constructs';
import * as constructs from '../../src';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../src/values/json';
import { late } from '../../src/values/nodes';

/** A kind of Kubernetes, and the construct for it. */
export interface KindOfOurs {
  readonly kind: string;
  /** Where its construct is, below `src/charts`. */
  readonly source: string;
  /** The props that say what an object of the API says. */
  readonly propsOf: (object: JsonObject) => JsonObject;
  /** Makes its construct. */
  readonly make: (scope: Construct, id: string, props: unknown) => Construct;
}

type Making = (scope: Construct, id: string, props: unknown) => Construct;

const objectAt = (object: JsonObject, field: string): JsonObject => {
  const value = object[field];
  return isJsonObject(value) ? value : {};
};

/** Kinds whose fields besides the metadata are props as they are. */
const flat = ({ apiVersion: _, kind: __, ...fields }: JsonObject): JsonObject => fields;

/** Kinds whose fields are those of `spec`. */
const ofSpec = (object: JsonObject): JsonObject => ({ ...objectAt(object, 'spec'), ...metadataOf(object) });

const metadataOf = ({ metadata }: JsonObject): JsonObject => (metadata === undefined ? {} : { metadata });

/** The fields of pods stand beside those of their workload. */
const ofPods = (template: JsonObject): JsonObject => ({
  ...objectAt(template, 'spec'),
  podMetadata: objectAt(template, 'metadata'),
});

function ofWorkload(object: JsonObject): JsonObject {
  const { template: _, ...spec } = objectAt(object, 'spec');
  return { ...ofPods(objectAt(objectAt(object, 'spec'), 'template')), ...spec, ...metadataOf(object) };
}

function ofJobSpec({ template: _, ...spec }: JsonObject, template: JsonObject): JsonObject {
  const { activeDeadlineSeconds: podActiveDeadlineSeconds, ...pods } = ofPods(template);
  return { ...pods, ...spec, ...(podActiveDeadlineSeconds !== undefined && { podActiveDeadlineSeconds }) };
}

function ofJob(object: JsonObject): JsonObject {
  const spec = objectAt(object, 'spec');
  return { ...ofJobSpec(spec, objectAt(spec, 'template')), ...metadataOf(object) };
}

function ofCronJob(object: JsonObject): JsonObject {
  const { jobTemplate: _, ...spec } = objectAt(object, 'spec');
  const job = objectAt(objectAt(object, 'spec'), 'jobTemplate');
  const { suspend: jobSuspend, ...jobs } = ofJobSpec(
    objectAt(job, 'spec'),
    objectAt(objectAt(job, 'spec'), 'template'),
  );
  return {
    ...jobs,
    ...spec,
    ...metadataOf(object),
    ...(job['metadata'] !== undefined && { jobMetadata: job['metadata'] }),
    ...(jobSuspend !== undefined && { jobSuspend }),
  };
}

function ofIngress(object: JsonObject): JsonObject {
  const { rules, ...spec } = objectAt(object, 'spec');
  const paths = (rule: JsonObject): Json => objectAt(rule, 'http')['paths'] ?? [];
  const ours = isJsonArray(rules) ? rules.filter(isJsonObject).map((rule) => ruleOf(rule, paths(rule))) : undefined;
  return { ...spec, ...metadataOf(object), ...(ours !== undefined && { rules: ours }) };
}

const ruleOf = ({ http: _, ...rule }: JsonObject, paths: Json): JsonObject => ({ ...rule, paths });

function ofBinding({ roleRef, ...object }: JsonObject): JsonObject {
  const { apiGroup: _, ...role } = isJsonObject(roleRef) ? roleRef : {};
  return { ...flat(object), role };
}

function ofAutoscaler(object: JsonObject): JsonObject {
  const { scaleTargetRef: scales = {}, ...spec } = objectAt(object, 'spec');
  return { ...spec, ...metadataOf(object), scales };
}

function ofPolicyBinding(object: JsonObject): JsonObject {
  const { policyName: name = '', ...spec } = objectAt(object, 'spec');
  return { ...spec, ...metadataOf(object), policy: { name } };
}

const row = (
  kind: string,
  folder: string,
  propsOf: (object: JsonObject) => JsonObject,
  make: Making,
  file = kind.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase(),
): KindOfOurs => ({ kind, source: `${folder}/${file}`, propsOf, make });

/** Every kind of Kubernetes that there is a construct for. */
export const KINDS_OF_OURS: readonly KindOfOurs[] = [
  row('Pod', 'workloads', ofSpec, (scope, id, props) => new constructs.Pod(scope, id, late(props))),
  row('ReplicaSet', 'workloads', ofWorkload, (scope, id, props) => new constructs.ReplicaSet(scope, id, late(props))),
  row('Deployment', 'workloads', ofWorkload, (scope, id, props) => new constructs.Deployment(scope, id, late(props))),
  row('StatefulSet', 'workloads', ofWorkload, (scope, id, props) => new constructs.StatefulSet(scope, id, late(props))),
  row('DaemonSet', 'workloads', ofWorkload, (scope, id, props) => new constructs.DaemonSet(scope, id, late(props))),
  row('Job', 'workloads', ofJob, (scope, id, props) => new constructs.Job(scope, id, late(props))),
  row('CronJob', 'workloads', ofCronJob, (scope, id, props) => new constructs.CronJob(scope, id, late(props))),
  row('Service', 'networking', ofSpec, (scope, id, props) => new constructs.Service(scope, id, late(props))),
  row('Ingress', 'networking', ofIngress, (scope, id, props) => new constructs.Ingress(scope, id, late(props))),
  row('IngressClass', 'networking', ofSpec, (scope, id, props) => new constructs.IngressClass(scope, id, late(props))),
  row(
    'NetworkPolicy',
    'networking',
    ofSpec,
    (scope, id, props) => new constructs.NetworkPolicy(scope, id, late(props)),
  ),
  row('EndpointSlice', 'networking', flat, (scope, id, props) => new constructs.EndpointSlice(scope, id, late(props))),
  row(
    'PersistentVolume',
    'storage',
    ofSpec,
    (scope, id, props) => new constructs.PersistentVolume(scope, id, late(props)),
  ),
  row(
    'PersistentVolumeClaim',
    'storage',
    ofSpec,
    (scope, id, props) => new constructs.PersistentVolumeClaim(scope, id, late(props)),
  ),
  row('StorageClass', 'storage', flat, (scope, id, props) => new constructs.StorageClass(scope, id, late(props))),
  row('ConfigMap', 'config', flat, (scope, id, props) => new constructs.ConfigMap(scope, id, late(props))),
  row('Secret', 'config', flat, (scope, id, props) => new constructs.Secret(scope, id, late(props))),
  row('Namespace', 'tenancy', ofSpec, (scope, id, props) => new constructs.Namespace(scope, id, late(props))),
  row('ResourceQuota', 'tenancy', ofSpec, (scope, id, props) => new constructs.ResourceQuota(scope, id, late(props))),
  row('LimitRange', 'tenancy', ofSpec, (scope, id, props) => new constructs.LimitRange(scope, id, late(props))),
  row('PriorityClass', 'tenancy', flat, (scope, id, props) => new constructs.PriorityClass(scope, id, late(props))),
  row('ServiceAccount', 'access', flat, (scope, id, props) => new constructs.ServiceAccount(scope, id, late(props))),
  row('Role', 'access', flat, (scope, id, props) => new constructs.Role(scope, id, late(props))),
  row('ClusterRole', 'access', flat, (scope, id, props) => new constructs.ClusterRole(scope, id, late(props))),
  row('RoleBinding', 'access', ofBinding, (scope, id, props) => new constructs.RoleBinding(scope, id, late(props))),
  row(
    'ClusterRoleBinding',
    'access',
    ofBinding,
    (scope, id, props) => new constructs.ClusterRoleBinding(scope, id, late(props)),
  ),
  row(
    'HorizontalPodAutoscaler',
    'scaling',
    ofAutoscaler,
    (scope, id, props) => new constructs.HorizontalPodAutoscaler(scope, id, late(props)),
  ),
  row(
    'PodDisruptionBudget',
    'scaling',
    ofSpec,
    (scope, id, props) => new constructs.PodDisruptionBudget(scope, id, late(props)),
  ),
  row(
    'CustomResourceDefinition',
    'extension',
    ofSpec,
    (scope, id, props) => new constructs.CustomResourceDefinition(scope, id, late(props)),
  ),
  row('RuntimeClass', 'extension', flat, (scope, id, props) => new constructs.RuntimeClass(scope, id, late(props))),
  row(
    'ValidatingAdmissionPolicy',
    'extension',
    ofSpec,
    (scope, id, props) => new constructs.ValidatingAdmissionPolicy(scope, id, late(props)),
  ),
  row(
    'ValidatingAdmissionPolicyBinding',
    'extension',
    ofPolicyBinding,
    (scope, id, props) => new constructs.ValidatingAdmissionPolicyBinding(scope, id, late(props)),
  ),
];
