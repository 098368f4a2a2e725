import { refuse } from './refuse';

/** Which integers a property takes. */
export interface IntegerRange {
  /** The least. @default 0 */
  readonly minimum?: number;
  /** The greatest. @default 2147483647, the greatest of the API's 32-bit integers */
  readonly maximum?: number;
  /** What to do where the value is none of them, as in `give 0 to stop the workload`. @default - no advice */
  readonly fix?: string;
}

/** The least integer that a property takes unless it says otherwise. */
export const DEFAULT_MINIMUM = 0;
/** The greatest integer that a property takes unless it says otherwise: most of the API's integers have 32 bits. */
export const DEFAULT_MAXIMUM = 2 ** 31 - 1;

/**
 * Checks an integer.
 *
 * @throws ChartwrightError `E_PROP` where it is a fraction, not a number, or out of range
 *
 * @example
 * checkInteger('replicas', 2, { fix: 'give 0 to stop the workload' }); // 2
 */
export function checkInteger(property: string, value: number, range: IntegerRange = {}): number {
  const minimum = range.minimum ?? DEFAULT_MINIMUM;
  const maximum = range.maximum ?? DEFAULT_MAXIMUM;
  if (Number.isInteger(value) && value >= minimum && value <= maximum) return value;
  const wants = range.maximum === undefined ? `an integer from ${minimum}` : `an integer from ${minimum} to ${maximum}`;
  return refuse(property, value, value > maximum ? `an integer from ${minimum} to ${maximum}` : wants, range.fix);
}

/**
 * Checks a count that may be a share of another one, as in `maxUnavailable`.
 *
 * @param value an integer from 0, or a percentage as in `'25%'`
 * @param maximumPercent the greatest percentage, for shares of what there is; none for shares of what there will be
 * @throws ChartwrightError `E_PROP`
 */
export function checkCountOrPercentage(
  property: string,
  value: number | string,
  maximumPercent?: number,
): number | string {
  if (typeof value === 'number') return checkInteger(property, value);
  const percent = /^(\d+)%$/.exec(value)?.[1];
  const upTo = maximumPercent === undefined ? '' : ` up to ${maximumPercent}%`;
  if (percent === undefined) {
    const fix = /^\d+$/.test(value) ? `write ${value} without quotes, or "${value}%"` : undefined;
    return refuse(property, value, `an integer from 0, or a percentage${upTo} as in "25%"`, fix);
  }
  if (maximumPercent !== undefined && Number(percent) > maximumPercent)
    return refuse(property, value, `a percentage${upTo}`);
  return value;
}
