/** Code points, and ranges of them, that Unicode got after version 15: all up to U+FFFF, beyond it those with two cases. */
const NEWER_THAN_UNICODE_15 = `88f 897 c5c cdc 1acf-1add 1ae0-1aeb 1b4e-1b4f 1b7f 1c89-1c8a 20c1 2427-2429 2b96
  2ffc-2fff 31e4-31e5 31ef a7cb-a7cf a7d2 a7d4 a7da-a7dc a7f1 fbc3-fbd2 fd90-fd91 fdc8-fdce 10d50-10d65 16ea0-16eb8`
  .split(/\s+/)
  .map((range) => range.split('-').map((code) => Number.parseInt(code, 16)));

/**
 * Whether a character is newer than Unicode 15, the version that Helm 3.17.2 and 4.1.4 are built with. To them it is
 * neither a letter nor printable, and has no lower case.
 */
export function isNewerThanGo(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return NEWER_THAN_UNICODE_15.some(([first = 0, last = first]) => code >= first && code <= last);
}
