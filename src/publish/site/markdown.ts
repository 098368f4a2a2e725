import { escapeHtml, trusted, type Html } from './html';

/** Renders Markdown of strangers. */
export type Markdown = (source: string) => Html;

/**
 * A renderer of Markdown that trusts nothing: HTML in the source is shown, not obeyed; links lead to web pages, mail and this page only;
 * images become links, so that reading a page tells nobody; headings rank below those of the page.
 *
 * @param headingOffset ranks by which headings are lowered
 */
export async function safeMarkdown(headingOffset: number): Promise<Markdown> {
  const { Marked } = await import('marked');
  const marked = new Marked({
    gfm: true,
    async: false,
    renderer: {
      html: ({ text }) => escapeHtml(text),
      heading({ tokens, depth }) {
        const rank = Math.min(6, depth + headingOffset);
        return `<h${rank}>${this.parser.parseInline(tokens)}</h${rank}>\n`;
      },
      link({ href, tokens }) {
        return link(href, this.parser.parseInline(tokens));
      },
      image: ({ href, text }) => link(href, escapeHtml(text || href)),
      checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
    },
  });
  return (source) => trusted(marked.parse(source, { async: false }));
}

function link(href: string, content: string): string {
  const isSafe = /^(?:https?:\/\/|mailto:|#)/i.test(href.trim());
  return isSafe ? `<a href="${escapeHtml(href.trim())}" rel="noopener noreferrer nofollow">${content}</a>` : content;
}
