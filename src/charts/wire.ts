import { Cron, Duration, Size } from 'cdk8s';
import { ChartwrightError } from '../errors';
import { setMember } from '../values/json';

/**
 * A value as Kubernetes takes it: cdk8s's and cdk8s-plus-28's value classes as text or whole seconds, fields and items that are
 * `undefined` left out. Expressions, and what only cdk8s knows how to resolve, pass as they are.
 *
 * @throws ChartwrightError `E_PROP` for a `Duration` that is no whole number of seconds
 *
 * @example
 * toWire({ cpu: Cpu.millis(100), memory: Size.mebibytes(512) }); // { cpu: '100m', memory: '512Mi' }
 */
export function toWire(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(toWire);
  if (value instanceof Size) return value.asString();
  if (value instanceof Cron) return value.expressionString;
  if (value instanceof Duration) return wholeSeconds(value);
  if (isCpu(value)) return value.amount;
  return isPlain(value) ? definedFields(value) : value;
}

function wholeSeconds(duration: Duration): number {
  const seconds = duration.toSeconds({ integral: false });
  if (Number.isInteger(seconds)) return seconds;
  throw new ChartwrightError(
    'E_PROP',
    `a duration is ${duration.toMilliseconds()} milliseconds; wants whole seconds; round it`,
  );
}

/** Told by its shape: an application may hold more than one copy of cdk8s-plus-28, or none. */
function isCpu(value: object): value is { readonly amount: string } {
  return value.constructor.name === 'Cpu' && 'amount' in value && typeof value.amount === 'string';
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function definedFields(value: Readonly<Record<string, unknown>>): object {
  const fields: Record<string, unknown> = {};
  for (const key of Object.keys(value)) if (value[key] !== undefined) setMember(fields, key, toWire(value[key]));
  return fields;
}
