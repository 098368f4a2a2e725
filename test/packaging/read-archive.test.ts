import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack, type Header } from 'tar-stream';
import { packChart } from '../../src/packaging/archive';
import { identifyArchive, readArchive } from '../../src/packaging/read-archive';
import { sampleChart } from '../support/charts';
import { expectRefusal } from '../support/refusal';

const chartYaml = 'apiVersion: v2\nname: web\nversion: 1.0.0\n';

type Entry = Partial<Header> & { readonly name: string; readonly body?: string };

/** An archive by another writer than ours, with any entry that tar knows. */
async function archive(...entries: readonly Entry[]): Promise<Uint8Array<ArrayBuffer>> {
  const tar = pack();
  for (const { body = '', ...header } of entries) tar.entry(header, body);
  tar.finalize();
  return new Uint8Array(gzipSync(await buffer(tar)));
}

const chartEntry = { name: 'web/Chart.yaml', body: chartYaml };

test('what was packed is read back', () => {
  const { archive: packed } = packChart(sampleChart({ appVersion: '1.10' }, { 'README.md': '# ü' }));
  const { archive: read, files } = readArchive(packed.bytes, 'web-1.0.0.tgz');
  expect(read).toEqual(packed);
  expect(Buffer.from(files.get('README.md')!).toString()).toBe('# ü');
});

test('what an index says of an archive is read without the rest of it', async () => {
  const requirements = { name: 'web/requirements.yaml', body: 'dependencies: [{name: db, version: 1.0.0}]\n' };
  for (const bytes of [
    packChart(sampleChart()).archive.bytes,
    await archive({ name: 'web/x' }, chartEntry),
    await archive({ name: 'web/Chart.yaml', body: chartYaml.replace('v2', 'v1') }, requirements),
  ])
    expect(identifyArchive(bytes, 'x.tgz')).toEqual(readArchive(bytes, 'x.tgz').archive);
});

test('fails on an archive without Chart.yaml where an index asks', async () => {
  const bytes = await archive({ name: 'web/values.yaml' });
  expectRefusal(() => identifyArchive(bytes, 'x.tgz'), 'E_ARCHIVE', "'x.tgz' is refused: archive has no Chart.yaml");
});

test('archives of other packers are read: folders, ./ in front, long names, a folder of another name', async () => {
  const bytes = await archive(
    { name: './any/', type: 'directory' },
    { name: './any/Chart.yaml', body: chartYaml },
    { name: `./any/${'x'.repeat(200)}`, body: 'long' },
  );
  const { archive: read, files } = readArchive(bytes, 'x.tgz');
  expect([read.name, ...files.keys()]).toEqual(['web', 'Chart.yaml', 'x'.repeat(200)]);
});

test('Chart.yaml is read as Helm reads it: YAML 1.1, numbers as text, unknown fields ignored', async () => {
  const body = 'apiVersion: v1\nname: web\nversion: 1.0.0\nappVersion: 1.10\ndeprecated: yes\nengine: gotpl\nhome:\n';
  const { archive: read } = readArchive(await archive({ name: 'web/Chart.yaml', body }), 'x.tgz');
  expect(read.metadata).toMatchObject({ apiVersion: 'v1', appVersion: '1.1', deprecated: true });
  expect(read.metadata).not.toHaveProperty('engine');
});

test.each<[string, readonly Entry[], string]>([
  ['a path that leaves the folder', [chartEntry, { name: 'web/../../x' }], 'not a path below'],
  ['an absolute path', [chartEntry, { name: '/etc/passwd' }], 'not a path below'],
  ['a Windows path', [chartEntry, { name: 'web\\..\\x/y' }], 'not a path below'],
  ['a drive letter', [chartEntry, { name: 'C:/x' }], 'not a path below'],
  ['a symbolic link', [chartEntry, { name: 'web/x', type: 'symlink', linkname: '/etc/passwd' }], 'a symbolic link'],
  ['a hard link', [chartEntry, { name: 'web/x', type: 'link', linkname: '/etc/passwd' }], 'a hard link'],
  ['a device', [chartEntry, { name: 'web/x', type: 'block-device' }], 'a device'],
  ['a pipe', [chartEntry, { name: 'web/x', type: 'fifo' }], 'a pipe'],
  ['a second top folder', [chartEntry, { name: 'evil/values.yaml' }], 'two top folders, "web" and "evil"'],
  ['a file beside the folder', [{ name: 'Chart.yaml', body: chartYaml }], 'beside the chart'],
  ['a file given twice', [chartEntry, chartEntry], 'twice'],
  ['a large file', [chartEntry, { name: 'web/x', body: 'x'.repeat(5 * 1024 * 1024 + 1) }], 'more than 5 MiB'],
  ['no Chart.yaml', [{ name: 'web/values.yaml' }], 'no web/Chart.yaml'],
  ['nothing in it', [], 'is empty'],
])('fails on an archive with %s', async (_, entries, message) => {
  const bytes = await archive(...entries);
  expectRefusal(() => readArchive(bytes, 'x.tgz'), 'E_ARCHIVE', message);
});

test.each([
  ['a name that leaves the folder', 'apiVersion: v2\nname: ../web\nversion: 1.0.0\n', "'name' of"],
  ['a version that is none', 'apiVersion: v2\nname: web\nversion: latest\n', "'version' of"],
  ['no name', 'apiVersion: v2\nversion: 1.0.0\n', "'name' of"],
  ['text that is not YAML', 'a: [', 'is not YAML'],
  ['aliases that unfold without end', bombOfAliases(), 'alias count'],
])('fails on a Chart.yaml with %s', async (_, body, message) => {
  const bytes = await archive({ name: 'web/Chart.yaml', body });
  expectRefusal(() => readArchive(bytes, 'x.tgz'), 'E_CHART_METADATA', message);
});

test('fails on a bomb without unfolding it', () => {
  const bomb = new Uint8Array(gzipSync(Buffer.alloc(200 * 1024 * 1024)));
  expectRefusal(() => readArchive(bomb, 'x.tgz'), 'E_ARCHIVE', 'more than 100 MiB');
});

function bombOfAliases(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let at = 1; at < 10; at++)
    lines.push(
      `a${at}: &a${at} [${Array(10)
        .fill(`*a${at - 1}`)
        .join(', ')}]`,
    );
  return `${lines.join('\n')}\nname: web\nversion: 1.0.0\napiVersion: v2\n`;
}
