import { mergeValues } from '../values/coalesce';
import { isJsonObject, type Json, type JsonObject } from '../values/json';
import { LARGEST, seeded, SMALLEST } from '../values/random';
import { integers, numbers, sampleValue, type Sampling } from '../values/sample';
import { fittingKeys, fittingTexts, patternText } from '../values/sample-text';
import type { ArrayType, ObjectType, RecordType, StringType, ValueType } from '../values/value-type';
import { HOSTILE } from './vocabulary';

/** Texts made from a pattern beside its shortest and longest. */
const PATTERN_TEXTS = 6;

/** Entries of the one large list or map among the edges. */
const LARGE = 12;

/**
 * Documents in which every value is at an edge of what its schema allows: the document of number `n` has the edge of
 * number `n` of each value, so that equal texts stand in all places at once. The first is empty: all defaults.
 */
export function edgeDocuments(type: ObjectType): readonly JsonObject[] {
  const smallest = documentOf(type, { choose: SMALLEST, vocabulary: HOSTILE, defaults: 'kept' });
  const members = edgeValues(type).filter(isJsonObject);
  const extra: readonly JsonObject[] = [
    { 'x-note': 'ignored' },
    { 'x-anchors': { a: [1, null, { b: '{{ fail "x" }}' }] } },
    { global: {} },
    { global: { 'of-another': 'registry.example.com', 'of-a-third': { a: [1] } } },
    { enabled: true },
    { enabled: false },
  ];
  return [smallest, ...[...extra, ...deletions(type)].map((one) => mergeValues(smallest, one)), ...members];
}

/** Documents that take the entries out of a map which has some by default: the only nulls that are no mistake. */
function deletions({ properties }: ObjectType): readonly JsonObject[] {
  return Object.entries(properties).flatMap(([key, { type, default: entries }]): readonly JsonObject[] => {
    if (type.kind === 'object') return deletions(type).map((below) => ({ [key]: below }));
    const names = type.kind === 'record' && isJsonObject(entries) ? Object.keys(entries) : [];
    return names.length === 0 ? [] : [{ [key]: Object.fromEntries(names.map((name) => [name, null])) }];
  });
}

/** The document for one way of choosing; empty where none was found. */
function documentOf(type: ObjectType, sampling: Sampling): JsonObject {
  const document = sampleValue(type, sampling);
  return isJsonObject(document) ? document : {};
}

/** The edges of what a schema allows. */
export function edgeValues(type: ValueType): readonly Json[] {
  switch (type.kind) {
    case 'string':
      return edgeTexts(type, HOSTILE.texts);
    case 'enum':
      return type.members;
    case 'integer':
      return [...new Set(integers(type, HOSTILE))];
    case 'number':
      return numbers(type, HOSTILE);
    case 'boolean':
      return [false, true];
    case 'intOrString':
      return [...edgeValues(type.integer), ...edgeValues(type.string)];
    case 'array':
      return edgeLists(type);
    case 'record':
      return edgeMaps(type);
    case 'object':
      return edgeObjects(type);
    case 'json':
      return HOSTILE.json;
  }
}

function edgeTexts(type: StringType, words: readonly string[]): readonly string[] {
  const choices = [SMALLEST, LARGEST, ...Array.from({ length: PATTERN_TEXTS }, (_, seed) => seeded(seed))];
  const made = choices.flatMap((choose) => patternText(type, choose) ?? []);
  return [...new Set([...fittingTexts(type, words), ...made])];
}

function edgeLists({ element, minItems = 0, maxItems = Infinity }: ArrayType): readonly Json[] {
  const items = edgeValues(element);
  const list = (length: number, from: number): Json[] =>
    Array.from({ length }, (_, at) => items[(from + at) % items.length]).filter((item) => item !== undefined);
  const large = Math.min(maxItems, Math.max(minItems, LARGE));
  const single = Math.min(maxItems, Math.max(minItems, 1));
  return [list(minItems, 0), list(large, 0), ...items.map((_, at) => list(single, at))];
}

function edgeMaps(type: RecordType): readonly Json[] {
  const keys = edgeTexts(type.key, fittingKeys(type, HOSTILE.keys));
  const values = edgeValues(type.value);
  const entry = (at: number): (readonly [string, Json])[] => {
    const [name, member] = [keys[at % keys.length], values[at % values.length]];
    return name === undefined || member === undefined ? [] : [[name, member]];
  };
  const some = (length: number, from: number): JsonObject =>
    Object.fromEntries(Array.from({ length }, (_, at) => entry(from + at)).flat());
  const count = keys.length === 0 || values.length === 0 ? 0 : Math.max(keys.length, values.length);
  return [
    {},
    some(Math.min(LARGE, count), 0),
    some(count, 0),
    ...Array.from({ length: count }, (_, at) => some(1, at)),
  ];
}

function edgeObjects({ properties }: ObjectType): readonly JsonObject[] {
  const members = Object.entries(properties).map(([key, { type, optional }]) => {
    const edges = edgeValues(type);
    return { key, edges: optional ? [undefined, ...edges] : edges };
  });
  const count = Math.max(1, ...members.map(({ edges }) => edges.length));
  return Array.from({ length: count }, (_, at) =>
    Object.fromEntries(
      members.flatMap(({ key, edges }): (readonly [string, Json])[] => {
        const value = edges[at % edges.length];
        return value === undefined ? [] : [[key, value]];
      }),
    ),
  );
}
