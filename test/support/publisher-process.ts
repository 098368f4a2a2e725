import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { entryDigest, entryFiles } from '../../src/packaging/index-entry';
import { allEntries } from '../../src/packaging/repository-index';
import { currentIndex } from '../../src/publish/repository/update-index';
import type { ChartFolder } from '../../src/publish/store';
import { archive } from '../publish/store-conformance';
import { emptyFolder } from './folder';

/** Starts a publisher in a process of its own; resolves when it begins to publish. */
export async function startPublisher(
  from: string,
  store: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(__dirname, 'publisher.mjs'), from, store], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  if (child.exitCode !== null) throw new Error(`a publisher ended with ${child.exitCode} before it began`);
  return child;
}

/** A folder of archives of one team, of ten charts. */
export function folderOfArchives(team: string, count: number): string {
  const folder = emptyFolder();
  for (let at = 0; at < count; at++) {
    const { fileName, bytes } = archive({ name: `${team}-${at % 10}`, version: `1.0.${at}` });
    writeFileSync(join(folder, fileName), bytes);
  }
  return folder;
}

/**
 * Looks at a repository as a client does: the index can be read, and everything that it names is there, with the digest that it names.
 *
 * @param seen files that need not be looked at again, to which this look adds
 * @returns how many versions the index names
 */
export async function look(folder: ChartFolder, seen: Set<string>): Promise<number> {
  const entries = [...allEntries(await currentIndex(folder))];
  for (const entry of entries) {
    for (const file of entryFiles(entry).filter((name) => !seen.has(name))) {
      const digest = createHash('sha256')
        .update((await folder.read(file)) ?? '')
        .digest('hex');
      if (digest !== entryDigest(entry)) throw new Error(`${file} has another digest than the index says, or is gone`);
      seen.add(file);
    }
  }
  return entries.length;
}

/** Looks at a repository again and again, so many milliseconds apart, until `work` is done. */
export async function whileLooking(folder: ChartFolder, apart: number, work: () => Promise<void>): Promise<void> {
  const ended = new AbortController();
  const seen = new Set<string>();
  const reader = (async () => {
    while (!ended.signal.aborted) {
      await look(folder, seen);
      await setTimeout(apart);
    }
  })();
  try {
    await Promise.race([reader, work()]);
  } finally {
    ended.abort();
  }
  await reader;
}

/** What came of killing publishers. */
export interface Kills {
  /** Publishers that had begun and had not ended. */
  readonly inTheMiddle: number;
  /** Those among them that held the lock of the folder. */
  readonly holders: number;
}

/**
 * Kills publishers at random points of their work, each of which takes about as long as the last one that came to its end.
 *
 * @param start starts the publisher of that number
 * @param check looks at what each one left
 * @param folder the repository, where it is a folder
 */
export async function killAtRandomPoints(
  count: number,
  start: (at: number) => Promise<ChildProcess>,
  check: () => Promise<unknown>,
  folder?: string,
): Promise<Kills> {
  let duration = (await killAfter(await start(0), Infinity)).milliseconds;
  let [inTheMiddle, holders] = [0, 0];
  for (const [at, point] of fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), count).entries()) {
    const child = await start(at + 1);
    const { killed, milliseconds } = await killAfter(child, point * duration);
    // The more a repository holds, the longer a publisher takes: reach a bit further until one comes to its end.
    duration = killed ? duration * 1.1 : milliseconds;
    if (killed) inTheMiddle++;
    if (killed && folder !== undefined && isHeldBy(folder, child.pid)) holders++;
    await check();
  }
  return { inTheMiddle, holders };
}

/** Whether the lock of a folder is that of a process which has not let go of it. */
export function isHeldBy(folder: string, pid: number | undefined): boolean {
  const work = join(folder, '.chartwright');
  const locks = existsSync(work) ? readdirSync(work).filter((file) => file.startsWith('lock-')) : [];
  return locks.some((file) => lockText(join(work, file)).includes(`"pid":${pid ?? 0},"released":false`));
}

/** A lock of the past may go at any moment. */
function lockText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Kills a process unless it ends before. */
export async function killAfter(
  child: ChildProcess,
  milliseconds: number,
): Promise<{ readonly killed: boolean; readonly milliseconds: number }> {
  const begin = performance.now();
  const hasEnded = child.exitCode !== null || child.signalCode !== null;
  const ended = hasEnded ? undefined : once(child, 'exit');
  const waiting = new AbortController();
  if (milliseconds < Infinity) {
    void setTimeout(milliseconds, undefined, { signal: waiting.signal }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    );
  }
  await ended;
  waiting.abort();
  return { killed: child.signalCode === 'SIGKILL', milliseconds: performance.now() - begin };
}
