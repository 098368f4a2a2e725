/** Markup that needs no escaping any more. */
export interface Html {
  readonly markup: string;
}

type Piece = Html | string | number | undefined | readonly Html[];

/** Markup with everything that is filled in escaped, unless it is markup itself. */
export function html(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { markup: texts.map((text, at) => (at === 0 ? text : `${markupOf(pieces[at - 1])}${text}`)).join('') };
}

/** Vouches for markup that was made elsewhere. */
export function trusted(markup: string): Html {
  return { markup };
}

/** A text that neither ends an element nor an attribute. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function markupOf(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece));
  return 'markup' in piece ? piece.markup : piece.map(({ markup }) => markup).join('');
}
