import { FIELDS } from './fields';
import { KINDS } from './kinds';

/** A field of an object of the API. */
export interface Field {
  /** As in `containers`. */
  readonly name: string;
  /** Its place among the fields of the object, in the order in which a person writes them. */
  readonly place: number;
  /** Whether the API server refuses an object without it. */
  readonly required: boolean;
  /**
   * What the field holds, or a list or a map of which: an object of the API as in `Container`, or one of the scalars
   * `string`, `number`, `boolean`, `Quantity`, `IntOrString`, `Seconds`, `Schedule`, `Json` and `Empty`.
   */
  readonly type: string;
  /** The words that the field takes; none where it takes any. */
  readonly words: readonly string[];
  /** Whether the field holds one, a list or a map of them. */
  readonly shape: 'one' | 'list' | 'map';
  /** The fields that tell the items of a list apart: no two items may agree in all of them. None where all may. */
  readonly keys: readonly string[];
}

const NOTATION = /^([^:!]+)(!)?(?::([^[{]+)(\[(.*)\])?(\{\})?)?$/;

/** What a field counts as where it is left out, for comparing the items of a list by their keys. */
export const KEY_DEFAULTS: Readonly<Record<string, string>> = { protocol: 'TCP' };

/**
 * The fields of an object of the API, in the order in which a person writes them; none of what the API does not know.
 *
 * @param type as in `PodSpec`
 */
export function fieldsOf(type: string): readonly Field[] {
  return rowOf(type).fields;
}

/** The field of that name of an object of the API; undefined where the API knows none. */
export function fieldOf(type: string, name: string): Field | undefined {
  return rowOf(type).byName.get(name);
}

interface Row {
  readonly fields: readonly Field[];
  readonly byName: ReadonlyMap<string, Field>;
}

function rowOf(type: string): Row {
  const known = READ.get(type);
  if (known !== undefined) return known;
  const fields = Object.hasOwn(FIELDS, type) ? (FIELDS[type] ?? '').split(' ').map(readField) : [];
  const row = { fields, byName: new Map(fields.map((field) => [field.name, field])) };
  READ.set(type, row);
  return row;
}

/** The rows of the table that were read already: a chart asks for few of them, many times. */
const READ = new Map<string, Row>();

/** Reads one field in the notation of the table. */
function readField(text: string, place: number): Field {
  const [, name = text, mark, value = 'string', list, keys = '', map] = NOTATION.exec(text) ?? [];
  const isWord = value.includes('|');
  return {
    name,
    place,
    required: mark !== undefined,
    type: isWord ? 'string' : value,
    words: isWord ? value.split('|') : [],
    shape: list !== undefined ? 'list' : map !== undefined ? 'map' : 'one',
    keys: keys === '' ? [] : keys.split(','),
  };
}

/**
 * The name under which `fieldsOf` knows the objects of a kind, or undefined for custom resources, kinds without a
 * construct and versions that are not the preferred one.
 */
export function typeOfKind(apiVersion: string, kind: string): string | undefined {
  return apiVersionOf(kind) === apiVersion && Object.hasOwn(FIELDS, kind) ? kind : undefined;
}

/** The version of the API in which objects of one of Kubernetes' own kinds are written; undefined for other kinds. */
export function apiVersionOf(kind: string): string | undefined {
  return API_VERSIONS.get(kind);
}

/** Of a kind in two versions the preferred one comes first. */
const API_VERSIONS: ReadonlyMap<string, string> = new Map(
  KINDS.toReversed().map(({ apiVersion, kind }) => [kind, apiVersion]),
);

/**
 * The field that a path leads to, from an object of the API inwards; undefined where the API knows no such field.
 * A path that ends at an item of a list or at an entry of a map gives that list or map.
 *
 * @param type where the path starts, as in `Deployment`
 * @param path names of fields, positions in lists and keys of maps, as in `['spec', 'template', 'spec', 'containers', 0]`
 *
 * @example
 * fieldAt('Deployment', ['spec', 'template', 'spec', 'containers'])?.keys; // ['name']
 */
export function fieldAt(type: string, path: readonly (string | number)[]): Field | undefined {
  const [name, ...rest] = path;
  const field = typeof name === 'string' ? fieldOf(type, name) : undefined;
  const inner = field === undefined || field.shape === 'one' ? rest : rest.slice(1);
  if (field === undefined || inner.length === 0) return field;
  return fieldAt(field.type, inner);
}

/**
 * The fields of an object of the API, out of an object that holds others besides.
 *
 * @param type as in `PodSpec`
 */
export function fieldsIn(type: string, from: object): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  const members: readonly (readonly [string, unknown])[] = Object.entries(from);
  for (const [name, member] of members) if (fieldOf(type, name) !== undefined) fields[name] = member;
  return fields;
}
