/** A JSON document, or any part of one. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object: what Helm calls a table, and Kubernetes an object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Whether a JSON value is a list. (`Array.isArray` alone does not narrow a read-only list.) */
export function isJsonArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether a JSON value is an object: neither null, nor a list, nor a scalar. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a JSON document: no undefined, function, class instance, infinity or NaN anywhere in it. */
export function isJson(value: unknown): value is Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  if (typeof value !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isJson);
}

/** What JSON cannot hold, and where in a value it is. */
export interface Stray {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** The first part of a value that JSON cannot hold; undefined where there is none. Members that are undefined count as left out. */
export function strayFrom(value: unknown, path: readonly string[] = []): Stray | undefined {
  if (isJson(value)) return undefined;
  const members = membersOf(value);
  if (members === undefined) return { path, value };
  for (const [key, part] of members) {
    const stray = part === undefined ? undefined : strayFrom(part, [...path, key]);
    if (stray !== undefined) return stray;
  }
  return undefined;
}

/** The items of a list and the members of a plain object; undefined for anything else. */
function membersOf(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype ? Object.entries(value) : undefined;
}

/**
 * Parses JSON.
 *
 * @throws SyntaxError where the text is not JSON
 */
export function parseJson(text: string): Json {
  const value: unknown = JSON.parse(text);
  // A number beyond the range of a double is the one thing that JSON can say and a document cannot hold.
  if (!isJson(value)) throw new SyntaxError('the text holds a number beyond the range of a double');
  return value;
}

/**
 * Gives an object that is being put together a member, also one called `__proto__`, which an assignment would take for the prototype.
 * Putting it together so costs a fraction of `Object.fromEntries`.
 */
export function setMember<T>(object: Record<string, T>, key: string, value: T): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
}

/** Whether two documents are equal, in whatever order their keys stand. */
export function sameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (isJsonArray(left)) {
    return isJsonArray(right) && left.length === right.length && left.every((item, at) => sameJson(item, right[at]));
  }
  if (!isJsonObject(left) || !isJsonObject(right)) return false;
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => sameJson(left[key], member(right, key)));
}

/** The member of an object that is its own, never one of the prototype. */
export function member(value: Json | undefined, key: string): Json | undefined {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
