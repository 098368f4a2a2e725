import { packChart, type ChartArchive } from '../../src/packaging/archive';
import { allEntries } from '../../src/packaging/repository-index';
import { keySigner, signArchive } from '../../src/packaging/provenance';
import { publish } from '../../src/publish/publish';
import type { ChartFolder, Store } from '../../src/publish/store';
import { currentIndex } from '../../src/publish/repository/update-index';
import { sampleChart } from '../support/charts';
import { expectRejection } from '../support/refusal';
import { signingKey } from '../support/signing-key';

const now = new Date('2026-01-02T03:04:05Z');
const later = new Date('2027-01-01T00:00:00Z');

/**
 * What every store owes, and, where it is said to have a folder, what that owes. `place` makes an empty place, and what it gives opens a
 * connection to it.
 */
export function storeConformance(
  title: string,
  capabilities: { readonly folder: boolean },
  place: () => Promise<() => Promise<Store>>,
): void {
  describe(`the store ${title}`, () => {
    let open: () => Promise<Store>;
    let store: Store;
    beforeEach(async () => {
      open = await place();
      store = await open();
    });

    test('gives back what was published, to others too', async () => {
      const web = archive();
      expect(await store.create(web)).toBe('created');
      expect(Buffer.from((await (await open()).read(web))!.bytes)).toEqual(Buffer.from(web.bytes));
    });

    test('has nothing to give of a version that was not published, though its name begins alike', async () => {
      await store.create(archive({ version: '1.0.0' }));
      expect(await store.read({ name: 'web', version: '1.0.0+b' })).toBeUndefined();
      expect(await store.read({ name: 'we', version: '1.0.0' })).toBeUndefined();
    });

    test('tells what is new from what was there, before and after', async () => {
      expect(await store.check(archive())).toBe('created');
      await store.create(archive());
      expect(await store.check(archive())).toBe('present');
      expect(await store.create(archive())).toBe('present');
    });

    test('fails where a version is there with other content, and leaves it', async () => {
      await store.create(archive());
      const other = archive({ description: 'other' });
      await expectRejection(store.check(other), 'E_PUBLISHED', 'web@1.0.0 is published in');
      await expectRejection(store.create(other), 'E_PUBLISHED', 'web@1.0.0 is published in');
      expect(Buffer.from((await store.read(other))!.bytes)).toEqual(Buffer.from(archive().bytes));
    });

    test('lists the versions of one chart, build metadata included', async () => {
      const versions = ['1.0.0', '1.0.1-rc.1', '1.0.1+b1'];
      for (const version of versions) await store.create(archive({ version }));
      await store.create(archive({ name: 'web-2' }));
      expect([...(await store.versions('web'))].sort()).toEqual(versions.sort());
      expect(await store.versions('nosuch')).toEqual([]);
    });

    test('keeps the first signature of an archive', async () => {
      const first = await signed();
      const second = await signed();
      await store.create(first);
      expect(await store.create(second)).toBe('present');
      const found = await store.read(first);
      expect(found?.provenance).toBe(first.provenance);
    });

    test('publishes once: the second time nothing changes', async () => {
      const archives = [archive(), archive({ name: 'db', version: '2.0.0' })];
      const first = await publish(archives, store, { now });
      expect(first.charts.map(({ result }) => result)).toEqual(['created', 'created']);
      const second = await publish(archives, await open(), { now: later });
      expect(second.charts.map(({ result }) => result)).toEqual(['present', 'present']);
      expect([first.index, second.index]).toEqual(capabilities.folder ? ['written', 'unchanged'] : ['none', 'none']);
    });

    test('a dry run tells what would be done and does nothing', async () => {
      await store.create(archive());
      const { charts } = await publish([archive(), archive({ name: 'db' })], store, { now, dryRun: true });
      expect(charts.map(({ result }) => result)).toEqual(['present', 'created']);
      expect(await store.read({ name: 'db', version: '1.0.0' })).toBeUndefined();
    });

    test('fails before anything is written where one chart of many is refused, and names them all', async () => {
      await store.create(archive());
      await store.create(archive({ name: 'db' }));
      const others = [
        archive({ name: 'new' }),
        archive({ description: 'x' }),
        archive({ name: 'db', description: 'x' }),
      ];
      await expectRejection(publish(others, store, { now }), 'E_PUBLISHED', 'db@1.0.0 is published');
      await expectRejection(publish(others, store, { now }), 'E_PUBLISHED', 'web@1.0.0 is published');
      expect(await store.read({ name: 'new', version: '1.0.0' })).toBeUndefined();
    });

    test('takes many publishers at once: every chart is there', async () => {
      const teams = Array.from({ length: 6 }, (_, team) =>
        Array.from({ length: 5 }, (__, version) => archive({ name: `team-${team}`, version: `1.0.${version}` })),
      );
      await Promise.all(teams.map(async (archives) => publish(archives, await open(), { now })));
      for (const chart of teams.flat()) expect((await store.check(chart)) === 'present').toBe(true);
    });

    if (!capabilities.folder) return;

    test('many publishers at once lose nothing of the index', async () => {
      const charts = Array.from({ length: 12 }, (_, at) => archive({ name: `chart-${at}` }));
      await Promise.all(charts.map(async (chart) => publish([chart], await open(), { now })));
      expect([...allEntries(await currentIndex(folderOf(store)))].map(({ name }) => name).sort()).toEqual(
        charts.map(({ name }) => name).sort(),
      );
    });

    test('a folder tells of an index only once there is one, and replaces only the one that was seen', async () => {
      const folder = folderOf(store);
      expect(await folder.readIndex()).toEqual({});
      await publish([archive()], store, { now });
      await folder.exclusively(async () => {
        const seen = await folder.readIndex();
        const next = { yaml: Buffer.from('apiVersion: v1\n'), json: Buffer.from('{}') };
        const replaced = await folder.replaceIndex(next, seen);
        expect(Buffer.from((await folder.readIndex()).yaml!).toString()).toBe('apiVersion: v1\n');
        expect(await folder.replaceIndex(next, seen)).toBeUndefined();
        expect(await folder.replaceIndex({ ...next, json: Buffer.from('[]') }, replaced!)).toBeDefined();
      });
    });

    test('a folder makes files only where none are, and removes them', async () => {
      const folder = folderOf(store);
      expect(await folder.create('a.txt', Buffer.from('1'))).toBe('created');
      expect(await folder.create('a.txt', Buffer.from('2'))).toBe('present');
      expect(Buffer.from((await folder.read('a.txt'))!).toString()).toBe('1');
      await folder.write('a.txt', Buffer.from('3'));
      expect(Buffer.from((await folder.read('a.txt'))!).toString()).toBe('3');
      expect([...(await folder.list())]).toEqual(['a.txt']);
      await folder.remove('a.txt');
      await folder.remove('a.txt');
      expect(await folder.read('a.txt')).toBeUndefined();
    });
  });
}

function folderOf({ folder }: Store): ChartFolder {
  if (!folder) throw new Error('the store has no folder');
  return folder;
}

/** An archive of a small chart. */
export function archive(metadata: Parameters<typeof sampleChart>[0] = {}): ChartArchive {
  return packChart(sampleChart(metadata)).archive;
}

async function signed(): Promise<ChartArchive> {
  const { privateKey } = await signingKey();
  const provenance = await signArchive(archive(), keySigner({ privateKey, now }));
  return { ...archive(), provenance };
}
