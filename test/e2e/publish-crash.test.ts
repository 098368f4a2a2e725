import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { folderOf } from '../../src/publish/open-store';
import { publish } from '../../src/publish/publish';
import { checkRepository } from '../../src/publish/repository/check';
import { directoryStore } from '../../src/publish/stores/directory';
import { s3Store } from '../../src/publish/stores/s3';
import { archive } from '../publish/store-conformance';
import { fakeS3 } from '../support/fake-s3';
import { emptyFolder } from '../support/folder';
import {
  folderOfArchives,
  isHeldBy,
  killAfter,
  killAtRandomPoints,
  look,
  startPublisher,
  whileLooking,
  type Kills,
} from '../support/publisher-process';

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

test('twenty publishers into a bucket at once, of fifty charts each, lose nothing, and a reader always sees a valid repository', async () => {
  const s3 = await fakeS3(1000);
  const folder = folderOf(await s3Store('s3://charts/stable', { client: s3.client() }));
  await whileLooking(folder, 20, async () => {
    const publishers = Array.from({ length: 20 }, async (_, team) => {
      const archives = Array.from({ length: 50 }, (__, at) =>
        archive({ name: `team${team}-${at % 10}`, version: `1.0.${at}` }),
      );
      await publish(archives, await s3Store('s3://charts/stable', { client: s3.client() }), { now });
    });
    await Promise.all(publishers);
  });
  expect(await look(folder, new Set())).toBe(1000);
  expect(await checkRepository(folder)).toEqual([]);
  await s3.close();
});

test('publishers into a folder that are killed at any point leave a valid repository, and the next one finishes the work', async () => {
  const path = emptyFolder();
  const store = directoryStore(path);
  const start = (at: number) => startPublisher(folderOfArchives(`kill${at}`, 20), path);
  const seen = new Set<string>();
  const killed = await killAtRandomPoints(kills, start, () => look(folderOf(store), seen), path);
  report('a folder', killed);
  expect(killed.inTheMiddle).toBeGreaterThan(kills / 4);
  await publish([archive()], store, { now });
  expect(await checkRepository(folderOf(store))).toEqual([]);
  expect(await look(folderOf(store), new Set())).toBe(readdirSync(path).filter((file) => file.endsWith('.tgz')).length);
});

test('publishers that are killed while they hold the lock keep nobody out', async () => {
  const path = emptyFolder();
  const store = directoryStore(path, { lockAttempts: 1 });
  const wanted = Math.ceil(kills / 4);
  let holders = 0;
  for (const [at, milliseconds] of fc.sample(fc.nat({ max: 8 }), 20 * wanted).entries()) {
    if (holders === wanted) break;
    const child = await startPublisher(folderOfArchives(`holder${at}`, 20), path);
    while (child.exitCode === null && !isHeldBy(path, child.pid)) await setTimeout(1);
    await killAfter(child, milliseconds);
    if (isHeldBy(path, child.pid)) holders++;
    await publish([], store, { now });
    expect(await look(folderOf(store), new Set())).toBe(20 * (at + 1));
  }
  report('a folder, with the lock', { inTheMiddle: holders, holders });
  expect(holders).toBe(wanted);
});

test('publishers into a bucket that are killed at any point leave a valid repository, and the next one finishes the work', async () => {
  const s3 = await fakeS3(1000);
  const store = await s3Store('s3://charts/stable', { client: s3.client() });
  const environment = {
    AWS_ENDPOINT_URL: s3.url,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  };
  const start = (at: number) => startPublisher(folderOfArchives(`kill${at}`, 20), store.url, environment);
  const seen = new Set<string>();
  const killed = await killAtRandomPoints(kills, start, () => look(folderOf(store), seen));
  report('a bucket', killed);
  expect(killed.inTheMiddle).toBeGreaterThan(kills / 4);
  await publish([archive()], store, { now });
  expect(await checkRepository(folderOf(store))).toEqual([]);
  const archives = [...s3.objects.keys()].filter((key) => key.endsWith('.tgz'));
  expect(await look(folderOf(store), new Set())).toBe(archives.length);
  await s3.close();
});

/** Tells people how many publishers were killed, and where. */
function report(store: string, { inTheMiddle, holders }: Kills): void {
  process.stderr.write(
    `killed in the middle of publishing into ${store}: ${inTheMiddle}, holding the lock: ${holders}\n`,
  );
}
