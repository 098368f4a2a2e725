import { isJsonObject, listOf, textOf, type JsonObject } from '../../packaging/differences/difference';
import type { Json } from '../../packaging/print-yaml';

/** What is to be known of one value. */
export interface ValueRow {
  /** As in `image.tag`; `[]` stands for an item of a list, `.*` for an entry of a map. */
  readonly name: string;
  /** Type and what else the schema asks for, in words. */
  readonly type: string;
  /** As YAML on one line; empty where there is none. */
  readonly default: string;
  readonly description: string;
}

/** Schemas that lie deeper refer to themselves. */
const MAX_DEPTH = 12;

/** The values that a schema describes, leaf by leaf, in the schema's order. */
export function valueRows(schema: JsonObject, defaults: Json | undefined): ValueRow[] {
  return rowsOf(schema, schema, defaults, '', 0);
}

function rowsOf(
  root: JsonObject,
  part: Json | undefined,
  value: Json | undefined,
  name: string,
  depth: number,
): ValueRow[] {
  const schema = follow(root, part);
  const { properties } = schema;
  if (isJsonObject(properties) && Object.keys(properties).length > 0 && depth < MAX_DEPTH) {
    return Object.entries(properties).flatMap(([key, property]) =>
      rowsOf(
        root,
        property,
        isJsonObject(value) ? value[key] : undefined,
        name === '' ? key : `${name}.${key}`,
        depth + 1,
      ),
    );
  }
  const own =
    name === ''
      ? []
      : [{ name, type: typeOf(schema), default: defaultOf(schema, value), description: textOf(schema['description']) }];
  return [
    ...own,
    ...nestedRows(root, schema['items'], `${name}[]`, depth),
    ...nestedRows(root, schema['additionalProperties'], `${name}.*`, depth),
  ];
}

/** Items and entries are told of only where they have parts of their own. */
function nestedRows(root: JsonObject, part: Json | undefined, name: string, depth: number): ValueRow[] {
  const schema = follow(root, part);
  return isJsonObject(schema['properties']) ? rowsOf(root, schema, undefined, name, depth + 1) : [];
}

function typeOf(schema: JsonObject): string {
  const choices = listOf(schema['enum']).map((choice) => JSON.stringify(choice));
  if (choices.length > 0) return choices.join(' or ');
  const type = typeof schema['type'] === 'string' ? schema['type'] : listOf(schema['type']).map(textOf).join(' or ');
  const { minimum, maximum, pattern } = schema;
  const rules = [
    minimum === undefined ? '' : `from ${textOf(minimum)}`,
    maximum === undefined ? '' : `to ${textOf(maximum)}`,
    pattern === undefined ? '' : `matches ${textOf(pattern)}`,
  ];
  return [type || 'any', ...rules.filter((rule) => rule !== '')].join(' ');
}

function defaultOf(schema: JsonObject, value: Json | undefined): string {
  const found = value ?? schema['default'];
  return found === undefined ? '' : JSON.stringify(found);
}

function follow(root: JsonObject, part: Json | undefined): JsonObject {
  if (!isJsonObject(part)) return {};
  const { $ref, ...rest } = part;
  const keys = typeof $ref === 'string' && $ref.startsWith('#/') ? $ref.slice(2).split('/') : [];
  if (keys.length === 0) return part;
  const target = keys.reduce<Json | undefined>((value, key) => (isJsonObject(value) ? value[key] : undefined), root);
  return { ...(isJsonObject(target) ? target : {}), ...rest };
}
