import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ChartwrightError } from '../errors';
import { fileError, nodeErrorCode } from '../packaging/node-error';

/** What became of a folder. */
export interface Written {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** Name of the file that remembers which files were made here, each with its digest. */
export const RECORD = '.chartwright.json';

/** What has to be done so that a folder holds what it should: looked at, and nothing written yet. */
export interface FilePlan {
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
  /** Paths of files that an earlier run made. */
  readonly record: ReadonlyMap<string, string>;
  /** Paths of files that are not there, or that are other ones. */
  readonly differing: readonly string[];
  /** Paths of files that an earlier run made and this one does not. */
  readonly removed: readonly string[];
}

/**
 * Looks at what is in a folder and at what should be: what differs is to be written, what an earlier run made and this one
 * does not is to be removed. What somebody else put there stays.
 *
 * @param folder folder that the record stands in
 * @param files path below the folder, with `/` between its parts, to the file's text
 * @throws ChartwrightError `E_FILE` where a file that is in the way was not made here
 */
export async function planFiles(folder: string, files: ReadonlyMap<string, string>): Promise<FilePlan> {
  const record = await readRecord(folder);
  const found = await Promise.all(
    [...files].map(async ([path, text]) => ({ path, text, before: await readIfThere(join(folder, path)) })),
  );
  const foreign = found.find(({ path, text, before }) => before !== undefined && before !== text && !record.has(path));
  if (foreign !== undefined) {
    const file = join(folder, foreign.path);
    throw new ChartwrightError(
      'E_FILE',
      `${file} is in the way and was not made by chartwright; move it, or remove it`,
      { file },
    );
  }
  const differing = found.filter(({ text, before }) => before !== text).map(({ path }) => path);
  const removed = [...record.keys()].filter((path) => !files.has(path) && existsSync(join(folder, path)));
  return { folder, files, record, differing, removed };
}

/** Does what a plan says; each file is replaced as a whole. */
export function carryOut({ folder, files, record, differing, removed }: FilePlan): Written {
  const digests = new Map([...files].map(([path, text]) => [path, sha256(text)]));
  // Whoever comes after a run that was cut off has to know what it may have made.
  if (differing.length > 0) replaceFile(join(folder, RECORD), recordText(new Map([...record, ...digests])));
  for (const path of differing) replaceFile(join(folder, path), files.get(path) ?? '');
  for (const path of removed) removeWithEmptyFolders(folder, path);
  if (files.size > 0 || record.size > 0) replaceFile(join(folder, RECORD), recordText(digests));
  return { written: differing, removed, unchanged: files.size - differing.length };
}

/**
 * Makes the files below a folder what they should be, once everything has been looked at.
 *
 * @throws ChartwrightError `E_FILE` where a file that is in the way was not made here
 */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<Written> {
  return carryOut(await planFiles(folder, files));
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function recordText(digests: ReadonlyMap<string, string>): string {
  const sorted = [...digests].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ files: Object.fromEntries(sorted) }, undefined, 2)}\n`;
}

async function readRecord(folder: string): Promise<ReadonlyMap<string, string>> {
  const file = join(folder, RECORD);
  const text = await readIfThere(file);
  if (text === undefined) return new Map();
  try {
    const record: unknown = JSON.parse(text);
    if (
      typeof record === 'object' &&
      record !== null &&
      'files' in record &&
      typeof record.files === 'object' &&
      record.files !== null
    ) {
      return new Map(Object.entries(record.files).map(([path, digest]) => [path, String(digest)]));
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ChartwrightError(
    'E_FILE',
    `${file} is damaged; bring it back from version control, or remove it together with the files beside it`,
    { file },
  );
}

/** Text of a file; undefined where there is none. @throws ChartwrightError `E_FILE` where it cannot be read */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (nodeErrorCode(error) === 'ENOENT') return undefined;
    throw fileError(file, 'read', error);
  }
}

/**
 * Writes a file as a whole, with the folders above it: who reads it sees what was there before, or all of the new text.
 *
 * @throws ChartwrightError `E_FILE` where something is in the way
 */
export function replaceFile(file: string, text: string): void {
  const part = `${file}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    // At once: by way of the thread pool, hundreds of small files cost several times as much.
    writeFileSync(part, text);
    renameSync(part, file);
  } catch (error) {
    removePart(part);
    throw fileError(file, 'written', error);
  }
}

/** What was left of a file that could not be written; where it is no file, somebody else put it there. */
function removePart(part: string): void {
  try {
    rmSync(part, { force: true });
  } catch {
    return;
  }
}

function removeWithEmptyFolders(folder: string, path: string): void {
  rmSync(join(folder, path));
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
    } catch {
      return;
    }
  }
}
