import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publish } from '../../../src/publish/publish';
import { directoryStore } from '../../../src/publish/stores/directory';
import { emptyFolder } from '../../support/folder';
import { describeWithHelm } from '../../support/helm-client';
import { expectRejection } from '../../support/refusal';
import { archive, storeConformance } from '../store-conformance';

const now = new Date('2026-01-02T03:04:05Z');

storeConformance('in a folder', { folder: true }, () => {
  const path = join(emptyFolder(), 'not', 'yet');
  return Promise.resolve(() => Promise.resolve(directoryStore(path)));
});

test('what was being written leaves nothing behind but the last lock', async () => {
  const path = emptyFolder();
  await publish([archive()], directoryStore(path), { now });
  await publish([archive({ version: '1.0.1' })], directoryStore(path), { now });
  expect(readdirSync(path).sort()).toEqual([
    '.chartwright',
    'index.json',
    'index.yaml',
    'web-1.0.0.tgz',
    'web-1.0.1.tgz',
  ]);
  expect(readdirSync(join(path, '.chartwright'))).toEqual(['lock-2']);
});

test('the lock of a process that died is taken over', async () => {
  const path = emptyFolder();
  await publish([archive()], directoryStore(path), { now });
  const lock = join(path, '.chartwright', 'lock-1');
  const held: unknown = JSON.parse(readFileSync(lock, 'utf8'));
  writeFileSync(lock, JSON.stringify({ ...Object(held), pid: 2 ** 22 + 1, released: false }));
  const result = await publish([archive({ version: '1.0.1' })], directoryStore(path, { lockAttempts: 1 }), { now });
  expect(result.index).toBe('written');
});

test('fails where a living process does not let go of the lock', async () => {
  const path = emptyFolder();
  await publish([archive()], directoryStore(path), { now });
  const lock = join(path, '.chartwright', 'lock-1');
  const held: unknown = JSON.parse(readFileSync(lock, 'utf8'));
  writeFileSync(lock, JSON.stringify({ ...Object(held), released: false }));
  const store = directoryStore(path, { lockAttempts: 3, pause: () => Promise.resolve() });
  await expectRejection(
    publish([archive({ version: '1.0.1' })], store, { now }),
    'E_STORE',
    'is locked by another publisher',
  );
});

test('a lock of another machine is taken over once it gives no sign of life', async () => {
  const path = emptyFolder();
  mkdirSync(join(path, '.chartwright'));
  writeFileSync(join(path, '.chartwright', 'lock-7'), JSON.stringify({ host: 'elsewhere', pid: 1, released: false }));
  const busy = directoryStore(path, { lockAttempts: 2, pause: () => Promise.resolve() });
  await expectRejection(publish([archive()], busy, { now }), 'E_STORE', 'is locked');
  const store = directoryStore(path, { lockAttempts: 1, staleSeconds: 0 });
  expect((await publish([archive()], store, { now })).index).toBe('written');
});

test('an archive that a killed publisher left comes into the index with the next one', async () => {
  const store = directoryStore(emptyFolder());
  await store.create(archive({ name: 'orphan' }));
  const result = await publish([archive()], store, { now });
  expect(result.healed).toEqual([{ name: 'orphan', version: '1.0.0' }]);
});

test('a file that is no archive is left out of the index, with a warning', async () => {
  const path = emptyFolder();
  writeFileSync(join(path, 'junk.tgz'), 'junk');
  writeFileSync(join(path, 'other-1.0.0.tgz'), archive().bytes);
  const { warnings } = await publish([], directoryStore(path), { now });
  expect(warnings).toEqual([
    "'junk.tgz' is left out of the index: 'junk.tgz' is refused: archive is not gzip, or is damaged; download it again",
    "'other-1.0.0.tgz' is left out of the index: it holds web@1.0.0; rename it to 'web-1.0.0.tgz'",
  ]);
});

test('fails with a reason where a part of the path is a file', async () => {
  const path = join(emptyFolder(), 'file');
  writeFileSync(path, '');
  await expectRejection(
    publish([archive()], directoryStore(join(path, 'charts')), { now }),
    'E_STORE',
    'a part of the path is a file',
  );
});

test('fails with a reason where the folder is read-only', async () => {
  const path = emptyFolder();
  chmodSync(path, 0o555);
  const publishing = asNobody(() => publish([archive()], directoryStore(path), { now }));
  await expectRejection(publishing, 'E_STORE', 'permission is missing');
});

describeWithHelm('a repository in a folder', (helm) => {
  test('is what helm repo index makes of the same archives', async () => {
    const path = emptyFolder();
    await publish(
      [archive({ version: '1.0.0+b1' }), archive({ name: 'db', keywords: ['yes'] })],
      directoryStore(path),
      { now },
    );
    const ours = readFileSync(join(path, 'index.yaml'), 'utf8');
    helm(path, 'repo', 'index', '.');
    const theirs = readFileSync(join(path, 'index.yaml'), 'utf8');
    expect(timeless(ours)).toBe(timeless(theirs));
  });
});

/** Does some work with the rights of nobody, where this is root, to whom nothing is read-only. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

function timeless(index: string): string {
  return index.replace(/"\d{4}-\d\d-\d\dT[^"]*"/g, 'TIME').replaceAll('%2B', '+');
}
