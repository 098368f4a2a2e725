/** Reads a line from its start to its end, character by character, as Helm reads a `--set` argument. */
export class LineCursor {
  private readonly characters: readonly string[];
  private at = 0;

  constructor(line: string) {
    this.characters = Array.from(line);
  }

  /**
   * Reads up to one of the stop characters, and over it. A backslash takes the character after it for what it is.
   *
   * @returns what came before, and the stop character; undefined at the end of the line
   */
  until(stops: string): { readonly text: string; readonly stop: string | undefined } {
    let text = '';
    for (;;) {
      const character = this.next();
      if (character === undefined || stops.includes(character)) return { text, stop: character };
      text += character === '\\' ? (this.next() ?? '') : character;
    }
  }

  /** Reads over the next character if it is the given one. */
  skip(character: string): boolean {
    const isNext = this.characters[this.at] === character;
    if (isNext) this.at += 1;
    return isNext;
  }

  /** Reads over white space and one comma after it. Says whether there was a comma, or nothing more. */
  skipEmpty(): boolean {
    while (/^[\s\u0085]$/u.test(this.characters[this.at] ?? '')) this.at += 1;
    return this.isAtEnd() || this.skip(',');
  }

  isAtEnd(): boolean {
    return this.at >= this.characters.length;
  }

  /** What is left of the line. */
  rest(): string {
    return this.characters.slice(this.at).join('');
  }

  /** Reads over a text with which the rest begins. */
  advance(text: string): void {
    this.at += Array.from(text).length;
  }

  private next(): string | undefined {
    const character = this.characters[this.at];
    if (character !== undefined) this.at += 1;
    return character;
  }
}
