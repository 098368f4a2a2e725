import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publish } from '../../../src/publish/publish';
import { checkRepository, repairRepository, type RepositoryProblem } from '../../../src/publish/repository/check';
import { folderOf } from '../../../src/publish/open-store';
import { directoryStore } from '../../../src/publish/stores/directory';
import { emptyFolder } from '../../support/folder';
import { archive } from '../store-conformance';

const now = new Date('2026-01-02T03:04:05Z');
const later = new Date('2027-01-01T00:00:00Z');

async function repository() {
  const path = emptyFolder();
  const store = directoryStore(path);
  await publish([archive(), archive({ name: 'db' })], store, { now });
  return { store, folder: folderOf(store), at: (file: string) => join(path, file) };
}

function kinds(problems: readonly RepositoryProblem[]) {
  return problems.map(({ kind, file }) => `${kind} ${file}`);
}

test('a sound repository has no problems', async () => {
  expect(await checkRepository((await repository()).folder)).toEqual([]);
});

test.each<[string, (at: (file: string) => string) => void, string[]]>([
  [
    'an orphan',
    (at) => {
      writeFileSync(at('new-1.0.0.tgz'), archive({ name: 'new' }).bytes);
    },
    ['orphan new-1.0.0.tgz'],
  ],
  [
    'a missing archive',
    (at) => {
      rmSync(at('db-1.0.0.tgz'));
    },
    ['missing db-1.0.0.tgz'],
  ],
  [
    'a wrong digest',
    (at) => {
      writeFileSync(at('web-1.0.0.tgz'), archive({ description: 'x' }).bytes);
    },
    ['digest web-1.0.0.tgz'],
  ],
  [
    'a removal that was stopped',
    (at) => {
      writeFileSync(at('db-1.0.0.tgz.removed'), '');
    },
    ['removed db-1.0.0.tgz', 'removed db-1.0.0.tgz'],
  ],
  [
    'a signature of something else',
    (at) => {
      writeFileSync(at('db-1.0.0.tgz.prov'), 'x');
    },
    ['signature db-1.0.0.tgz'],
  ],
  [
    'an index.json of another index',
    (at) => {
      writeFileSync(at('index.json'), '{}');
    },
    ['slow-index index.json'],
  ],
  [
    'a broken index',
    (at) => {
      writeFileSync(at('index.yaml'), 'a: [');
    },
    ['index index.yaml', 'orphan db-1.0.0.tgz', 'orphan web-1.0.0.tgz', 'slow-index index.json'],
  ],
])('%s is found and mended', async (_, damage, expected) => {
  const { folder, at } = await repository();
  damage(at);
  expect(kinds(await checkRepository(folder))).toEqual(expected);
  expect(kinds((await repairRepository(folder, later)).remaining)).toEqual([]);
});

test('an archive that is damaged is told of and left as it is', async () => {
  const { folder, at } = await repository();
  writeFileSync(at('db-1.0.0.tgz'), 'half an arch');
  const { remaining } = await repairRepository(folder, later);
  expect(remaining).toMatchObject([{ kind: 'damaged', file: 'db-1.0.0.tgz', mendable: false }]);
  expect(readFileSync(at('db-1.0.0.tgz'), 'utf8')).toBe('half an arch');
});

test('an entry that is entered again keeps its time of publication', async () => {
  const { folder, at } = await repository();
  writeFileSync(at('web-1.0.0.tgz'), archive({ description: 'x' }).bytes);
  await repairRepository(folder, later);
  const text = readFileSync(at('index.yaml'), 'utf8');
  expect(text).toContain(archive({ description: 'x' }).digest);
  expect(text.split('created: "2026-01-02T03:04:05.000Z"')).toHaveLength(3);
});

test('an entry that points elsewhere is not missing', async () => {
  const path = emptyFolder();
  writeFileSync(
    join(path, 'index.yaml'),
    'apiVersion: v1\nentries: {web: [{name: web, version: 1.0.0, urls: [https://e.example.com/web-1.0.0.tgz]}]}\n',
  );
  expect(kinds(await checkRepository(folderOf(directoryStore(path))))).toEqual(['slow-index index.json']);
});
