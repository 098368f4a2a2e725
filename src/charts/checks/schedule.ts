import type { Schedule } from '../api/scalars';
import { goDurationMillis } from './duration';
import { refuse } from './refuse';

/** One of the five fields of a schedule. */
interface FieldRule {
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number;
  /** Names of the values, beginning with that of the minimum. */
  readonly names: readonly string[];
}

const FIELDS: readonly FieldRule[] = [
  { name: 'minute', minimum: 0, maximum: 59, names: [] },
  { name: 'hour', minimum: 0, maximum: 23, names: [] },
  { name: 'day of the month', minimum: 1, maximum: 31, names: [] },
  {
    name: 'month',
    minimum: 1,
    maximum: 12,
    names: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  {
    name: 'day of the week',
    minimum: 0,
    maximum: 6,
    names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
  },
];
const MACROS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];
/** Greatest number of days of each month, a leap year's February included. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WANTS =
  'five fields (minute, hour, day of the month, month, day of the week) as in "30 3 * * *", or a macro as in "@daily"';

/**
 * The text of a schedule, as its author wrote it.
 *
 * @param value text as in `'30 3 * * *'`, or cdk8s's `Cron`
 * @throws ChartwrightError `E_PROP` where Kubernetes would not read it, or where it never comes round
 *
 * @example
 * checkSchedule('schedule', Cron.daily()); // '0 0 * * *'
 */
export function checkSchedule(property: string, value: Schedule): string {
  const text = typeof value === 'string' ? value : value.expressionString;
  if (/^(CRON_)?TZ=/.test(text)) {
    return refuse(property, text, 'a schedule without time zone', "give the time zone as 'timeZone'");
  }
  if (text.startsWith('@')) return checkMacro(property, text);
  const fields = text.trim().split(/\s+/);
  if (fields.length !== FIELDS.length || text.trim() === '') {
    const fix = fields.length === 6 ? 'leave out the seconds' : undefined;
    return refuse(property, text, WANTS, fix);
  }
  const [, , days = [], months = []] = FIELDS.map((rule, at) => valuesOf(property, text, fields[at] ?? '', rule));
  const isAnyWeekday = /^[*?]/.test(fields[4] ?? '');
  const comesRound = months.some((month) => days.some((day) => day <= (DAYS[month - 1] ?? 0)));
  if (isAnyWeekday && !comesRound) return refuse(property, text, 'a day that its months have');
  return text;
}

function checkMacro(property: string, text: string): string {
  const interval = /^@every (.*)$/.exec(text)?.[1];
  const isInterval = interval !== undefined && (goDurationMillis(interval) ?? 0) > 0;
  if (MACROS.includes(text) || isInterval) return text;
  return refuse(property, text, `one of ${MACROS.join(', ')}, or "@every" and a duration as in "@every 1h30m"`);
}

/** The values that a field allows: a list of ranges, each with a step or without. */
function valuesOf(property: string, schedule: string, field: string, rule: FieldRule): readonly number[] {
  const wrong = (fix?: string): never => {
    const range = `${rule.name} from ${rule.minimum} to ${rule.maximum}`;
    return refuse(property, schedule, `for "${field}" a ${range}, "*", or ranges, steps and lists of them`, fix);
  };
  return field.split(',').flatMap((part) => {
    const [, first = '', last, step] = /^([*?]|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part) ?? wrong();
    const isAny = first === '*' || first === '?';
    if (isAny && last !== undefined) return wrong();
    const from = isAny ? rule.minimum : valueOf(first, rule, wrong);
    const every = step === undefined ? 1 : Number(step);
    if (every === 0) return wrong('a step is at least 1');
    const to = last !== undefined ? valueOf(last, rule, wrong) : isAny || step !== undefined ? rule.maximum : from;
    if (from > to) return wrong(`${first}-${last ?? ''} runs backwards; write two ranges`);
    return Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, at) => from + at * every);
  });
}

function valueOf(text: string, rule: FieldRule, wrong: (fix?: string) => never): number {
  const named = rule.names.indexOf(text.toLowerCase());
  if (named !== -1) return rule.minimum + named;
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= rule.minimum && value <= rule.maximum) return value;
  return wrong(value === 7 && rule.names[0] === 'sun' ? 'Sunday is 0' : undefined);
}
