import { isJsonObject, member, type Json, type JsonObject } from './json';
import { pick, type Choose } from './random';
import { fittingKeys, sampleText } from './sample-text';
import type { ArrayType, IntegerType, NumberType, ObjectType, RecordType, ValueType } from './value-type';

/** What values are made of. */
export interface Vocabulary {
  /** Texts to use where the schema allows them. */
  readonly texts: readonly string[];
  /** Keys of maps to use where the schema allows them. */
  readonly keys: readonly string[];
  /** Numbers to use beside the bounds, where the schema allows them. */
  readonly numbers: readonly number[];
  /** Values of which the schema knows nothing. */
  readonly json: readonly Json[];
}

/** How values are made. */
export interface Sampling {
  readonly choose: Choose;
  readonly vocabulary: Vocabulary;
  /** What becomes of the keys that have a default: all are left out, all are given, or some of each. */
  readonly defaults: 'kept' | 'replaced' | 'mixed';
}

/** Entries of a list or map beyond the least. */
const EXTRA_ENTRIES = 3;

/**
 * A value that the schema allows.
 *
 * @returns undefined where none was found, as for a pattern that texts cannot be made from
 */
export function sampleValue(type: ValueType, sampling: Sampling): Json | undefined {
  const { choose, vocabulary } = sampling;
  switch (type.kind) {
    case 'string':
      return sampleText(type, vocabulary.texts, choose);
    case 'enum':
      return pick(type.members, choose);
    case 'integer':
      return pick(integers(type, vocabulary), choose);
    case 'number':
      return pick(numbers(type, vocabulary), choose);
    case 'boolean':
      return choose(0, 1) === 1;
    case 'intOrString':
      return sampleValue(choose(0, 1) === 0 ? type.integer : type.string, sampling);
    case 'array':
      return sampleArray(type, sampling);
    case 'record':
      return sampleRecord(type, sampling);
    case 'object':
      return sampleObject(type, sampling);
    case 'json':
      return pick(vocabulary.json, choose);
  }
}

/** Whole numbers that the schema allows: its bounds, and those of the vocabulary between them. */
export function integers({ minimum, maximum }: IntegerType, { numbers: known }: Vocabulary): readonly number[] {
  const between = known.filter((value) => Number.isInteger(value) && value > minimum && value < maximum);
  return minimum > maximum ? [] : [minimum, ...between, maximum];
}

/** Numbers that the schema allows, in ascending order. */
export function numbers(type: NumberType, { numbers: known }: Vocabulary): readonly number[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = type;
  const bounds = [minimum, maximum, exclusiveMinimum, exclusiveMaximum].filter((bound) => bound !== undefined);
  const middle = bounds.length > 1 ? [bounds.reduce((sum, bound) => sum + bound, 0) / bounds.length] : [];
  const near = bounds.flatMap((bound) => [bound, bound - 1, bound + 1]);
  const fits = (value: number): boolean =>
    value >= (minimum ?? -Infinity) &&
    value <= (maximum ?? Infinity) &&
    value > (exclusiveMinimum ?? -Infinity) &&
    value < (exclusiveMaximum ?? Infinity);
  return [...new Set([...near, ...middle, ...known])].filter(fits).sort((a, b) => a - b);
}

function sampleArray({ element, minItems = 0, maxItems = Infinity }: ArrayType, sampling: Sampling): Json | undefined {
  const count = sampling.choose(minItems, Math.min(maxItems, minItems + EXTRA_ENTRIES));
  const made = Array.from({ length: count }, () => sampleValue(element, sampling)).filter((item) => item !== undefined);
  return made.length < minItems ? undefined : made;
}

function sampleRecord(type: RecordType, sampling: Sampling): Json {
  const { choose, vocabulary } = sampling;
  const { key, value } = type;
  const keys = fittingKeys(type, vocabulary.keys);
  const entries = Array.from({ length: choose(0, EXTRA_ENTRIES) }, () => {
    const name = sampleText(key, keys, choose);
    const made = sampleValue(value, sampling);
    return name === undefined || made === undefined ? [] : [[name, made] as const];
  });
  return Object.fromEntries(entries.flat());
}

/** A closed object. What its own default holds, its members need not. */
function sampleObject({ properties }: ObjectType, sampling: Sampling, own?: Json): JsonObject | undefined {
  const entries: (readonly [string, Json])[] = [];
  for (const [key, property] of Object.entries(properties)) {
    const fallback = (own === undefined ? property.default : member(own, key)) ?? property.imported;
    const { type, optional } = property;
    if (optional ? sampling.choose(0, 1) === 0 : isLeftOut(type, fallback, sampling)) continue;
    const value = type.kind === 'object' ? sampleObject(type, sampling, fallback) : sampleValue(type, sampling);
    if (value !== undefined && !(fallback !== undefined && isUntouched(value, sampling))) entries.push([key, value]);
    else if (!optional && fallback === undefined) return undefined;
  }
  return Object.fromEntries(entries);
}

/** An object with a default from which nothing differs. */
const isUntouched = (value: Json, { defaults }: Sampling): boolean =>
  defaults === 'kept' && isJsonObject(value) && Object.keys(value).length === 0;

/** Objects are gone into: their members may have no default. */
function isLeftOut({ kind }: ValueType, fallback: Json | undefined, { choose, defaults }: Sampling): boolean {
  if (fallback === undefined || kind === 'object' || defaults === 'replaced') return false;
  return defaults === 'kept' || choose(0, 2) === 0;
}
