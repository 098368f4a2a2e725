import type { JsonObject } from './json';
import type { ObjectType, Property, StringType, ValueType } from './value-type';

/** Text that survives YAML in every style in which Helm may print it: no control characters, no line or paragraph separators. */
export const PRINTABLE = '^[^\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\x{2028}\\x{2029}\\x{feff}\\x{fffe}\\x{ffff}]*$';

/**
 * The JSON schema of a chart's values, for Helm 3 and Helm 4 alike: draft-07, self-contained, references without siblings,
 * RE2 patterns, no `format`, no null.
 *
 * @param subcharts names or aliases under which values for subcharts stand, with their schemas where they are known
 */
export function jsonSchema(
  values: ObjectType,
  title: string,
  subcharts: Readonly<Record<string, JsonObject>> = {},
): JsonObject {
  const root = typeSchema(values);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    ...root,
    properties: {
      ...propertySchemas(values),
      ...subcharts,
      global: { type: 'object', description: 'Values that every chart of the release sees' },
      enabled: { type: 'boolean', description: 'Read by the chart that this one is a dependency of; ignored here' },
    },
    patternProperties: { '^x-': {} },
    definitions: { json: JSON_DEFINITION },
  };
}

const JSON_REFERENCE: JsonObject = { $ref: '#/definitions/json' };

const PRINTABLE_KEY: JsonObject = { pattern: PRINTABLE, not: { pattern: '^<<$|<no value>' } };

const JSON_DEFINITION: JsonObject = {
  description: 'Any value without null; text has no control characters',
  type: ['string', 'number', 'boolean', 'array', 'object'],
  pattern: PRINTABLE,
  not: { type: 'string', pattern: '<no value>' },
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
  items: JSON_REFERENCE,
  propertyNames: PRINTABLE_KEY,
  additionalProperties: JSON_REFERENCE,
};

function typeSchema(type: ValueType): JsonObject {
  switch (type.kind) {
    case 'string':
      return stringSchema(type);
    case 'enum':
      return { type: 'string', enum: type.members };
    case 'integer':
      return { type: 'integer', minimum: type.minimum, maximum: type.maximum };
    case 'number': {
      const { kind: _, ...bounds } = type;
      return { type: 'number', ...bounds };
    }
    case 'boolean':
      return { type: 'boolean' };
    case 'intOrString':
      return { anyOf: [typeSchema(type.integer), typeSchema(type.string)] };
    case 'array': {
      const { minItems, maxItems } = type;
      return {
        type: 'array',
        items: typeSchema(type.element),
        ...(minItems !== undefined && { minItems }),
        ...(maxItems !== undefined && { maxItems }),
      };
    }
    case 'record': {
      const { type: _, ...own } = stringSchema(type.key);
      // Maps of anything are printed whole, as in `affinity`, so their keys must survive that as well.
      const key: JsonObject = type.value.kind === 'json' ? { allOf: [own, PRINTABLE_KEY] } : own;
      return {
        type: 'object',
        ...(Object.keys(key).length > 0 && { propertyNames: key }),
        additionalProperties: typeSchema(type.value),
      };
    }
    case 'object':
      return objectSchema(type);
    case 'json':
      return JSON_REFERENCE;
  }
}

function stringSchema({ minLength, maxLength, patterns = [] }: StringType): JsonObject {
  const [pattern, ...more] = patterns;
  return {
    type: 'string',
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && { pattern }),
    ...(more.length > 0 && { allOf: more.map((one) => ({ pattern: one })) }),
  };
}

/** Whoever deletes a default with null gets an error, in place of a chart that renders with nothing there. */
function objectSchema(type: ObjectType): JsonObject {
  const members = Object.entries(type.properties);
  const required = members.filter(([, { optional }]) => !optional).map(([key]) => key);
  return {
    type: 'object',
    properties: propertySchemas(type),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function propertySchemas(type: ObjectType): JsonObject {
  return Object.fromEntries(Object.entries(type.properties).map(([key, property]) => [key, propertySchema(property)]));
}

function propertySchema({ type, description, default: value }: Property): JsonObject {
  const schema = typeSchema(type);
  const notes: JsonObject = {
    ...(description !== undefined && { description }),
    ...(value !== undefined && type.kind !== 'object' && { default: value }),
  };
  if (Object.keys(notes).length === 0) return schema;
  return '$ref' in schema ? { ...notes, allOf: [schema] } : { ...notes, ...schema };
}
