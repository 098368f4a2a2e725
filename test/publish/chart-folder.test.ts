import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packChart } from '../../src/packaging/archive';
import { readArchive } from '../../src/packaging/read-archive';
import { readChartFolder } from '../../src/publish/chart-folder';
import { writeFilesBelow } from '../support/chart-folder';
import { emptyFolder } from '../support/folder';
import { expectRejection } from '../support/refusal';

const chartYaml = 'apiVersion: v2\nname: web\nversion: 1.0.0\n';

const folderOf = (files: Readonly<Record<string, string | Uint8Array>>) =>
  writeFilesBelow(emptyFolder(), { 'Chart.yaml': chartYaml, ...files });

async function packed(folder: string): Promise<readonly string[]> {
  const { archive } = packChart(await readChartFolder(folder));
  return [...readArchive(archive.bytes, archive.fileName).files.keys()];
}

test('files travel as they are, bytes that are no text too', async () => {
  const picture = new Uint8Array([0x89, 0x50, 0, 0xff, 0xfe]);
  const { archive } = packChart(await readChartFolder(folderOf({ 'logo.png': picture })));
  expect(readArchive(archive.bytes, 'x.tgz').files.get('logo.png')).toEqual(Buffer.from(picture));
});

test('what .helmignore names stays behind', async () => {
  const folder = folderOf({
    '.helmignore': 'docs/\n*.bak\n',
    'docs/a.md': '',
    'x.bak': '',
    'templates/.hidden.yaml': '',
    'templates/a.yaml': '',
  });
  expect(await packed(folder)).toEqual(['Chart.yaml', '.helmignore', 'templates/a.yaml']);
});

test('the mark that some editors put in front of a text is left out', async () => {
  const { files } = await readChartFolder(folderOf({ 'values.yaml': '\ufeffa: 1\n' }));
  expect(Buffer.from(files.get('values.yaml')!).toString()).toBe('a: 1\n');
});

test('charts and archives in charts/ are subcharts, what begins with a dot or an underscore is not', async () => {
  const library = packChart(
    await readChartFolder(writeFilesBelow(emptyFolder(), { 'Chart.yaml': chartYaml.replace('web', 'lib') })),
  );
  const folder = folderOf({
    'charts/db/Chart.yaml': chartYaml.replace('web', 'db'),
    'charts/lib-1.0.0.tgz': library.archive.bytes,
    'charts/_old/Chart.yaml': chartYaml,
    'charts/README.md': '',
  });
  expect((await readChartFolder(folder)).subcharts.map(({ metadata }) => metadata.name)).toEqual(['db', 'lib']);
  expect(await packed(folder)).toEqual(['Chart.yaml', 'charts/db/Chart.yaml', 'charts/lib/Chart.yaml']);
});

test('a chart of version 1 keeps its dependencies in requirements.yaml', async () => {
  const requirements = 'dependencies:\n- name: db\n  version: 1.x\n  repository: https://example.com\n';
  const folder = folderOf({
    'Chart.yaml': chartYaml.replace('v2', 'v1'),
    'requirements.yaml': requirements,
    'charts/db/Chart.yaml': chartYaml.replace('web', 'db'),
  });
  const { archive } = packChart(await readChartFolder(folder));
  expect(archive.metadata.dependencies).toMatchObject([{ name: 'db', version: '1.x' }]);
  const read = readArchive(archive.bytes, 'x.tgz');
  expect(read.archive.metadata).toEqual(archive.metadata);
  expect([...read.files.keys()]).toEqual(['Chart.yaml', 'requirements.yaml', 'charts/db/Chart.yaml']);
});

test('a link within the folder is followed', async () => {
  const folder = folderOf({ 'files/a.txt': 'a' });
  symlinkSync('files/a.txt', join(folder, 'b.txt'));
  expect(await packed(folder)).toContain('b.txt');
});

test('fails on a link that leaves the folder', async () => {
  const folder = folderOf({});
  const secret = join(emptyFolder(), 'secret');
  writeFileSync(secret, 'x');
  symlinkSync(secret, join(folder, 'a.txt'));
  await expectRejection(readChartFolder(folder), 'E_FILE', "is a link that leaves the chart's folder");
});

test('fails on a link to its own parent', async () => {
  const folder = folderOf({});
  mkdirSync(join(folder, 'a'));
  symlinkSync('..', join(folder, 'a/up'));
  await expectRejection(readChartFolder(folder), 'E_FILE', "a/up' is a link to a folder that it lies in");
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['no Chart.yaml in a subchart', { 'charts/db/values.yaml': '' }, 'is missing; give the folder of a chart'],
  ['requirements.yaml of version 2', { 'requirements.yaml': '' }, 'move its dependencies to Chart.yaml'],
  [
    'a dependency that is not there',
    { 'Chart.yaml': `${chartYaml}dependencies: [{name: db, version: 1.0.0}]\n` },
    "lacks 'db', on which the chart depends; run helm dependency build",
  ],
  ['a large file', { x: 'x'.repeat(5 * 1024 * 1024 + 1) }, 'has more than 5 MiB'],
  ['a pattern that Helm refuses', { '.helmignore': 'a/**' }, "Helm knows no '**'"],
])('fails on %s', async (_, files, message) => {
  await expectRejection(readChartFolder(folderOf(files)), 'E_FILE', message);
});

test('fails where there is no folder', async () => {
  await expectRejection(readChartFolder('/nonexistent/web'), 'E_FILE', 'is no folder of a chart (ENOENT)');
});
