import type { Json } from '../print-yaml';

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** One thing that two versions of a chart have not in common. */
export interface Difference {
  /** A rendered Kubernetes object, or a value that users may set. */
  readonly subject: 'object' | 'value';
  readonly change: 'added' | 'removed' | 'changed';
  /** `Deployment default/web` of an object, `image.tag` of a value. */
  readonly name: string;
  /** What of it changed: a field of the object, a rule of the schema, or `default`. @default - the whole */
  readonly path?: string | undefined;
  /** What it was. @default - it was not there */
  readonly before?: Json | undefined;
  /** What it is. @default - it is there no more */
  readonly after?: Json | undefined;
  /** Why an upgrade from the one version to the other fails or loses something. @default - it does not */
  readonly breaking?: string | undefined;
}

/** Whether JSON is an object. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object that stands below a key of another; an empty one where there is none. */
export function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isJsonObject(value) ? value : {};
}

/** Items of a JSON list; none of anything else. */
export function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

/** Text of a JSON scalar; empty of anything else. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Whether two JSON values are the same, whatever the order of their keys. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(value: Json | undefined): string {
  if (isJsonObject(value)) {
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    const fields = keys.sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
    return `{${fields.join()}}`;
  }
  if (isList(value)) return `[${value.map(canonical).join()}]`;
  return value === undefined ? '' : JSON.stringify(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
