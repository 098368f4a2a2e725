import type { JsonObject } from './json';
import type { ObjectType, Property, RecordType, StringType, ValueType } from './value-type';
import { isPlainPattern } from './patterns';
import { isPlainText, MAX_ESCAPED_KEY_LENGTH } from './yaml-safety';

/** Text that survives YAML in every style in which Helm may print it: no control characters, no line or paragraph separators. */
export const PRINTABLE = '^[^\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\x{2028}\\x{2029}\\x{feff}\\x{fffe}\\x{ffff}]*$';

/**
 * Text that Helm 3 lets through at all: before it validates, it writes the values as YAML that it then cannot read where
 * these characters are in them. Helm 4 could, but both are to decide alike.
 */
const TEXT = '^[^\\x7f-\\x84\\x86-\\x9f\\x{fffe}\\x{ffff}]*$';

/** Where a pattern counts, U+0085 is left out as well: Helm 3 holds the pattern against a space in its place. */
const PATTERNED_TEXT = '^[^\\x7f-\\x9f\\x{fffe}\\x{ffff}]*$';

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
  const own = propertySchemas(values);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    ...root,
    properties: {
      ...own,
      ...subcharts,
      global: globalSchema(values.properties['global']?.type),
      enabled: own['enabled'] ?? ENABLED,
    },
    propertyNames: KEY_REFERENCE,
    patternProperties: { '^x-': ANYTHING_REFERENCE },
    definitions: { anything: ANYTHING, key: KEY, json: JSON_DEFINITION },
  };
}

const ENABLED: JsonObject = {
  type: 'boolean',
  description: 'Read by the chart that this one is a dependency of; ignored here',
};

/** What is global is shared with charts that know other keys of it. */
function globalSchema(own: ValueType | undefined): JsonObject {
  const known = own?.kind === 'object' ? objectSchema(own) : {};
  const description = 'Values that every chart of the release sees';
  return { ...ANYTHING, ...known, type: 'object', description, additionalProperties: ANYTHING_REFERENCE };
}

const JSON_REFERENCE: JsonObject = { $ref: '#/definitions/json' };

const KEY_REFERENCE: JsonObject = { $ref: '#/definitions/key' };

/**
 * Longest key of a map. Before a colon, the YAML of Helm reads at most 1,024 characters, quotes and escapes included: of a longer key,
 * `toYaml` prints nothing, and Helm 3 cannot even validate it.
 */
const MAX_KEY_LENGTH = 1000;

/** A key that is long and has characters that JSON or Go may write as an escape. */
const LONG_ESCAPED_KEY: JsonObject = { minLength: MAX_ESCAPED_KEY_LENGTH + 1, pattern: "[^ !#-%'-;=?-\\[\\]-~]" };

/** YAML reads the key `<<` as an order to merge maps. */
const KEY: JsonObject = {
  maxLength: MAX_KEY_LENGTH,
  pattern: PATTERNED_TEXT,
  not: { anyOf: [{ enum: ['<<'] }, LONG_ESCAPED_KEY] },
};

const ANYTHING_REFERENCE: JsonObject = { $ref: '#/definitions/anything' };

/** What is the user's own. */
const ANYTHING: JsonObject = {
  pattern: TEXT,
  items: ANYTHING_REFERENCE,
  propertyNames: KEY_REFERENCE,
  additionalProperties: ANYTHING_REFERENCE,
};

const PRINTABLE_KEY: JsonObject = {
  maxLength: MAX_KEY_LENGTH,
  pattern: PRINTABLE,
  not: { anyOf: [{ pattern: '^<<$|<no value>' }, LONG_ESCAPED_KEY] },
};

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
    case 'record':
      return {
        type: 'object',
        propertyNames: keySchema(type),
        additionalProperties: typeSchema(type.value),
      };
    case 'object':
      return objectSchema(type);
    case 'json':
      return JSON_REFERENCE;
  }
}

function stringSchema(type: StringType): JsonObject {
  const { minLength, maxLength } = type;
  const [pattern, ...more] = textPatterns(type);
  return {
    type: 'string',
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && { pattern }),
    ...(more.length > 0 && { allOf: more.map((one) => ({ pattern: one })) }),
  };
}

/** Maps of anything are printed whole, as in `affinity`, so their keys must survive that as well. */
function keySchema({ key, value }: RecordType): JsonObject {
  const isUnescaped = value.kind !== 'json' && key.patterns?.some(isUnescapedPattern) === true;
  const { maxLength = MAX_KEY_LENGTH } = key;
  const { type: _, ...own } = stringSchema(
    isUnescaped ? { ...key, maxLength: Math.min(maxLength, MAX_KEY_LENGTH) } : key,
  );
  if (value.kind === 'json') return { allOf: [own, PRINTABLE_KEY] };
  if (isUnescaped) return own;
  return key.patterns === undefined && key.minLength === undefined && key.maxLength === undefined
    ? KEY_REFERENCE
    : { allOf: [own, KEY_REFERENCE] };
}

/** Whether a pattern, by its look, matches nothing that JSON escapes: `&` and `>` neither stand in it nor in one of its ranges. */
function isUnescapedPattern(source: string): boolean {
  return isPlainPattern(source) && !/[&>]|[ -&]-[&-~]|[ ->]-[>-~]/.test(source);
}

/** The patterns of a text, and the one for every text where they do not imply it. */
export function textPatterns(type: StringType): readonly string[] {
  const { patterns } = type;
  if (patterns === undefined) return [TEXT];
  return isPlainText(type) ? patterns : [...patterns, PATTERNED_TEXT];
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
