/**
 * Prints a double as Go's `%v` does: what a template prints for a number of a values file, and what `quote` and
 * `toString` make of it. The shortest digits that read back alike; an exponent below 1e-4 and from 1e6 on.
 *
 * @example
 * formatGoFloat(1234567); // '1.234567e+06'
 */
export function formatGoFloat(value: number): string {
  if (Object.is(value, -0)) return '-0';
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(value);
  const sign = power < 0 ? '-' : '+';
  return `${mantissa}e${sign}${String(Math.abs(power)).padStart(2, '0')}`;
}
