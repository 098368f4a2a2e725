import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { entryFiles } from '../../src/packaging/index-entry';
import { readIndex } from '../../src/packaging/index-file';
import { allEntries } from '../../src/packaging/repository-index';
import { folderOf } from '../../src/publish/open-store';
import { publish } from '../../src/publish/publish';
import { checkRepository } from '../../src/publish/repository/check';
import { directoryStore } from '../../src/publish/stores/directory';
import { emptyFolder } from '../support/folder';
import { archive } from '../publish/store-conformance';

const now = new Date('2026-01-02T03:04:05Z');
const kills = Number(process.env['CHARTWRIGHT_KILLS'] ?? 20);

/** Starts a publisher in a process of its own; resolves when it begins to publish. */
async function startPublisher(from: string, to: string): Promise<ChildProcess> {
  const script = join(__dirname, '..', 'support', 'publisher.ts');
  const child = spawn(process.execPath, ['--import', 'jiti/register', script, from, to], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

function folderOfArchives(team: string, count: number): string {
  const folder = emptyFolder();
  for (let at = 0; at < count; at++) {
    const { fileName, bytes } = archive({ name: `${team}-${at % 10}`, version: `1.0.${at}` });
    writeFileSync(join(folder, fileName), bytes);
  }
  return folder;
}

/** Looks at a repository as a client does: everything that the index names is there, with the digest that it names. */
function look(path: string, seen: Set<string>): number {
  if (!existsSync(join(path, 'index.yaml'))) return 0;
  const entries = [
    ...allEntries(readIndex(readFileSync(join(path, 'index.yaml')), readIfThere(join(path, 'index.json')))),
  ];
  for (const entry of entries) {
    for (const file of entryFiles(entry)) {
      if (seen.has(file)) continue;
      const digest = createHash('sha256')
        .update(readFileSync(join(path, file)))
        .digest('hex');
      if (digest !== entry.digest) throw new Error(`${file} has another digest`);
      seen.add(file);
    }
  }
  return entries.length;
}

function readIfThere(path: string): Uint8Array | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

test('twenty publishers at once, of fifty charts each, lose nothing, and a reader always sees a valid repository', async () => {
  const path = emptyFolder();
  const ended = new AbortController();
  const seen = new Set<string>();
  const reader = (async () => {
    while (!ended.signal.aborted) {
      look(path, seen);
      await setTimeout(20);
    }
  })();
  const publishers = Array.from({ length: 20 }, async (_, team) => {
    const child = await startPublisher(folderOfArchives(`team${team}`, 50), path);
    return once(child, 'exit');
  });
  expect((await Promise.all(publishers)).map(([code]: unknown[]) => code)).toEqual(Array(20).fill(0));
  ended.abort();
  await reader;
  expect(look(path, new Set())).toBe(1000);
  expect(await checkRepository(folderOf(directoryStore(path)))).toEqual([]);
}, 180_000);

test('a publisher that is killed at any point leaves a valid repository, and the next one finishes the work', async () => {
  const path = emptyFolder();
  const delays = fc.sample(fc.integer({ min: 0, max: 150 }), kills);
  for (const [at, delay] of delays.entries()) {
    const child = await startPublisher(folderOfArchives(`kill${at}`, 20), path);
    await setTimeout(delay);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    look(path, new Set());
  }
  const store = directoryStore(path);
  await publish([archive()], store, { now });
  expect(await checkRepository(folderOf(store))).toEqual([]);
  expect(look(path, new Set())).toBeGreaterThan(1);
}, 180_000);
