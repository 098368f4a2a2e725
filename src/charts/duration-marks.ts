import { Duration } from 'cdk8s';
import type { Build } from '../values/build';
import { integerMark, integerMarkIndex, nearbyMark, scaledMark, stringMark } from '../values/marks';

/** The ways in which a construct may take a number for a time. */
const UNITS: readonly ((amount: number) => Duration)[] = [
  (amount) => Duration.millis(amount),
  (amount) => Duration.seconds(amount),
  (amount) => Duration.minutes(amount),
  (amount) => Duration.hours(amount),
  (amount) => Duration.days(amount),
];

/** What cdk8s says for people of times that begin with days: all that is left of a mark there. */
const HUMAN_DURATION = /\b\d+ days(?: \d+ hours?)?/g;

/** The text with a mark in place of each time that was made of it. */
export function withDurationMarks(text: string, build: Build): string {
  return text.replaceAll(HUMAN_DURATION, (human) => {
    const index = build.nodes.findIndex((_, node) => {
      const mark = integerMark(node);
      return mark !== undefined && UNITS.some((unit) => unit(mark).toHumanString() === human);
    });
    return index < 0 ? human : stringMark(index);
  });
}

/** Numbers as long as the marks of numbers, and longer. */
const LONG_NUMBER = /\d{10,}/g;

/** The text with a mark in place of each number that was worked out of one. */
export function withNumberMarks(text: string, build: Build): string {
  return text.replaceAll(LONG_NUMBER, (digits) => {
    const value = Number(digits);
    const node = integerMarkIndex(value) ?? scaledMark(value)?.node ?? nearbyMark(value);
    return node === undefined || node >= build.nodes.length ? digits : stringMark(node);
  });
}
