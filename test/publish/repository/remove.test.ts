import { readdirSync } from 'node:fs';
import { allEntries } from '../../../src/packaging/repository-index';
import { folderOf } from '../../../src/publish/open-store';
import { publish } from '../../../src/publish/publish';
import { deprecateCharts, pruneCharts, yankCharts, type RetentionPolicy } from '../../../src/publish/repository/remove';
import { currentIndex, updateIndex } from '../../../src/publish/repository/update-index';
import type { ChartFolder } from '../../../src/publish/store';
import { directoryStore } from '../../../src/publish/stores/directory';
import { emptyFolder } from '../../support/folder';
import { expectRejection } from '../../support/refusal';
import { archive } from '../store-conformance';

const old = new Date('2026-01-01T00:00:00Z');
const now = new Date('2026-03-01T00:00:00Z');
const versions = ['1.0.0', '1.1.0', '1.2.0-rc.1', '1.2.0'];

async function repository() {
  const path = emptyFolder();
  const store = directoryStore(path);
  await publish(
    versions.map((version) => archive({ version })),
    store,
    { now: old },
  );
  return { path, store, folder: folderOf(store) };
}

async function listed(folder: ChartFolder) {
  return [...allEntries(await currentIndex(folder))].map(({ version }) => version);
}

test('a version that is yanked is gone, and cannot come back', async () => {
  const { path, store, folder } = await repository();
  expect(await yankCharts(folder, [{ name: 'web', version: '1.1.0' }], { now })).toEqual([
    { name: 'web', version: '1.1.0' },
  ]);
  expect(await listed(folder)).toEqual(['1.2.0', '1.2.0-rc.1', '1.0.0']);
  expect(readdirSync(path)).not.toContain('web-1.1.0.tgz');
  await expectRejection(
    publish([archive({ version: '1.1.0' })], store, { now }),
    'E_PUBLISHED',
    'web@1.1.0 was removed',
  );
});

test('a removal that stopped after the mark is finished by any publisher, and by running it again', async () => {
  const { folder, store } = await repository();
  await folder.create('web-1.1.0.tgz.removed', new Uint8Array());
  await publish([], store, { now });
  expect(await listed(folder)).toEqual(['1.2.0', '1.2.0-rc.1', '1.0.0']);
  await yankCharts(folder, [{ name: 'web', version: '1.1.0' }], { now });
  expect(await folder.read('web-1.1.0.tgz')).toBeUndefined();
});

test('fails to yank what is not there, and yanks nothing', async () => {
  const { folder } = await repository();
  const charts = [
    { name: 'web', version: '1.0.0' },
    { name: 'web', version: '9.0.0' },
  ];
  await expectRejection(yankCharts(folder, charts, { now }), 'E_STORE', 'web@9.0.0 is not in');
  expect(await listed(folder)).toHaveLength(4);
});

test.each<[string, RetentionPolicy, string[]]>([
  ['the newest stay', { keepVersions: 2 }, ['1.1.0', '1.0.0']],
  ['what is young stays', { keepVersions: 1, keepDays: 90 }, []],
  ['only prereleases go', { keepVersions: 1, prereleasesOnly: true }, ['1.2.0-rc.1']],
  ['other charts stay', { keepVersions: 1, charts: ['db'] }, []],
])('pruning: %s', async (_, policy, gone) => {
  const { folder } = await repository();
  const pruned = await pruneCharts(folder, policy, { now });
  expect(pruned.map(({ version }) => version)).toEqual(gone);
  expect((await listed(folder)).sort()).toEqual(versions.filter((version) => !gone.includes(version)).sort());
});

test('a dry run of pruning tells and removes nothing', async () => {
  const { folder } = await repository();
  expect(await pruneCharts(folder, { keepVersions: 1 }, { now, dryRun: true })).toHaveLength(3);
  expect(await listed(folder)).toHaveLength(4);
});

test('fails where pruning would keep nothing', async () => {
  const { folder } = await repository();
  await expectRejection(pruneCharts(folder, { keepVersions: 0 }, { now }), 'E_USAGE', "'keepVersions' is 0");
});

test('what is deprecated stays deprecated, even when the index is made again', async () => {
  const { folder } = await repository();
  await deprecateCharts(folder, [{ name: 'web', version: '1.0.0' }], { now });
  await folder.remove('index.yaml');
  await updateIndex(folder, { created: now });
  const deprecated = [...allEntries(await currentIndex(folder))].filter((entry) => entry['deprecated'] === true);
  expect(deprecated.map(({ version }) => version)).toEqual(['1.0.0']);
});
