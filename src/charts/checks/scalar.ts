import type { Field } from '../api/field-lookup';
import { COUNT_RULES } from './count-rules';
import { checkInteger } from './integer';
import { INTEGER_RANGES } from './integer-ranges';
import { checkQuantity } from './quantity';
import { didYouMean, refuse } from './refuse';
import { checkSchedule } from './schedule';
import { TEXT_RULES } from './text-rules';

const ANY_INTEGER = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };

/** What a scalar of the API is in JSON, in words. */
const WANTS: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  IntOrString: 'a number or a text',
  number: 'a number',
  Quantity: 'a quantity as in "100m" or "1Gi"',
  Schedule: 'a schedule as in "30 3 * * *"',
  Seconds: 'a number of seconds',
  string: 'a text',
};

/**
 * Checks one scalar value of a field: that it is of the field's type, and that the API server takes it.
 *
 * @param property path of the value
 * @param owner the object of the API whose field it is, as in `Probe`
 * @throws ChartwrightError `E_PROP`
 */
export function checkScalar(property: string, owner: string, field: Field, value: unknown): void {
  const rule = `${owner}.${field.name}`;
  if (field.type === 'Json') return;
  if (field.type === 'boolean' && typeof value === 'boolean') return;
  if (typeof value === 'string' && checkText(property, rule, field, value)) return;
  if (typeof value === 'number' && checkNumber(property, rule, field, value)) return;
  refuse(property, value, WANTS[field.type] ?? field.type, fixOf(field, value));
}

/** Whether the field takes a text at all. */
function checkText(property: string, rule: string, { type, words }: Field, value: string): boolean {
  if (type === 'Quantity') checkQuantity(property, value);
  else if (type === 'Schedule') checkSchedule(property, value);
  else if (type === 'IntOrString') COUNT_RULES[rule]?.(property, value);
  else if (type !== 'string') return false;
  else if (words.length === 0) TEXT_RULES[rule]?.(property, value);
  else if (!words.includes(value)) refuse(property, value, `one of ${words.join(', ')}`, didYouMean(value, words));
  return true;
}

/** Whether the field takes a number at all. */
function checkNumber(property: string, rule: string, { type }: Field, value: number): boolean {
  if (type === 'Quantity') checkQuantity(property, value);
  else if (type === 'IntOrString') COUNT_RULES[rule]?.(property, value);
  else if (type !== 'number' && type !== 'Seconds') return false;
  // A JSON schema's bounds are the only numbers of the API that may be fractions.
  else if (!rule.startsWith('JSONSchemaProps.')) checkInteger(property, value, INTEGER_RANGES[rule] ?? ANY_INTEGER);
  return true;
}

function fixOf({ type }: Field, value: unknown): string | undefined {
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return `write "${value}" in quotes`;
  const isQuoted = typeof value === 'string' && (type === 'boolean' ? /^(true|false)$/ : /^-?\d+$/).test(value);
  return isQuoted ? `write ${value} without quotes` : undefined;
}
