/** Words that YAML 1.1 or 1.2 reads as something else than text. */
const RESERVED = /^(y|n|yes|no|on|off|true|false|null|nan|inf|infinity)$/i;

/** Text that every YAML reader takes as it stands: it begins with a letter or `/`, and has nothing in it that YAML reads. */
const PLAIN = /^[A-Za-z/](?:[A-Za-z0-9_./@%+()-]|:(?=[^\s])| (?=[A-Za-z0-9_./@%+(]))*$/;

/** A scalar of YAML, written so that readers of YAML 1.1 and of 1.2 agree on it. */
export function yamlScalar(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return PLAIN.test(value) && !RESERVED.test(value) ? value : yamlQuoted(value);
}

/** Text in double quotes. Whatever a strict reader refuses to see raw is escaped. */
export function yamlQuoted(value: string): string {
  return JSON.stringify(value)
    .replace(
      /[\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('<no value>', '\\x3cno value>');
}

/** Text that reads better as a block: printable lines, no white space where YAML would lose it. */
export function isBlockText(value: string): boolean {
  const lines = value.replace(/\n$/, '').split('\n');
  return (
    lines.length > 1 &&
    !value.endsWith('\n\n') &&
    lines.every((line) => /^[\x20-\x7e\u00a1-\u2027\u202a-\ud7ff]*$/.test(line) && !/\s$/.test(line)) &&
    !/^\s|^$/.test(lines[0] ?? '') &&
    !value.includes('<no value>')
  );
}
