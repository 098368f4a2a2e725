import { join } from 'node:path';
import { ChartwrightError } from '../errors';
import { readIfThere, replaceFile } from './write-files';

/** How every file begins that may be written again. */
export const MADE = '# Made by chartwright';

/**
 * Writes files that say in their first line that they were made here. Nothing is written before all are looked at.
 *
 * @param files path below the folder, with `/` between its parts, to the file's text
 * @returns the paths of those that differ from what was there
 * @throws ChartwrightError `E_FILE` where a file that does not say so is in the way
 */
export async function writeMade(folder: string, files: ReadonlyMap<string, string>): Promise<ReadonlySet<string>> {
  const differing: string[] = [];
  for (const [path, text] of files) if (await differs(folder, path, text)) differing.push(path);
  for (const path of differing) replaceFile(join(folder, path), files.get(path) ?? '');
  return new Set(differing);
}

async function differs(folder: string, path: string, text: string): Promise<boolean> {
  const before = await readIfThere(join(folder, path));
  if (before === undefined) return true;
  if (before.startsWith(MADE)) return before !== text;
  throw new ChartwrightError('E_FILE', `${path} is in the way and was not made by chartwright; move it, or remove it`, {
    file: path,
  });
}
