import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeErrorCode } from '../../packaging/node-error';
import type { Creation } from '../store';

/** Folder, inside a repository, of what is being written and of the locks. */
const WORK_FOLDER = '.chartwright';

/** Begin of the names of files that are being written. */
export const DRAFT = 'draft-';

/** Makes a file whole or not at all, and only where none is: readers and a crash never see a part of it. */
export async function createDurably(folder: string, file: string, bytes: Uint8Array): Promise<Creation> {
  return withDraft(folder, bytes, async (draft) => {
    try {
      await link(draft, join(folder, file));
    } catch (error) {
      if (nodeErrorCode(error) === 'EEXIST') return 'present';
      throw error;
    }
    await syncFolder(folder);
    return 'created';
  });
}

/** Puts a whole file in the place of another, or of none. */
export async function replaceDurably(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  await withDraft(folder, bytes, async (draft) => {
    await rename(draft, join(folder, file));
    await syncFolder(folder);
  });
}

/** Makes the removal of files last over a loss of power. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    // Windows opens no folders, and some network file systems sync none.
    if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES', 'ENOTSUP'].includes(nodeErrorCode(error) ?? '')) throw error;
  } finally {
    await handle?.close();
  }
}

/** Makes the work folder of a repository, and the repository where it is missing. */
export async function makeWorkFolder(folder: string): Promise<string> {
  const work = join(folder, WORK_FOLDER);
  try {
    await mkdir(work);
  } catch (error) {
    // Making the whole path at once tells of a read-only file system that a part is missing.
    if (nodeErrorCode(error) === 'ENOENT') await mkdir(work, { recursive: true });
    else if (nodeErrorCode(error) !== 'EEXIST') throw error;
  }
  return work;
}

async function withDraft<Result>(
  folder: string,
  bytes: Uint8Array,
  use: (draft: string) => Promise<Result>,
): Promise<Result> {
  const work = await makeWorkFolder(folder);
  const draft = join(work, `${DRAFT}${randomUUID()}`);
  try {
    const handle = await open(draft, 'wx', 0o644);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return await use(draft);
  } finally {
    await rm(draft, { force: true });
  }
}
