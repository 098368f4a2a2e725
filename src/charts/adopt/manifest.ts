import type { Guard } from '../../values/build';
import { EXPRESSION_KEY, isExpr } from '../../values/expression';

/** The JSON of an object, as cdk8s gives it: with marks and expressions in it. */
export interface Manifest {
  /** Path of its construct below the chart, as far as it is known. */
  readonly construct: string;
  /** The same path with marks where it is not known. */
  readonly path: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly guards: readonly Guard[];
  /** Whether a construct of cdk8s-plus wrote it, whose defaults are not what a person asked for. */
  readonly isGenerated: boolean;
  readonly json: Fields;
}

/** A map of JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether the value is a map, and no expression. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isExpr(value);
}

/** The map itself, or an empty one for anything else. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** The value below keys, if it is there. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce((inner, key) => fieldsOf(inner)[key], value);
}

/** The JSON with the value below keys changed, where it is there; conditions and loops on the way are looked through. */
export function changedAt(value: unknown, keys: readonly string[], change: (value: unknown) => unknown): unknown {
  const [key, ...rest] = keys;
  return throughExpressions(value, (inner) => {
    if (key === undefined) return change(inner);
    if (!isFields(inner) || inner[key] === undefined) return inner;
    const changed = changedAt(inner[key], rest, change);
    return changed === inner[key] ? inner : { ...inner, [key]: changed };
  });
}

/** The list with every item changed, those that conditions and loops make included. */
export function changedItems(list: unknown, change: (item: unknown) => unknown): unknown {
  return throughExpressions(list, (inner) => {
    if (!Array.isArray(inner)) return change(inner);
    const items: readonly unknown[] = inner;
    const changed = items.map((item) => throughExpressions(item, change));
    return changed.every((item, index) => item === items[index]) ? items : changed;
  });
}

/** The JSON with every map in it changed, inner ones first. */
export function changedMaps(value: unknown, change: (map: Fields) => Fields): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => changedMaps(item, change));
  if (typeof value !== 'object' || value === null) return value;
  const inner = mapFields(value, (member) => changedMaps(member, change));
  return isExpr(value) ? inner : change(inner);
}

/** The items of a list that are there as written: what conditions and loops make is not. */
export const itemsOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);

/** The items of a list, those that conditions and loops make included. */
export function everyItem(list: unknown): readonly unknown[] {
  if (Array.isArray(list)) return list.flatMap(everyItem);
  if (!isExpr(list)) return [list];
  const handle = list[EXPRESSION_KEY];
  if ('choice' in handle) return [handle.then, handle.otherwise].flatMap(everyItem);
  if ('items' in handle) return everyItem(handle.body);
  if ('splice' in handle) return everyItem(handle.splice);
  return 'omitEmpty' in handle ? everyItem(handle.omitEmpty) : [];
}

/** Changes what a condition or loop gives, or the value where it is neither. */
function throughExpressions(value: unknown, change: (value: unknown) => unknown): unknown {
  if (!isExpr(value)) return change(value);
  const handle = value[EXPRESSION_KEY];
  if ('node' in handle || 'fail' in handle) return value;
  const parts = mapFields(handle, (part, key) =>
    key === 'then' || key === 'otherwise' || key === 'body' || key === 'omitEmpty'
      ? throughExpressions(part, change)
      : key === 'splice'
        ? changedItems(part, change)
        : part,
  );
  return { [EXPRESSION_KEY]: parts };
}

const mapFields = (value: object, change: (member: unknown, key: string) => unknown): Fields =>
  Object.fromEntries(Object.entries(value).map(([key, member]: [string, unknown]) => [key, change(member, key)]));
