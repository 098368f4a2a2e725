/** The code of an error of Node, as in `ENOENT`; undefined for anything else. Asks for no class, for errors of another realm have another. */
export function nodeErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
