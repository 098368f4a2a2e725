import type { Json } from '../print-yaml';
import { isJsonObject, isSame, listOf, objectAt, textOf, type Difference, type JsonObject } from './difference';

/**
 * What two values schemas have not in common, as seen by somebody who upgrades with the values that they have: a value that is gone, and
 * anything that the old schema takes and the new one refuses, breaks them. What cannot be told is taken to break.
 *
 * @param defaults that hold with the new schema
 */
export function schemaDifferences(before: JsonObject, after: JsonObject, defaults: JsonObject): Difference[] {
  return walkSchemas({ before, after, defaults }, before, after, '', 0);
}

/** Whether a schema leaves a value to be set: no map on the way there is closed to it. What cannot be told is taken to be left. */
export function takesValue(root: JsonObject, path: string): boolean {
  let schema = resolve(root, root);
  for (const step of path.split('.')) {
    const key = step.replace(/(\[\])+$/, '');
    const property = objectAt(schema, 'properties')[key];
    if (property === undefined)
      return !isSame(schema['additionalProperties'], false) || schema['patternProperties'] !== undefined;
    if (key !== step) return true;
    schema = resolve(root, property);
  }
  return true;
}

interface Walk {
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly defaults: JsonObject;
}

/** Why a value that is gone breaks. */
export const GONE = 'it is no longer read: values that set it lose their meaning, or are refused';

/** Schemas that lie deeper refer to themselves. */
const MAX_DEPTH = 32;

function walkSchemas(
  walk: Walk,
  from: Json | undefined,
  to: Json | undefined,
  path: string,
  depth: number,
): Difference[] {
  const [old, current] = [resolve(walk.before, from), resolve(walk.after, to)];
  if (isSame(old, current) || depth > MAX_DEPTH) return [];
  const rules = RULES.flatMap(({ keyword, narrows }): Difference[] => {
    const [before, after] = [old[keyword], current[keyword]];
    if (isSame(before, after)) return [];
    const breaking = narrows(before, after)
      ? `values that the old schema takes are refused by the new '${keyword}'`
      : undefined;
    return [{ subject: 'value', change: 'changed', name: path || '.', path: keyword, before, after, breaking }];
  });
  const nested = (key: string, step: string) =>
    old[key] !== undefined && current[key] !== undefined
      ? walkSchemas(walk, old[key], current[key], `${path}${step}`, depth + 1)
      : [];
  return [
    ...rules,
    ...requiredDifferences(walk, old, current, path),
    ...propertyDifferences(walk, old, current, path, depth),
    ...openDifferences(old, current, path),
    ...nested('items', '[]'),
    ...(isJsonObject(old['additionalProperties']) && isJsonObject(current['additionalProperties'])
      ? nested('additionalProperties', '.*')
      : []),
  ];
}

function propertyDifferences(
  walk: Walk,
  old: JsonObject,
  current: JsonObject,
  path: string,
  depth: number,
): Difference[] {
  const [from, to] = [objectAt(old, 'properties'), objectAt(current, 'properties')];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].sort().flatMap((key): Difference[] => {
    const name = path === '' ? key : `${path}.${key}`;
    if (to[key] === undefined) {
      return [
        {
          subject: 'value',
          change: 'removed',
          name,
          breaking: GONE,
        },
      ];
    }
    if (from[key] === undefined) return [{ subject: 'value', change: 'added', name }];
    return walkSchemas(walk, from[key], to[key], name, depth + 1);
  });
}

/** A key that became required breaks only those whom no default helps. */
function requiredDifferences(walk: Walk, old: JsonObject, current: JsonObject, path: string): Difference[] {
  const before = new Set(listOf(old['required']).map(textOf));
  const defaults = path === '' ? walk.defaults : valueAt(walk.defaults, path);
  return listOf(current['required'])
    .map(textOf)
    .filter((key) => !before.has(key) && !(isJsonObject(defaults) && defaults[key] !== undefined))
    .map((key) => ({
      subject: 'value',
      change: 'changed',
      name: path === '' ? key : `${path}.${key}`,
      path: 'required',
      before: false,
      after: true,
      breaking: 'it must be set now, and has no default',
    }));
}

/** Whether keys that no property names are taken: by everyone, by a schema, or not at all. */
function openDifferences(old: JsonObject, current: JsonObject, path: string): Difference[] {
  const [before, after] = [old['additionalProperties'] ?? true, current['additionalProperties'] ?? true];
  if (isSame(before, after) || (isJsonObject(before) && isJsonObject(after))) return [];
  const breaking = isSame(before, false) || isSame(after, true) ? undefined : 'keys that were taken are refused now';
  return [
    { subject: 'value', change: 'changed', name: path || '.', path: 'additionalProperties', before, after, breaking },
  ];
}

interface Rule {
  readonly keyword: string;
  readonly narrows: (before: Json | undefined, after: Json | undefined) => boolean;
}

const rises = (before: Json | undefined, after: Json | undefined) =>
  Number(after ?? -Infinity) > Number(before ?? -Infinity);
const falls = (before: Json | undefined, after: Json | undefined) =>
  Number(after ?? Infinity) < Number(before ?? Infinity);
const isNew = (_: Json | undefined, after: Json | undefined) => after !== undefined;
const loses = (before: Json | undefined, after: Json | undefined) =>
  after !== undefined &&
  (before === undefined || listOf(before).some((item) => !listOf(after).some((other) => isSame(item, other))));

const RULES: readonly Rule[] = [
  { keyword: 'type', narrows: narrowsType },
  { keyword: 'enum', narrows: loses },
  { keyword: 'anyOf', narrows: loses },
  { keyword: 'oneOf', narrows: isNew },
  { keyword: 'not', narrows: isNew },
  { keyword: 'if', narrows: isNew },
  { keyword: 'const', narrows: isNew },
  { keyword: 'pattern', narrows: isNew },
  { keyword: 'propertyNames', narrows: isNew },
  { keyword: 'patternProperties', narrows: isNew },
  { keyword: 'multipleOf', narrows: isNew },
  { keyword: 'contains', narrows: isNew },
  { keyword: 'uniqueItems', narrows: (_, after) => after === true },
  { keyword: 'minimum', narrows: rises },
  { keyword: 'exclusiveMinimum', narrows: rises },
  { keyword: 'minLength', narrows: rises },
  { keyword: 'minItems', narrows: rises },
  { keyword: 'minProperties', narrows: rises },
  { keyword: 'maximum', narrows: falls },
  { keyword: 'exclusiveMaximum', narrows: falls },
  { keyword: 'maxLength', narrows: falls },
  { keyword: 'maxItems', narrows: falls },
  { keyword: 'maxProperties', narrows: falls },
];

function narrowsType(before: Json | undefined, after: Json | undefined): boolean {
  if (after === undefined) return false;
  if (before === undefined) return true;
  const taken = new Set(typesOf(after));
  return typesOf(before).some((type) => !taken.has(type) && !(type === 'integer' && taken.has('number')));
}

function typesOf(type: Json): readonly string[] {
  return typeof type === 'string' ? [type] : listOf(type).map(textOf);
}

/** Follows `$ref` within the document, and lays what `allOf` says together. */
function resolve(root: JsonObject, schema: Json | undefined, depth = 0): JsonObject {
  if (!isJsonObject(schema) || depth > MAX_DEPTH) return schema === false ? { not: {} } : {};
  const { $ref, allOf, ...rest } = schema;
  const target = typeof $ref === 'string' && $ref.startsWith('#/') ? resolve(root, pointer(root, $ref), depth + 1) : {};
  const parts = listOf(allOf).map((part) => resolve(root, part, depth + 1));
  return [target, ...parts].reduce(both, rest);
}

/** What two schemas say of one value. */
function both(a: JsonObject, b: JsonObject): JsonObject {
  const properties = { ...objectAt(a, 'properties'), ...objectAt(b, 'properties') };
  const required = [...listOf(a['required']), ...listOf(b['required'])];
  return {
    ...a,
    ...b,
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(required.length > 0 ? { required } : {}),
  };
}

function pointer(root: JsonObject, reference: string): Json | undefined {
  const keys = reference
    .slice(2)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return keys.reduce<Json | undefined>((value, key) => (isJsonObject(value) ? value[key] : undefined), root);
}

function valueAt(value: Json | undefined, path: string): Json | undefined {
  return path
    .split('.')
    .reduce<Json | undefined>((found, key) => (isJsonObject(found) ? found[key] : undefined), value);
}
