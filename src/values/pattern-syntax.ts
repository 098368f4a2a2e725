/** What a pattern matches, as far as texts can be made from it. */
export type Syntax =
  | { readonly kind: 'characters'; readonly ranges: readonly Range[] }
  | { readonly kind: 'sequence'; readonly parts: readonly Syntax[] }
  | { readonly kind: 'alternatives'; readonly options: readonly Syntax[] }
  | { readonly kind: 'repeat'; readonly of: Syntax; readonly minimum: number; readonly maximum: number };

/** Code points from the first to the second, both included. */
export type Range = readonly [number, number];

const LAST_CODE_POINT = 0x10ffff;
const DIGIT: readonly Range[] = [[0x30, 0x39]];
const WORD: readonly Range[] = [...DIGIT, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]];
const SPACE: readonly Range[] = [
  [0x09, 0x0a],
  [0x0c, 0x0d],
  [0x20, 0x20],
];
const NEWLINE: readonly Range[] = [[0x0a, 0x0a]];
const CLASSES: Readonly<Record<string, readonly Range[]>> = {
  d: DIGIT,
  D: negated(DIGIT),
  w: WORD,
  W: negated(WORD),
  s: SPACE,
  S: negated(SPACE),
};
/** The anchor at the end, as opposed to a dollar that is escaped. */
const END = /(?<=(?:^|[^\\])(?:\\\\)*)\$$/;
const CONTROLS: Readonly<Record<string, number>> = { t: 0x09, n: 0x0a, v: 0x0b, f: 0x0c, r: 0x0d };

/**
 * Reads an RE2 pattern made of literals, classes, groups, alternatives and repetitions, anchored or not.
 *
 * @returns undefined for anything else, such as flags, Unicode classes, or an anchor in the middle
 */
export function parsePattern(source: string): Syntax | undefined {
  const body = source.replace(/^\^/, '').replace(END, '');
  const anchors = source.length - body.length;
  const reader = new Reader([...body]);
  const syntax = reader.alternatives();
  // An anchor binds closer than an alternative at the top.
  const isAmbiguous = anchors > 0 && syntax?.kind === 'alternatives';
  return reader.isAtEnd && !isAmbiguous ? syntax : undefined;
}

/** Greatest length of a text that an RE2 pattern matches, in characters; infinite where there is none, or none can be told. */
export function longestMatch(source: string): number {
  const syntax = source.startsWith('^') && END.test(source) ? parsePattern(source) : undefined;
  return syntax === undefined ? Infinity : longest(syntax);
}

function longest(syntax: Syntax): number {
  switch (syntax.kind) {
    case 'characters':
      return 1;
    case 'sequence':
      return syntax.parts.reduce((sum, part) => sum + longest(part), 0);
    case 'alternatives':
      return Math.max(...syntax.options.map(longest));
    case 'repeat': {
      const once = longest(syntax.of);
      return once === 0 || syntax.maximum === 0 ? 0 : once * syntax.maximum;
    }
  }
}

function negated(ranges: readonly Range[]): readonly Range[] {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  const gaps: Range[] = [];
  let next = 0;
  for (const [first, last] of sorted) {
    if (first > next) gaps.push([next, first - 1]);
    next = Math.max(next, last + 1);
  }
  return next > LAST_CODE_POINT ? gaps : [...gaps, [next, LAST_CODE_POINT]];
}

const single = (character: string): readonly Range[] => {
  const code = character.codePointAt(0) ?? 0;
  return [[code, code]];
};

class Reader {
  readonly #characters: readonly string[];
  #at = 0;

  constructor(characters: readonly string[]) {
    this.#characters = characters;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#characters.length;
  }

  alternatives(): Syntax | undefined {
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    const known = options.filter((option) => option !== undefined);
    if (known.length < options.length) return undefined;
    return known.length === 1 ? known[0] : { kind: 'alternatives', options: known };
  }

  #sequence(): Syntax | undefined {
    const parts: Syntax[] = [];
    while (!this.isAtEnd && this.#peek() !== '|' && this.#peek() !== ')') {
      const atom = this.#atom();
      const part = atom && this.#repeated(atom);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    return { kind: 'sequence', parts };
  }

  #repeated(of: Syntax): Syntax | undefined {
    const bounds = this.#bounds();
    if (bounds === undefined) return of;
    this.#take('?');
    return this.#bounds() === undefined ? { kind: 'repeat', of, minimum: bounds[0], maximum: bounds[1] } : undefined;
  }

  #bounds(): Range | undefined {
    if (this.#take('?')) return [0, 1];
    if (this.#take('*')) return [0, Infinity];
    if (this.#take('+')) return [1, Infinity];
    const [text, minimum, comma, maximum] = /^\{(\d+)(,?)(\d*)\}/.exec(this.#rest()) ?? [];
    if (text === undefined) return undefined;
    this.#at += text.length;
    if (comma === '') return [Number(minimum), Number(minimum)];
    return [Number(minimum), maximum === '' ? Infinity : Number(maximum)];
  }

  #atom(): Syntax | undefined {
    const character = this.#next();
    switch (character) {
      case '(':
        return this.#group();
      case '[':
        return this.#class();
      case '.':
        return { kind: 'characters', ranges: negated(NEWLINE) };
      case '\\':
        return this.#characters_(this.#escape());
      case '^':
      case '$':
      case undefined:
        return undefined;
      default:
        return { kind: 'characters', ranges: single(character) };
    }
  }

  #characters_(ranges: readonly Range[] | undefined): Syntax | undefined {
    return ranges && { kind: 'characters', ranges };
  }

  #group(): Syntax | undefined {
    if (this.#take('?') && !this.#take(':')) return undefined;
    const inner = this.alternatives();
    return this.#take(')') ? inner : undefined;
  }

  #class(): Syntax | undefined {
    const isNegated = this.#take('^');
    const ranges: Range[] = [];
    for (let isFirst = true; isFirst || this.#peek() !== ']'; isFirst = false) {
      const first = this.#classItem();
      if (first === undefined) return undefined;
      const [only] = first;
      if (first.length === 1 && only?.[0] === only?.[1] && this.#peek() === '-' && this.#peek(1) !== ']') {
        this.#next();
        const [last] = this.#classItem() ?? [];
        if (only === undefined || last === undefined) return undefined;
        ranges.push([only[0], last[1]]);
      } else ranges.push(...first);
    }
    this.#next();
    return { kind: 'characters', ranges: isNegated ? negated(ranges) : ranges };
  }

  #classItem(): readonly Range[] | undefined {
    const character = this.#next();
    if (character === undefined || (character === '[' && this.#peek() === ':')) return undefined;
    return character === '\\' ? this.#escape() : single(character);
  }

  #escape(): readonly Range[] | undefined {
    const character = this.#next() ?? '';
    const known = CLASSES[character];
    if (known !== undefined) return known;
    const control = CONTROLS[character];
    if (control !== undefined) return [[control, control]];
    if (character !== 'x') return /[A-Za-z0-9]/.test(character) || character === '' ? undefined : single(character);
    const [text, braced, bare] = /^(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{2}))/.exec(this.#rest()) ?? [];
    if (text === undefined) return undefined;
    this.#at += text.length;
    const code = Number.parseInt(braced ?? bare ?? '', 16);
    return [[code, code]];
  }

  #rest(): string {
    return this.#characters.slice(this.#at, this.#at + 16).join('');
  }

  #peek(ahead = 0): string | undefined {
    return this.#characters[this.#at + ahead];
  }

  #next(): string | undefined {
    return this.#characters[this.#at++];
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at++;
    return true;
  }
}
