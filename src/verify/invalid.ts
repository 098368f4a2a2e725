import { mergeValues } from '../values/coalesce';
import { isJsonObject, type Json, type JsonObject } from '../values/json';
import { SMALLEST } from '../values/random';
import { sampleValue } from '../values/sample';
import { fittingTexts, textFits } from '../values/sample-text';
import type { ObjectType, StringType, ValueType } from '../values/value-type';
import { HOSTILE } from './vocabulary';

/** A values document with one mistake in it. */
export interface Mistake {
  /** What is wrong with it, as in `image.tag: null in place of a default`. */
  readonly what: string;
  readonly document: JsonObject;
}

/**
 * Documents with one mistake each: a wrong type, null in place of a default, an unknown key, a number out of its bounds,
 * a text against its pattern or length, a list too short or too long.
 */
export function mistakes(type: ObjectType): readonly Mistake[] {
  const base = sampleValue(type, { choose: SMALLEST, vocabulary: HOSTILE, defaults: 'kept' });
  return objectMistakes(type, true).map(({ what, value }) => ({
    what,
    document: mergeValues(isJsonObject(base) ? base : {}, isJsonObject(value) ? value : {}),
  }));
}

interface WrongValue {
  readonly what: string;
  readonly value: Json;
}

const wrong = (what: string, ...values: readonly Json[]): readonly WrongValue[] =>
  values.map((value) => ({ what: `${what} (${JSON.stringify(value)})`, value }));

function wrongValues(type: ValueType): readonly WrongValue[] {
  switch (type.kind) {
    case 'string':
      return [...wrong('no text', 1, true, [], {}), ...wrong('text not allowed', ...wrongTexts(type))];
    case 'enum':
      return wrong('no member', 1, `${type.members.join('')}-`, [type.members[0] ?? '']);
    case 'integer':
      return [
        ...wrong('no whole number', '1', 0.5, true, []),
        ...wrong('out of bounds', ...[type.minimum - 1, type.maximum + 1].filter(Number.isSafeInteger)),
      ];
    case 'number':
      return [...wrong('no number', '1', false, {}), ...wrong('out of bounds', ...wrongNumbers(type))];
    case 'boolean':
      return wrong('no boolean', 'true', 'yes', 0, []);
    case 'intOrString':
      return wrong('neither integer nor text', true, [], {}, 0.5);
    case 'array':
      return arrayMistakes(type.element, type.minItems ?? 0, type.maxItems);
    case 'record':
      return [
        ...wrong('no map', 'text', [], 1),
        ...nested(wrongValues(type.value), (value) => ({ [sampleKey(type.key)]: value })),
        ...wrong('key not allowed', ...wrongTexts(type.key).map((key) => recordOf(key, type.value))),
      ];
    case 'object':
      return [...wrong('no map', 'text', [], 1), ...objectMistakes(type)];
    case 'json':
      return wrong('null below', [null], { a: null }, { a: [{ b: null }] });
  }
}

function wrongTexts(type: StringType): readonly string[] {
  const tooLong = type.maxLength === undefined ? [] : ['x'.repeat(type.maxLength + 1)];
  // Helm 3 takes U+0085 for a space when it validates.
  const words = HOSTILE.texts.filter((text) => text !== '\u0085');
  return [...new Set([...words, ...tooLong])].filter((text) => !textFits(type, text)).slice(0, 4);
}

function wrongNumbers({
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
}: Extract<ValueType, { kind: 'number' }>): readonly number[] {
  const below = minimum === undefined ? [] : [minimum - 1];
  const above = maximum === undefined ? [] : [maximum + 1];
  return [...below, ...above, exclusiveMinimum, exclusiveMaximum].filter((bound) => bound !== undefined);
}

function arrayMistakes(element: ValueType, minItems: number, maxItems: number | undefined): readonly WrongValue[] {
  const item = sampleValue(element, { choose: SMALLEST, vocabulary: HOSTILE, defaults: 'replaced' });
  const of = (length: number): Json => (item === undefined ? [] : Array.from({ length }, () => item));
  return [
    ...wrong('no list', 'text', {}, 1),
    ...(minItems === 0 ? [] : wrong('too short', of(minItems - 1))),
    ...(maxItems === undefined || item === undefined ? [] : wrong('too long', of(maxItems + 1))),
    ...nested(wrongValues(element), (value) => Array.from({ length: Math.max(1, minItems) }, () => value)),
  ];
}

/** @param outermost whether these are the values of the whole chart: what is global there wins over what a part says */
function objectMistakes({ properties }: ObjectType, outermost = false): readonly WrongValue[] {
  const own = Object.entries(properties).filter(([key]) => outermost || key !== 'global');
  const members = own.flatMap(([key, property]) => [
    ...((property.default ?? property.imported) === undefined
      ? []
      : wrong(`${key}: null in place of a default`, { [key]: null })),
    ...(property.optional ? wrong(`${key}: null`, { [key]: null }) : []),
    ...(key === 'global' ? globalMistakes(property.type) : wrongValues(property.type)).map(({ what, value }) => ({
      what: `${key}: ${what}`,
      value: { [key]: value },
    })),
  ]);
  return [...wrong('unknown key', { 'no-such-key': 1 }, { xx: {} }), ...members];
}

/** Keys that a chart does not know may be for another one. */
function globalMistakes(type: ValueType): readonly WrongValue[] {
  return wrongValues(type).filter(({ what }) => !what.startsWith('unknown key'));
}

function nested(values: readonly WrongValue[], around: (value: Json) => Json): readonly WrongValue[] {
  return values.map(({ what, value }) => ({ what, value: around(value) }));
}

function sampleKey(key: StringType): string {
  const [fitting] = fittingTexts(key, HOSTILE.keys);
  return fitting ?? 'a';
}

function recordOf(key: string, type: ValueType): JsonObject {
  const value = sampleValue(type, { choose: SMALLEST, vocabulary: HOSTILE, defaults: 'replaced' });
  return Object.fromEntries([[key, value ?? null]]);
}
