import { resolvePlainScalar } from './yaml-scalars';

/** How a text is written in a block of YAML. */
export type TextStyle = 'plain' | 'single' | 'double' | 'literal';

/** Ends a line in YAML 1.1. */
const BREAK = /[\n\r\u0085\u2028\u2029]/;
/** What go-yaml does not write unescaped: tab, control characters, byte order marks, everything above U+FFFF. */
const UNPRINTABLE = /[^\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/u;
/** A text that would be taken for a mark of YAML, at its beginning or anywhere. */
const INDICATOR = /^(?:---|\.\.\.|[#,[\]{}&*!|>'"%@`]|[-?](?: |$))|:(?: |$)| #/;
/** YAML 1.1 has numbers to base 60. go-yaml does not read them, and quotes them all the same. */
const BASE_60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
const DATE = /(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})/;
const TIME = /(?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2}):(?<second>[0-9]{1,2})(?:[.,][0-9]+)?/;
const ZONE = /(?<zone>Z|[-+](?<zoneHour>[0-9]{2}):(?<zoneMinute>[0-9]{2}))/;
const TIMESTAMP = new RegExp(`^${DATE.source}(?:(?:(?<t>[Tt])| +)${TIME.source}${ZONE.source}?)?$`);

/** Whether a text has several lines for go-yaml, and so is no simple key. */
export function hasBreak(text: string): boolean {
  return BREAK.test(text);
}

/** Whether go-yaml writes a character as an escape where it writes in double quotes. */
export function isEscaped(character: string): boolean {
  return character === '"' || character === '\\' || BREAK.test(character) || UNPRINTABLE.test(character);
}

/** The style that go-yaml gives a text. */
export function styleOf(text: string): TextStyle {
  const isUnprintable = UNPRINTABLE.test(text);
  const spaceBeforeBreak = / [\n\r\u0085\u2028\u2029]/.test(text);
  if (text.includes('\n')) return isUnprintable || spaceBeforeBreak || text.endsWith(' ') ? 'double' : 'literal';
  if (!isTextWhenPlain(text)) return 'double';
  if (isUnprintable || spaceBeforeBreak || /[\r\u0085\u2028\u2029] /.test(text)) return 'double';
  return text.startsWith(' ') || text.endsWith(' ') || hasBreak(text) || INDICATOR.test(text) ? 'single' : 'plain';
}

/** Whether a text that stands unquoted stays text. */
function isTextWhenPlain(text: string): boolean {
  const resolved = resolvePlainScalar(text);
  return resolved !== 'not finite' && typeof resolved.value === 'string' && !isTimestamp(text) && !BASE_60.test(text);
}

/** With a T there must be a zone; with spaces in its place, or without a time, there must be none. */
function isTimestamp(text: string): boolean {
  const match = TIMESTAMP.exec(text)?.groups;
  if (match === undefined) return false;
  const part = (name: string) => Number(match[name] ?? 0);
  if ((match['t'] !== undefined) !== (match['zone'] !== undefined)) return false;
  const lastDay = new Date(Date.UTC(2000 + (part('year') % 400), part('month'), 0)).getUTCDate();
  const isDate = part('month') >= 1 && part('month') <= 12 && part('day') >= 1 && part('day') <= lastDay;
  const isTime = part('hour') < 24 && part('minute') < 60 && part('second') < 60;
  return isDate && isTime && part('zoneHour') <= 24 && part('zoneMinute') <= 60;
}
