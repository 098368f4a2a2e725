import { ChartwrightError } from '../errors';

/** The code of an error of Node, as in `ENOENT`; undefined for anything else. Asks for no class, for errors of another realm have another. */
export function nodeErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What codes of Node mean to whoever gave a path. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a part of the path is a file',
  EACCES: 'permission is missing',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
};

/**
 * What Node says of a file, as an `E_FILE` that names it: Node itself forgets the path of a folder that is read.
 *
 * @param path of the file, as its user knows it
 * @param done what could not be, as in `read` or `written`
 */
export function fileError(path: string, done: 'read' | 'written', cause: unknown): ChartwrightError {
  const code = nodeErrorCode(cause) ?? 'unknown';
  const reason = REASONS[code];
  const message = `'${path}' cannot be ${done} (${reason === undefined ? code : `${reason}, ${code}`}); free the path, or give another one`;
  return new ChartwrightError('E_FILE', message, { file: path }, { cause });
}
