import type { Seconds } from '../api/scalars';
import { checkInteger, type IntegerRange } from './integer';
import { refuse } from './refuse';

/** Milliseconds by unit of Go's durations. */
const UNITS: Readonly<Record<string, number>> = { ns: 1e-6, us: 1e-3, µs: 1e-3, ms: 1, s: 1e3, m: 6e4, h: 3.6e6 };

/**
 * Whole seconds.
 *
 * @param value a number, or cdk8s's `Duration`
 * @throws ChartwrightError `E_PROP` where it is not whole, or out of range
 *
 * @example
 * checkSeconds('terminationGracePeriodSeconds', Duration.minutes(1)); // 60
 */
export function checkSeconds(property: string, value: Seconds, range: IntegerRange = {}): number {
  if (typeof value === 'number') return checkInteger(property, value, range);
  const seconds = value.toSeconds({ integral: false });
  if (!Number.isInteger(seconds)) return refuse(property, value.toHumanString(), 'whole seconds');
  return checkInteger(property, seconds, range);
}

/**
 * The milliseconds of a duration as Go writes it, as in `1h30m`, or undefined where it is none.
 */
export function goDurationMillis(text: string): number | undefined {
  if (text === '0') return 0;
  const parts = [...text.matchAll(/(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text) return undefined;
  return parts.reduce((sum, [, amount = '', unit = '']) => sum + Number(amount) * (UNITS[unit] ?? 0), 0);
}
