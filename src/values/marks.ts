/**
 * Marks are strings and integers that stand for a node of the build where only a string or a number can travel: in a
 * template literal, and through constructs which know nothing of expressions.
 *
 * A string mark is 12 characters of `[a-z0-9]` and starts with a letter: it passes for a DNS label, is no longer than
 * what cdk8s keeps whole, and has nothing in it that a sanitiser removes. An integer mark is a ten-digit number below
 * 2^31. Both carry a checksum, so that no other text or number is taken for one.
 */
const PREFIX = 'zq';
const INDEX_DIGITS = 5;
const CHECK_DIGITS = 5;
export const MARK_LENGTH = PREFIX.length + INDEX_DIGITS + CHECK_DIGITS;

const CHECK_RANGE = 36 ** CHECK_DIGITS;

function checksum(index: number): number {
  let hash = 0x811c9dc5 ^ index;
  for (let round = 0; round < 3; round++) {
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash ^= hash >>> 13;
  }
  return (hash >>> 0) % CHECK_RANGE;
}

const base36 = (value: number, digits: number): string => value.toString(36).padStart(digits, '0');

/** The string that stands for node `index`. */
export function stringMark(index: number): string {
  return PREFIX + base36(index, INDEX_DIGITS) + base36(checksum(index), CHECK_DIGITS);
}

/** A piece of text: either what was written, or the node for which a mark stands. */
export type Piece = { readonly text: string } | { readonly node: number };

/** Where a mark begins: the prefix of a string mark, or a digit that can begin an integer mark. */
const BEGINNING = /zq|[12]/g;

/**
 * Takes a text apart at its marks, string and integer ones. The pieces of a text without marks are the text itself.
 *
 * @param known whether a node of that number exists and may stand there as text
 */
export function splitMarks(text: string, known: (node: number) => boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { index: at } of text.matchAll(BEGINNING)) {
    if (at < start) continue;
    const found = markAt(text, at);
    if (found === undefined || !known(found.node)) continue;
    if (at > start) pieces.push({ text: text.slice(start, at) });
    pieces.push({ node: found.node });
    start = at + found.length;
  }
  if (start < text.length || pieces.length === 0) pieces.push({ text: text.slice(start) });
  return pieces;
}

function markAt(text: string, at: number): { node: number; length: number } | undefined {
  const isString = text[at] === PREFIX[0];
  const length = isString ? MARK_LENGTH : INTEGER_DIGITS;
  const candidate = text.slice(at, at + length);
  const node = isString ? stringMarkIndex(candidate) : integerMarkIndex(Number(candidate));
  return node === undefined ? undefined : { node, length };
}

function stringMarkIndex(candidate: string): number | undefined {
  const index = parseInt(candidate.slice(PREFIX.length, PREFIX.length + INDEX_DIGITS), 36);
  return stringMark(index) === candidate ? index : undefined;
}

const FIRST_INTEGER = 1_300_000_000;
const INTEGER_DIGITS = 10;
const STRIDE = 4_001;
const LARGEST_INTEGER_INDEX = Math.floor((2 ** 31 - 1 - FIRST_INTEGER) / STRIDE) - 1;

/** The integer that stands for node `index`, or undefined when there are no more. */
export function integerMark(index: number): number | undefined {
  if (index > LARGEST_INTEGER_INDEX) return undefined;
  return FIRST_INTEGER + index * STRIDE + (checksum(index) % STRIDE);
}

/** The node for which an integer stands, if it is a mark. */
export function integerMarkIndex(value: number): number | undefined {
  const index = Math.floor((value - FIRST_INTEGER) / STRIDE);
  return index >= 0 && integerMark(index) === value ? index : undefined;
}

/** Whether an integer lies where the marks of `count` nodes lie without being one: the trace of arithmetic on a mark. */
export function isDerivedFromMark(value: number, count: number): boolean {
  return (
    value >= FIRST_INTEGER - STRIDE &&
    value < FIRST_INTEGER + (count + 1) * STRIDE &&
    integerMarkIndex(value) === undefined
  );
}

/** What classes for times and sizes multiply by: seconds and milliseconds of longer units, and powers of 1024. */
const FACTORS = [60, 3_600, 86_400, 1_000, 60_000, 3_600_000, 86_400_000, 1_024, 1_024 ** 2, 1_024 ** 3];

/** The mark that an integer is a multiple of, if a class for times or sizes made it of one. */
export function scaledMark(value: number): { readonly node: number; readonly factor: number } | undefined {
  for (const factor of FACTORS) {
    const node = value % factor === 0 ? integerMarkIndex(value / factor) : undefined;
    if (node !== undefined) return { node, factor };
  }
  return undefined;
}

/** Farthest that a sum or difference with a mark is taken for one. */
const NEARBY = 1_000;

/** The node whose mark an integer is a little more or less than, if there is one. */
export function nearbyMark(value: number): number | undefined {
  const index = Math.floor((value - FIRST_INTEGER) / STRIDE);
  return [index, index - 1, index + 1].find(
    (node) => node >= 0 && Math.abs((integerMark(node) ?? 0) - value) <= NEARBY,
  );
}
