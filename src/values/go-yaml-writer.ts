import { hasBreak, isEscaped, styleOf } from './go-yaml-style';

/** Column beyond which a text goes on in a new line, at its next space. */
const FOLD_COLUMN = 80;
const BREAKS_AND_RUNS = /[\n\r\u0085\u2028\u2029]|[^\n\r\u0085\u2028\u2029]+/g;
const SPACES_BREAKS_AND_RUNS = /[ \n\r\u0085\u2028\u2029]|[^ \n\r\u0085\u2028\u2029]+/g;
const BYTE_ORDER_MARK = '\ufeff';
/** Escapes that are letters. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...([
    ['\0', '0'],
    ['\u0007', 'a'],
    ['\b', 'b'],
    ['\t', 't'],
    ['\n', 'n'],
    ['\v', 'v'],
    ['\f', 'f'],
    ['\r', 'r'],
  ] as const),
  ...([
    ['\u001b', 'e'],
    ['"', '"'],
    ['\\', '\\'],
    ['\u0085', 'N'],
    ['\u00a0', '_'],
    ['\u2028', 'L'],
    ['\u2029', 'P'],
  ] as const),
]);

/**
 * Writes YAML the way go-yaml does, where it depends on what was written last whether a line ends or a space is due
 * before the next token.
 */
export class GoYamlWriter {
  private written = '';
  private column = 0;
  /** Whether no space is due before the next token. */
  private isSpaced = true;
  private isOpening = true;

  /** Whether the line holds only indentation, dashes and question marks. */
  get isAtStart(): boolean {
    return this.isOpening;
  }

  /** What was written, without the end of the last line. */
  finish(): string {
    this.indentTo(0);
    return this.written.replace(/\n$/, '');
  }

  /** Goes to a column, in a new line unless nothing has been written before that column. */
  indentTo(column: number): void {
    if (!this.isOpening || this.column > column || (this.column === column && !this.isSpaced)) this.putBreak('\n');
    this.put(' '.repeat(Math.max(0, column - this.column)));
    this.isSpaced = true;
    this.isOpening = true;
  }

  /** Opens an item, a long key or its value. More of the kind may follow in the line. */
  indicator(mark: '-' | '?' | ':'): void {
    this.space();
    this.put(mark);
    this.isSpaced = false;
  }

  /** Ends a key. */
  colon(): void {
    this.put(':');
    this.close();
  }

  /** Writes what is neither quoted nor folded. */
  word(word: string): void {
    this.space();
    this.put(word);
    this.close();
  }

  /**
   * Writes a text in its style.
   *
   * @param column where its second line begins
   */
  text(text: string, column: number, role: 'key' | 'value'): void {
    const style = styleOf(text);
    if (style === 'literal') {
      this.literal(text, column);
      return;
    }
    const quote = { plain: '', single: "'", double: '"' }[style];
    const mayFold = role === 'value';
    this.space();
    this.put(quote);
    if (style === 'double') this.escaped(text, column, mayFold);
    else this.unescaped(text, column, mayFold, style === 'single');
    this.put(quote);
    this.close();
  }

  private unescaped(text: string, column: number, mayFold: boolean, isQuoted: boolean): void {
    const pieces = text.match(SPACES_BREAKS_AND_RUNS) ?? [];
    for (const [at, piece] of pieces.entries()) {
      const [previous = '', next = ''] = [pieces[at - 1], pieces[at + 1]];
      if (piece === ' ') {
        const isSingle = previous !== ' ' && next !== ' ';
        const isInside = at > 0 && at < pieces.length - 1;
        if (mayFold && isInside && isSingle && this.column > FOLD_COLUMN) this.indentTo(column);
        else this.put(' ');
      } else if (hasBreak(piece)) this.putBreak(piece);
      else {
        if (hasBreak(previous)) this.indentTo(column);
        this.put(isQuoted ? piece.replaceAll("'", "''") : piece);
        this.isOpening = false;
      }
    }
  }

  private escaped(text: string, column: number, mayFold: boolean): void {
    const escapesAll = text.startsWith(BYTE_ORDER_MARK);
    const characters = Array.from(text);
    for (const [at, character] of characters.entries()) {
      const [previous, next] = [characters[at - 1], characters[at + 1]];
      const isInside = at > 0 && at < characters.length - 1;
      if (escapesAll || isEscaped(character)) this.put(escapeOf(character));
      else if (character === ' ' && mayFold && isInside && previous !== ' ' && this.column > FOLD_COLUMN) {
        this.isOpening = false;
        this.indentTo(column);
        if (next === ' ') this.put('\\');
      } else this.put(character);
    }
  }

  private literal(text: string, column: number): void {
    const indentHint = /^[ \n\u2028\u2029]/.test(text) ? '2' : '';
    const chomp = hasBreak(text.slice(-1)) ? (text.length === 1 || hasBreak(text.slice(-2, -1)) ? '+' : '') : '-';
    this.space();
    this.put(`|${indentHint}${chomp}`);
    this.putBreak('\n');
    this.isSpaced = true;
    for (const piece of text.match(BREAKS_AND_RUNS) ?? []) {
      if (hasBreak(piece)) this.putBreak(piece);
      else {
        this.indentTo(column);
        this.put(piece);
        this.isOpening = false;
      }
    }
  }

  private space(): void {
    if (!this.isSpaced) this.put(' ');
  }

  private close(): void {
    this.isSpaced = false;
    this.isOpening = false;
  }

  private put(text: string): void {
    this.written += text;
    // Characters of two UTF-16 units are never written but as escapes.
    this.column += text.length;
  }

  private putBreak(character: string): void {
    this.written += character;
    this.column = 0;
    this.isOpening = true;
  }
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = (width: number) => code.toString(16).toUpperCase().padStart(width, '0');
  const letter = LETTERS.get(character);
  if (letter !== undefined) return `\\${letter}`;
  if (code <= 0xff) return `\\x${hex(2)}`;
  return code <= 0xffff ? `\\u${hex(4)}` : `\\U${hex(8)}`;
}
