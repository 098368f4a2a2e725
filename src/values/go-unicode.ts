/** Characters that Unicode got after version 15, as ranges of code points: all up to U+FFFF, beyond it those with cases. */
const NEWER_THAN_UNICODE_15: readonly (readonly [number, number])[] = [
  ...([
    [0x088f, 0x088f],
    [0x0897, 0x0897],
    [0x0c5c, 0x0c5c],
    [0x0cdc, 0x0cdc],
    [0x1acf, 0x1add],
    [0x1ae0, 0x1aeb],
  ] as const),
  ...([
    [0x1b4e, 0x1b4f],
    [0x1b7f, 0x1b7f],
    [0x1c89, 0x1c8a],
    [0x20c1, 0x20c1],
    [0x2427, 0x2429],
    [0x2b96, 0x2b96],
  ] as const),
  ...([
    [0x2ffc, 0x2fff],
    [0x31e4, 0x31e5],
    [0x31ef, 0x31ef],
    [0xa7cb, 0xa7cf],
    [0xa7d2, 0xa7d2],
    [0xa7d4, 0xa7d4],
  ] as const),
  ...([
    [0xa7da, 0xa7dc],
    [0xa7f1, 0xa7f1],
    [0xfbc3, 0xfbd2],
    [0xfd90, 0xfd91],
    [0xfdc8, 0xfdce],
  ] as const),
  ...([
    [0x10d50, 0x10d65],
    [0x16ea0, 0x16eb8],
  ] as const),
];

/**
 * Whether a character is newer than Unicode 15, the version that Helm 3.17.2 and 4.1.4 are built with. To them it is
 * neither a letter nor printable, and has no lower case.
 */
export function isNewerThanGo(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return NEWER_THAN_UNICODE_15.some(([first, last]) => code >= first && code <= last);
}
