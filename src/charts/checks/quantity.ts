import type { Quantity } from '../api/scalars';
import { refuse } from './refuse';

/** Powers of ten and of 1024 by suffix; https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY: Readonly<Record<string, number>> = { Ki: 1, Mi: 2, Gi: 3, Ti: 4, Pi: 5, Ei: 6 };
const GRAMMAR = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+)|(Ki|Mi|Gi|Ti|Pi|Ei|n|u|m|k|M|G|T|P|E))?$/;
/** Greater ones the API server takes for this one. */
const MAXIMUM = 2n ** 63n - 1n;
const NANOS = 10n ** 9n;
const WANTS = 'a number with a suffix of Kubernetes or none, as in "100m", "1.5", "512Mi" or "10Gi"';

/**
 * The text of a quantity, as its author wrote it.
 *
 * @param value text as in `'100m'`, a number, or cdk8s's `Cpu` or `Size`
 * @throws ChartwrightError `E_PROP` where Kubernetes would not read it, where it is negative or greater than 2^63-1
 *
 * @example
 * checkQuantity('cpu', Cpu.millis(250)); // '250m'
 */
export function checkQuantity(property: string, value: Quantity): string {
  const text = quantityText(value);
  if (nanosOf(property, text) > MAXIMUM * NANOS) return refuse(property, text, 'at most 9223372036854775807 (2^63-1)');
  return text;
}

/** The text of a quantity, unchecked. */
function quantityText(value: Quantity): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return 'asString' in value ? value.asString() : value.amount;
}

/** A quantity in billionths; what is finer is rounded up, as Kubernetes does. */
function nanosOf(property: string, text: string): bigint {
  const [match, sign, whole = '', fraction = '', exponent, suffix = ''] = GRAMMAR.exec(text) ?? [];
  if (match === undefined || whole + fraction === '') return refuse(property, text, WANTS, fixOf(text));
  if (sign === '-') return refuse(property, text, 'a quantity that is not negative');
  const power = exponent === undefined ? (DECIMAL[suffix] ?? 0) : Number(exponent);
  // No quantity of that size is taken anyway, and the power of ten would be made in memory.
  if (Math.abs(power) > 99) return refuse(property, text, 'an exponent from -99 to 99');
  const shift = 9 + power - fraction.length;
  const mantissa = BigInt(whole + fraction) * 1024n ** BigInt(BINARY[suffix] ?? 0);
  if (shift >= 0) return mantissa * 10n ** BigInt(shift);
  const divisor = 10n ** BigInt(-shift);
  return (mantissa + divisor - 1n) / divisor;
}

/** What was most likely meant, as in `512Mi` for `512MB`. */
function fixOf(text: string): string | undefined {
  const [, amount, unit = ''] = /^\s*(\d[\d.]*)\s*([kmgtpe])?i?b?(?:ytes?)?\s*$/i.exec(text) ?? [];
  if (amount === undefined) return /^\s*\d+,\d+/.test(text) ? `write "${text.replace(',', '.')}"` : undefined;
  if (unit === '') return `write "${amount}"`;
  const decimal = unit.toLowerCase() === 'k' ? 'k' : unit.toUpperCase();
  return `write "${amount}${unit.toUpperCase()}i" (powers of 1024) or "${amount}${decimal}" (powers of 1000)`;
}

/**
 * Compares two quantities by what they amount to: negative where the left one is less, 0 where they are equal.
 *
 * @throws ChartwrightError `E_PROP` where either is none
 *
 * @example
 * compareQuantities('limits.cpu', '1000m', 1); // 0
 */
export function compareQuantities(property: string, left: Quantity, right: Quantity): number {
  const difference = nanosOf(property, quantityText(left)) - nanosOf(property, quantityText(right));
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * Whether a quantity is a whole multiple of a unit.
 *
 * @param unit power of ten: 0 for whole ones, -3 for thousandths
 * @throws ChartwrightError `E_PROP` where it is no quantity
 */
export function isMultipleOf(property: string, value: Quantity, unit: 0 | -3): boolean {
  return nanosOf(property, quantityText(value)) % 10n ** BigInt(9 + unit) === 0n;
}
