import { randomUUID } from 'node:crypto';
import { link, open, readdir, readFile, readlink, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ChartwrightError } from '../../errors';
import { nodeErrorCode } from '../../packaging/node-error';
import { DRAFT, makeWorkFolder } from './durable-file';
import type { Pause } from '../pause';

/** How a lock on a folder is waited for. */
export interface FolderLockOptions {
  readonly pause: Pause;
  /** Attempts before giving up. */
  readonly attempts: number;
  /** Seconds without a sign of life after which a holder of whom nothing else is known counts as dead. */
  readonly staleSeconds: number;
}

/** A lock that is held. */
export interface FolderLock {
  /** Whether nobody has taken the lock over, as they may where this process slept for longer than `staleSeconds`. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

const holder = z.object({ host: z.string(), pid: z.int(), released: z.boolean() });
type Holder = z.infer<typeof holder>;

const LOCK = /^lock-(\d+)$/;

/**
 * Locks a folder against other processes, on this and other machines.
 *
 * Locks are numbered, and the highest number counts. Taking the lock is making the file of the next number, which only one can; letting go
 * is writing so into one's own. The file of the highest number is never removed, so nobody who slept in between can take a number twice.
 *
 * @throws ChartwrightError `E_STORE` where a living holder does not let go in time
 */
export async function lockFolder(folder: string, options: FolderLockOptions): Promise<FolderLock> {
  const work = await makeWorkFolder(folder);
  const host = await hostIdentity();
  for (let attempt = 1; attempt <= options.attempts; attempt++) {
    const highest = await highestLock(work);
    if (highest === 0 || !(await isAlive(work, highest, host, options.staleSeconds))) {
      const lock = await take(work, highest + 1, { host, pid: process.pid, released: false }, options.staleSeconds);
      if (lock) return lock;
    }
    await options.pause(attempt);
  }
  const message = `'${folder}' is locked by another publisher; wait for it to end, or stop it`;
  throw new ChartwrightError('E_STORE', message, { file: folder });
}

async function take(work: string, number: number, me: Holder, staleSeconds: number): Promise<FolderLock | undefined> {
  const own = join(work, `lock-${number}`);
  const draft = await writeDraft(work, me);
  try {
    await link(draft, own);
  } catch (error) {
    if (nodeErrorCode(error) === 'EEXIST') return undefined;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  if ((await highestLock(work)) > number) {
    await rm(own, { force: true });
    return undefined;
  }
  await sweep(work, number, own, staleSeconds);
  const stop = await beat(own, me, staleSeconds);
  return {
    isHeld: async () => (await highestLock(work)) === number,
    async release() {
      await stop();
      await rename(await writeDraft(work, { ...me, released: true }), own);
    },
  };
}

async function highestLock(work: string): Promise<number> {
  const numbers = (await readdir(work)).map((file) => Number(LOCK.exec(file)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

async function isAlive(work: string, number: number, host: string, staleSeconds: number): Promise<boolean> {
  const file = join(work, `lock-${number}`);
  const found = await readHolder(file);
  if (found === 'gone') return true;
  if (found?.released) return false;
  if (found?.host === host && !isRunning(found.pid)) return false;
  return (await secondsSince(file, work)) < staleSeconds;
}

/** Undefined where the file is damaged, as after a loss of power. */
async function readHolder(file: string): Promise<Holder | 'gone' | undefined> {
  try {
    return holder.safeParse(JSON.parse(await readFile(file, 'utf8'))).data;
  } catch (error) {
    return nodeErrorCode(error) === 'ENOENT' ? 'gone' : undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return nodeErrorCode(error) !== 'ESRCH';
  }
}

/** By the file system's own clock, for on a network drive the machines' clocks differ. */
async function secondsSince(file: string, work: string): Promise<number> {
  const draft = await writeDraft(work, undefined);
  try {
    const [now, then] = [await stat(draft), await stat(file)];
    return (now.mtimeMs - then.mtimeMs) / 1000;
  } catch (error) {
    if (nodeErrorCode(error) === 'ENOENT') return 0;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Removes locks of the past, and what publishers that died left half written. */
async function sweep(work: string, number: number, own: string, staleSeconds: number): Promise<void> {
  const now = (await stat(own)).mtimeMs;
  for (const file of await readdir(work)) {
    const path = join(work, file);
    const past = Number(LOCK.exec(file)?.[1] ?? number) < number;
    const left = file.startsWith(DRAFT) && now - ((await statOrGone(path))?.mtimeMs ?? now) > 100 * staleSeconds * 1000;
    if (past || left) await rm(path, { force: true });
  }
}

async function statOrGone(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (nodeErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Gives signs of life by writing, because the time that a write leaves is the file system's. */
async function beat(own: string, me: Holder, staleSeconds: number): Promise<() => Promise<void>> {
  let handle: FileHandle | undefined = await open(own, 'r+');
  const timer = setInterval(() => {
    // A beat that fails is a beat that is missing; the next one may succeed.
    handle?.write(JSON.stringify(me), 0).catch(() => undefined);
  }, staleSeconds * 250);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await handle?.close();
    handle = undefined;
  };
}

async function writeDraft(work: string, content: Holder | undefined): Promise<string> {
  const draft = join(work, `${DRAFT}${randomUUID()}`);
  const handle = await open(draft, 'wx', 0o644);
  try {
    await handle.writeFile(JSON.stringify(content ?? null));
  } finally {
    await handle.close();
  }
  return draft;
}

/** Where a process number means this very process: machines, their starts and containers have each their own. */
async function hostIdentity(): Promise<string> {
  const parts = [readFile('/proc/sys/kernel/random/boot_id', 'utf8'), readlink('/proc/self/ns/pid')].map((part) =>
    part.catch(() => ''),
  );
  return [hostname(), ...(await Promise.all(parts))].map((part) => part.trim()).join('/');
}
