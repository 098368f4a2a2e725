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
