import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { folderOf } from '../../src/publish/open-store';
import { publish } from '../../src/publish/publish';
import { checkRepository } from '../../src/publish/repository/check';
import { directoryStore } from '../../src/publish/stores/directory';
import { s3Store } from '../../src/publish/stores/s3';
import { archive } from '../publish/store-conformance';
import { fakeS3 } from '../support/fake-s3';
import { emptyFolder } from '../support/folder';
import { folderOfArchives, killAtRandomPoints, look, startPublisher, whileLooking } from '../support/publisher-process';

const now = new Date('2026-01-02T03:04:05Z');
/** How many publishers are killed: more by `npm run crash`. */
const kills = Number(process.env['CHARTWRIGHT_KILLS'] ?? 20);

jest.setTimeout(kills * 30_000);

test('twenty publishers at once, of fifty charts each, lose nothing, and a reader always sees a valid repository', async () => {
  const path = emptyFolder();
  const folder = folderOf(directoryStore(path));
  await whileLooking(folder, 20, async () => {
    const publishers = Array.from({ length: 20 }, async (_, team) => {
      const child = await startPublisher(folderOfArchives(`team${team}`, 50), path);
      return once(child, 'exit');
    });
    expect((await Promise.all(publishers)).map(([code]: unknown[]) => code)).toEqual(Array(20).fill(0));
  });
  expect(await look(folder, new Set())).toBe(1000);
  expect(await checkRepository(folder)).toEqual([]);
});

test('publishers into a folder that are killed at any point leave a valid repository, and the next one finishes the work', async () => {
  const path = emptyFolder();
  const store = directoryStore(path);
  const start = (at: number) => startPublisher(folderOfArchives(`kill${at}`, 20), path);
  const { inTheMiddle } = await killAtRandomPoints(kills, start, () => look(folderOf(store), new Set()));
  expect(inTheMiddle).toBeGreaterThan(kills / 4);
  await publish([archive()], store, { now });
  expect(await checkRepository(folderOf(store))).toEqual([]);
  expect(await look(folderOf(store), new Set())).toBe(readdirSync(path).filter((file) => file.endsWith('.tgz')).length);
});

test('a publisher that is killed while it holds the lock keeps nobody out', async () => {
  const path = emptyFolder();
  const child = await startPublisher(folderOfArchives('holder', 200), path);
  while (!isHeldBy(path, child.pid)) await setTimeout(1);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const { healed } = await publish([archive()], directoryStore(path, { lockAttempts: 1 }), { now });
  expect(healed).toHaveLength(200);
});

test('publishers into a bucket that are killed at any point leave a valid repository, and the next one finishes the work', async () => {
  const s3 = await fakeS3();
  const store = await s3Store('s3://charts/stable', { client: s3.client() });
  const environment = {
    AWS_ENDPOINT_URL: s3.url,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  };
  const start = (at: number) => startPublisher(folderOfArchives(`kill${at}`, 20), store.url, environment);
  const { inTheMiddle } = await killAtRandomPoints(kills, start, () => look(folderOf(store), new Set()));
  expect(inTheMiddle).toBeGreaterThan(kills / 4);
  await publish([archive()], store, { now });
  expect(await checkRepository(folderOf(store))).toEqual([]);
  const archives = [...s3.objects.keys()].filter((key) => key.endsWith('.tgz'));
  expect(await look(folderOf(store), new Set())).toBe(archives.length);
  await s3.close();
});

/** Whether a process holds the lock of a folder, and has not let go of it. */
function isHeldBy(path: string, pid: number | undefined): boolean {
  try {
    const work = join(path, '.chartwright');
    const locks = readdirSync(work).filter((file) => file.startsWith('lock-'));
    return locks.some((file) => readFileSync(join(work, file), 'utf8').includes(`"pid":${pid ?? 0},"released":false`));
  } catch {
    return false;
  }
}
