import { PRINTABLE, textPatterns } from './json-schema';
import { parsePattern, type Range, type Syntax } from './pattern-syntax';
import { compilePattern } from './patterns';
import { LARGEST, pick, seeded, SMALLEST, type Choose } from './random';
import type { RecordType, StringType } from './value-type';

/** Most repetitions beyond the least where a pattern sets no end. */
const EXTRA_REPETITIONS = 12;

/** Most repetitions at all, however many a pattern allows. */
const MOST_REPETITIONS = 300;

/** Draws after which a text that fits is given up. */
const DRAWS = 200;

/** Whether the schema allows a text. */
export function textFits(type: StringType, text: string): boolean {
  return textTest(type)(text);
}

/** The texts that the schema allows, of a list that many documents are made of. */
export function fittingTexts(type: StringType, texts: readonly string[]): readonly string[] {
  return remembered(type, texts, () => texts.filter(textTest(type)));
}

/** The texts that the schema allows as keys. Maps of anything are printed whole, so their keys must survive that. */
export function fittingKeys(type: RecordType, texts: readonly string[]): readonly string[] {
  const printable = compilePattern(PRINTABLE);
  const survives = (text: string): boolean => printable.test(text) && !text.includes('<no value>');
  return remembered(type, texts, () =>
    fittingTexts(type.key, texts).filter(
      (text) => !/^<<$|\u0085/.test(text) && (type.value.kind !== 'json' || survives(text)),
    ),
  );
}

/** What a type allows of a list, which is not looked through again for every document. */
const REMEMBERED = new WeakMap<readonly string[], WeakMap<StringType | RecordType, readonly string[]>>();

function remembered(
  type: StringType | RecordType,
  texts: readonly string[],
  filter: () => readonly string[],
): readonly string[] {
  const ofTexts = REMEMBERED.get(texts) ?? new WeakMap<StringType | RecordType, readonly string[]>();
  const fitting = ofTexts.get(type) ?? filter();
  REMEMBERED.set(texts, ofTexts.set(type, fitting));
  return fitting;
}

function textTest(type: StringType): (text: string) => boolean {
  const { minLength = 0, maxLength = Infinity } = type;
  const patterns = textPatterns(type).map((one) => compilePattern(one));
  return (text) => {
    const length = [...text].length;
    return length >= minLength && length <= maxLength && patterns.every((pattern) => pattern.test(text));
  };
}

/**
 * A text that the schema allows: one of the words, or one made from the pattern.
 *
 * @returns undefined where none was found
 */
export function sampleText(type: StringType, words: readonly string[], choose: Choose): string | undefined {
  const fitting = fittingTexts(type, words);
  const made = type.patterns === undefined || choose(0, 1) === 0 ? undefined : patternText(type, choose);
  return made ?? pick(fitting, choose) ?? patternText(type, choose) ?? longEnough(type);
}

/** A text made from the first of the type's patterns that fits all of them. */
export function patternText(type: StringType, choose: Choose): string | undefined {
  const [pattern] = type.patterns ?? [];
  const syntax = pattern === undefined ? undefined : parsePattern(pattern);
  if (syntax === undefined) return undefined;
  const fits = textTest(type);
  const fallback = seeded(1);
  for (let draw = 0; draw < DRAWS; draw++) {
    const text = generate(syntax, draw === 0 ? choose : ([SMALLEST, LARGEST][draw - 1] ?? fallback));
    if (fits(text)) return text;
  }
  return undefined;
}

/** What is left where only a length is asked for. */
function longEnough(type: StringType): string | undefined {
  const text = 'x'.repeat(type.minLength ?? 0);
  return textFits(type, text) ? text : undefined;
}

function generate(syntax: Syntax, choose: Choose): string {
  switch (syntax.kind) {
    case 'characters':
      return character(syntax.ranges, choose);
    case 'sequence':
      return syntax.parts.map((part) => generate(part, choose)).join('');
    case 'alternatives': {
      const option = pick(syntax.options, choose);
      return option === undefined ? '' : generate(option, choose);
    }
    case 'repeat': {
      const { of, minimum, maximum } = syntax;
      const most = Math.max(minimum, Math.min(maximum, MOST_REPETITIONS));
      const count = choose(minimum, maximum === Infinity ? minimum + EXTRA_REPETITIONS : most);
      return Array.from({ length: count }, () => generate(of, choose)).join('');
    }
  }
}

/** A printable ASCII character where the ranges have one, so that texts stay readable. */
function character(ranges: readonly Range[], choose: Choose): string {
  const printable = ranges.map(([first, last]): Range => [Math.max(first, 0x20), Math.min(last, 0x7e)]);
  const usable = printable.some(isRange) ? printable.filter(isRange) : ranges;
  const [first, last] = pick(usable, choose) ?? [0x78, 0x78];
  return String.fromCodePoint(choose(first, last));
}

const isRange = ([first, last]: Range): boolean => first <= last;
