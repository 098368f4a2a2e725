import { readFileSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ChartwrightError } from '../../errors';
import { nodeErrorCode } from '../../packaging/node-error';
import { folderStore } from '../repository/folder-store';
import { jitteredPause, type Pause } from '../pause';
import type { ChartFolder, Store } from '../store';
import { createDurably, replaceDurably, syncFolder } from './durable-file';
import { lockFolder, type FolderLock } from './folder-lock';

/** Settings of a store in a folder. */
export interface DirectoryStoreOptions {
  /** Seconds without a sign of life after which the lock of a publisher on another machine is taken over. @default 30 */
  readonly staleSeconds?: number | undefined;
  /** How often the lock is tried for. @default 2400 */
  readonly lockAttempts?: number | undefined;
  /** What passes between two tries. @default - 10 to 50 milliseconds, with jitter */
  readonly pause?: Pause | undefined;
}

/** Defaults of `directoryStore`: two minutes of trying, and a lock that outlives a slow disk. */
export const DIRECTORY_STORE_DEFAULTS = { staleSeconds: 30, lockAttempts: 2400 } as const;

/**
 * A chart repository in a folder, which is made when the first chart comes. Any web server that serves the folder serves the repository.
 *
 * Archives are made exclusively and never written again; the index is replaced as a whole, under a lock that a publisher which was killed
 * does not keep. Wants a file system that has hard links.
 *
 * @example
 * const store = directoryStore('dist/charts');
 * console.log(await store.versions('web'));
 */
export function directoryStore(path: string, options: DirectoryStoreOptions = {}): Store {
  return folderStore(directoryFolder(path, options));
}

function directoryFolder(path: string, options: DirectoryStoreOptions): ChartFolder {
  const lockOptions = {
    pause: options.pause ?? jitteredPause({ firstMilliseconds: 20, mostMilliseconds: 50, random: Math.random }),
    attempts: options.lockAttempts ?? DIRECTORY_STORE_DEFAULTS.lockAttempts,
    staleSeconds: options.staleSeconds ?? DIRECTORY_STORE_DEFAULTS.staleSeconds,
  };
  const at = (file: string) => join(path, file);
  let lock: FolderLock | undefined;
  return {
    url: path,
    list: () =>
      guard('list', path, async () => {
        const entries = await orAbsent(readdir(path, { withFileTypes: true }));
        return new Set(entries?.filter((entry) => entry.isFile()).map(({ name }) => name));
      }),
    read: (file) => guard('read', at(file), () => readWhole(at(file))),
    create: (file, bytes) => guard('write', at(file), () => createDurably(path, file, bytes)),
    write: (file, bytes) => guard('write', at(file), () => replaceDurably(path, file, bytes)),
    remove: (file) =>
      guard('remove', at(file), async () => {
        await rm(at(file), { force: true });
        await syncFolder(path);
      }),
    async exclusively(work) {
      const own = await guard('lock', path, () => lockFolder(path, lockOptions));
      lock = own;
      try {
        return await work();
      } finally {
        lock = undefined;
        await guard('unlock', path, () => own.release());
      }
    },
    readIndex: () =>
      guard('read', at('index.yaml'), async () => {
        const tag = await fileTag(at('index.yaml'));
        return { tag, yaml: await readWhole(at('index.yaml')), json: await readWhole(at('index.json')) };
      }),
    replaceIndex: (next, seen) =>
      guard('write', at('index.yaml'), async () => {
        if (!(await lock?.isHeld()) || (await fileTag(at('index.yaml'))) !== seen.tag) return undefined;
        await replaceDurably(path, 'index.yaml', next.yaml);
        await replaceDurably(path, 'index.json', next.json);
        return { ...next, tag: await fileTag(at('index.yaml')) };
      }),
  };
}

/** Reads at once: by way of the thread pool, thousands of small files cost five times as much. */
async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return orAbsent(Promise.resolve().then(() => readFileSync(path)));
}

/** A file that replaces another has another inode or another time. */
async function fileTag(path: string): Promise<string | undefined> {
  const found = await orAbsent(stat(path, { bigint: true }));
  return found && `${found.ino}-${found.mtimeNs}-${found.size}`;
}

async function orAbsent<Result>(work: Promise<Result>): Promise<Result | undefined> {
  try {
    return await work;
  } catch (error) {
    if (nodeErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is missing; allow this user to write there',
  EPERM: 'the file system refuses; wants one that has hard links, and permission to write',
  ENOTSUP: 'the file system has no hard links; choose a folder on one that has',
  EROFS: 'the file system is read-only; choose another folder',
  ENOSPC: 'the disk is full; make room and run the command again',
  EDQUOT: 'the quota is used up; make room and run the command again',
  ENOTDIR: 'a part of the path is a file; choose another folder',
};

async function guard<Result>(verb: string, path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof ChartwrightError) throw cause;
    const code = nodeErrorCode(cause) ?? 'unknown';
    const reason = REASONS[code] ?? (cause instanceof Error ? cause.message : code);
    throw new ChartwrightError('E_STORE', `cannot ${verb} '${path}': ${reason} (${code})`, { file: path }, { cause });
  }
}
