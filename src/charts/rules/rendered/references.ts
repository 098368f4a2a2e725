import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../../values/json';
import { DATA_REFERENCES } from '../../config/data-references';
import type { RenderedObject } from '../../evaluate';
import { at, listAt, listed, objectsByName, podsIn, textAt } from './parts';
import { error, warning, type Problem, type Rule } from './problem';

interface Reference {
  readonly kind: 'ConfigMap' | 'Secret' | 'ServiceAccount' | 'PersistentVolumeClaim';
  readonly name: string;
  readonly keys: readonly string[];
}

/** Fields that refer to an object, by name: its kind, and the field that holds its name. */
const FIELDS = new Map<string, readonly [kind: Reference['kind'], name: string]>([
  ...DATA_REFERENCES,
  ['persistentVolumeClaim', ['PersistentVolumeClaim', 'claimName']],
]);

/** What pods refer to is in the chart, or is declared to exist already. */
export const references: Rule = (objects, external) => {
  const named = objectsByName(objects);
  return podsIn(objects).flatMap((pods) =>
    [...referencesIn(pods.spec), ...accountOf(pods.spec)]
      .filter(({ kind, name }) => !external.has(`${kind}/${name}`))
      .flatMap((reference) => problemOf(reference, pods, named(reference.kind, reference.name))),
  );
};

function problemOf(
  { kind, name, keys }: Reference,
  pods: RenderedObject,
  found: RenderedObject | undefined,
): readonly Problem[] {
  if (found === undefined) {
    const advice = `declare it by ${kind}.existing("${name}")`;
    return [warning(pods, `uses the ${kind} "${name}", which is not in the chart; add it, or ${advice}`)];
  }
  const known = keysOf(found.object);
  if (known === undefined) return [];
  return keys
    .filter((key) => !known.includes(key))
    .map((key) =>
      error(
        pods,
        `uses the key "${key}" of the ${kind} at '${found.construct}', which has ${listed(known)}; use one of them, or add it`,
      ),
    );
}

/** Every key that an object has; undefined where others fill it in. */
function keysOf(object: JsonObject): readonly string[] | undefined {
  if (textAt(object, 'type') === 'kubernetes.io/service-account-token') return undefined;
  const keys = ['data', 'stringData', 'binaryData'].flatMap((field) => {
    const data = at(object, field);
    return isJsonObject(data) ? Object.keys(data) : [];
  });
  // One without any data is filled in by whoever asked for an empty one.
  return keys.length === 0 ? undefined : keys;
}

function accountOf(spec: JsonObject): readonly Reference[] {
  const name = textAt(spec, 'serviceAccountName');
  return name === undefined || name === 'default' ? [] : [{ kind: 'ServiceAccount', name, keys: [] }];
}

/** Every reference below a part of a pod; optional ones are none. */
function referencesIn(part: JsonObject): readonly Reference[] {
  const found: Reference[] = [];
  addReferences(found, part);
  return found;
}

function addReferences(found: Reference[], part: Json): void {
  if (isJsonArray(part)) for (const item of part) addReferences(found, item);
  if (!isJsonObject(part)) return;
  for (const [field, value] of Object.entries(part)) {
    if (typeof value !== 'object') continue;
    found.push(...referenceAt(field, value));
    addReferences(found, value);
  }
}

function referenceAt(field: string, value: Json): readonly Reference[] {
  const [kind, nameField] = FIELDS.get(field) ?? [];
  if (kind === undefined || nameField === undefined || at(value, 'optional') === true) return [];
  // In a projected volume a Secret is known by its name.
  const name = textAt(value, nameField) ?? textAt(value, 'name');
  if (name === undefined || name === '') return [];
  const key = textAt(value, 'key');
  const keys = [key, ...listAt(value, 'items').map((item) => textAt(item, 'key'))];
  return [{ kind, name, keys: keys.flatMap((one) => (one === undefined ? [] : [one])) }];
}
