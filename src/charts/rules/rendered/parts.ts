import { isJsonArray, isJsonObject, member, type Json, type JsonObject } from '../../../values/json';
import type { RenderedObject } from '../../evaluate';

/** What stands below keys of a JSON object; undefined where there is nothing. */
export function at(json: Json | undefined, ...keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>((inner, key) => member(inner, key), json);
}

/** The objects of a list below keys; none where there is no list. */
export function listAt(json: Json | undefined, ...keys: readonly string[]): readonly JsonObject[] {
  const list = at(json, ...keys);
  return isJsonArray(list) ? list.filter(isJsonObject) : [];
}

/** The text below keys; undefined where there is none. */
export function textAt(json: Json | undefined, ...keys: readonly string[]): string | undefined {
  const text = at(json, ...keys);
  return typeof text === 'string' ? text : undefined;
}

/** The pods that an object makes, or is. */
export interface Pods extends RenderedObject {
  readonly labels: Json | undefined;
  readonly spec: JsonObject;
}

/** Where the objects of a kind hold the template of their pods. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  Deployment: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};

/** The pods of all workloads among objects. */
export function podsIn(objects: readonly RenderedObject[]): readonly Pods[] {
  return objects.flatMap(({ construct, object }) => {
    const path = TEMPLATES[textAt(object, 'kind') ?? ''];
    const template = path && at(object, ...path);
    const spec = at(template, 'spec');
    return isJsonObject(spec) ? [{ construct, object, labels: at(template, 'metadata', 'labels'), spec }] : [];
  });
}

/** The containers of a pod, those that run first included. */
export function containersOf(spec: JsonObject): readonly JsonObject[] {
  return [...listAt(spec, 'initContainers'), ...listAt(spec, 'containers')];
}

/** The objects of a kind. */
export function ofKind(objects: readonly RenderedObject[], kind: string): readonly RenderedObject[] {
  return objects.filter(({ object }) => textAt(object, 'kind') === kind);
}

/** Finds the pods that have every label of a selector. It is made once for all the selectors of a chart, which may be thousands. */
export function podsBySelector(pods: readonly Pods[]): (selector: JsonObject) => readonly Pods[] {
  const byLabel = new Map<string, Pods[]>();
  for (const one of pods) {
    for (const label of labelsOf(one.labels)) {
      const group = byLabel.get(label);
      if (group === undefined) byLabel.set(label, [one]);
      else group.push(one);
    }
  }
  return (selector) => {
    const groups = labelsOf(selector).map((label) => byLabel.get(label) ?? []);
    const rarest = groups.reduce<readonly Pods[]>((one, other) => (other.length < one.length ? other : one), pods);
    return rarest.filter(({ labels }) => matches(selector, labels));
  };
}

const labelsOf = (labels: Json | undefined): readonly string[] =>
  isJsonObject(labels) ? Object.entries(labels).map(([key, value]) => `${key}=${JSON.stringify(value)}`) : [];

/** Whether labels have every label of a selector. */
function matches(selector: JsonObject, labels: Json | undefined): boolean {
  return Object.entries(selector).every(([key, value]) => at(labels, key) === value);
}

/** Finds the object of a kind and a name. It is made once for all the references of a chart. */
export function objectsByName(
  objects: readonly RenderedObject[],
): (kind: string | undefined, name: string | undefined) => RenderedObject | undefined {
  const idOf = (kind: string | undefined, name: string | undefined): string => `${kind ?? ''}/${name ?? ''}`;
  const byName = new Map<string, RenderedObject>();
  for (const one of objects) {
    const id = idOf(textAt(one.object, 'kind'), textAt(one.object, 'metadata', 'name'));
    if (!byName.has(id)) byName.set(id, one);
  }
  return (kind, name) => byName.get(idOf(kind, name));
}

/** Names in quotation marks, for messages. */
export function listed(names: readonly (string | undefined)[]): string {
  return names.flatMap((name) => (name === undefined ? [] : [`"${name}"`])).join(', ') || 'none';
}
