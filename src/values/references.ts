import { requireBuild } from './build';
import { pathKey, type PathNode } from './expression';
import { isJsonObject, type Json } from './json';
import { late, present } from './nodes';
import type { ObjectType, Property } from './value-type';

/** Where references begin: one of Helm's built-in objects, or the variable of a loop by its number. */
export interface Base {
  readonly root: PathNode['root'];
  readonly path: readonly string[];
}

/** What user code sees of a value that is not known yet: a closed object key by key, anything else as one reference. */
export function reference<T>(base: Base, { type, optional }: Pick<Property, 'type' | 'optional'>): T {
  const node: PathNode = { op: 'path', ...base, type, optional };
  if (type.kind !== 'object' || optional) return present<T>(node, pathKey(base));
  const members = Object.freeze(
    mapProperties(type, (property, key) => reference<unknown>({ ...base, path: [...base.path, key] }, property)),
  );
  requireBuild('a value').remember(members, node);
  return late<T>(members);
}

/** What user code sees of a value that is known: the same shape as a reference has, with an absent optional member undefined. */
export function known<T>(value: Json | undefined, { type, optional }: Pick<Property, 'type' | 'optional'>): T {
  if (type.kind !== 'object' || optional || !isJsonObject(value)) return late<T>(value);
  return late<T>(mapProperties(type, (property, key) => known<unknown>(value[key], property)));
}

function mapProperties(type: ObjectType, see: (property: Property, key: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(type.properties).map(([key, property]) => [key, see(property, key)]));
}
