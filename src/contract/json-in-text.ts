import { stripVTControlCharacters } from 'node:util';

/**
 * The JSON object in a text that has other lines around it, or `undefined` if there is none.
 *
 * Terraform prints warnings on standard output, before and after the document, so the document is the first object that
 * begins at the start of a line and whose end is the end of a line; a byte order mark and the colours of a terminal are passed
 * over. Pure.
 */
export function findJsonObject(text: string): unknown {
  const lines = stripVTControlCharacters(text.replace(/^\uFEFF/, '')).split(/\r?\n/);
  for (const [start, line] of lines.entries()) {
    if (!line.startsWith('{')) continue;
    const rest = lines.slice(start);
    for (const [end, last] of rest.entries()) {
      if (!last.trimEnd().endsWith('}')) continue;
      const value = parse(rest.slice(0, end + 1).join('\n'));
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
