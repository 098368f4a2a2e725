import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packChart } from '../../src/packaging/archive';
import { entryOf } from '../../src/packaging/index-entry';
import { readFastIndex, readIndex, writeIndex } from '../../src/packaging/index-file';
import { addEntries, allEntries, EMPTY_INDEX, findEntry, mapEntries } from '../../src/packaging/repository-index';
import { sampleChart } from '../support/charts';
import { describeWithHelm } from '../support/helm-client';
import { expectRefusal } from '../support/refusal';

const created = new Date('2026-01-02T03:04:05.678Z');
const later = new Date('2027-01-01T00:00:00Z');
const entry = (name: string, version: string, description = 'a chart') =>
  entryOf(
    packChart(sampleChart({ name, version, description, appVersion: '1.10', keywords: ['yes', '1e3'] })).archive,
    { created },
  );
const index = addEntries(EMPTY_INDEX, [
  entry('web', '1.0.0'),
  entry('web', '1.0.1+b1'),
  entry('10', '2.0.0'),
  entry('a', '0.1.0-rc.1'),
]);
const files = writeIndex(index, created);

test('an index is laid out as Helm lays it out: charts by name, versions from the newest, keys sorted', () => {
  const lines = Buffer.from(files.yaml).toString().split('\n');
  expect(lines.slice(0, 4)).toEqual(['apiVersion: v1', 'entries:', '  "10":', '  - apiVersion: v2']);
  expect(lines.filter((line) => line.startsWith('    version:'))).toEqual([
    '    version: 2.0.0',
    '    version: 0.1.0-rc.1',
    '    version: 1.0.1+b1',
    '    version: 1.0.0',
  ]);
  expect(lines).toContain('    - web-1.0.1%2Bb1.tgz');
});

test('both files of an index say the same, and index.json is whole JSON', () => {
  const byJson = readIndex(files.yaml, files.json);
  expect([...allEntries(byJson)]).toEqual([...allEntries(readIndex(files.yaml))].map(defined));
  expect(JSON.parse(Buffer.from(files.json).toString())).toMatchObject({
    apiVersion: 'v1',
    entries: { '10': [{ version: '2.0.0' }] },
  });
});

test('adding a chart leaves the text of the others as it was', () => {
  const next = writeIndex(addEntries(readIndex(files.yaml, files.json), [entry('b', '1.0.0')]), later);
  const all = writeIndex(addEntries(index, [entry('b', '1.0.0')]), later);
  expect(Buffer.from(next.yaml).toString()).toBe(Buffer.from(all.yaml).toString());
  expect(Buffer.from(next.json).toString()).toBe(Buffer.from(all.json).toString());
});

test('an index that was written here is read without YAML', () => {
  expect(readFastIndex(files.yaml, files.json)?.charts.get('a')?.entries).toMatchObject([{ version: '0.1.0-rc.1' }]);
});

test('index.json is not believed where it speaks of another index.yaml, or was damaged', () => {
  const other = writeIndex(addEntries(index, [entry('b', '1.0.0')]), later);
  expect(findEntry(readIndex(other.yaml, files.json), { name: 'b', version: '1.0.0' })).toBeDefined();
  const damaged = Buffer.from(Buffer.from(files.json).toString().replace('"version":"2.0.0"', '"version":"6.6.6"'));
  expect(findEntry(readIndex(files.yaml, damaged), { name: '10', version: '2.0.0' })).toBeDefined();
});

test('build metadata tells versions apart, and prereleases come after their release', () => {
  const three = addEntries(EMPTY_INDEX, [
    entry('web', '1.0.0+b1'),
    entry('web', '1.0.0-rc.1'),
    entry('web', '1.0.0+b2'),
  ]);
  expect([...allEntries(three)].map(({ version }) => version)).toEqual(['1.0.0+b2', '1.0.0+b1', '1.0.0-rc.1']);
});

test('an entry that is there keeps its time and its URLs', () => {
  const again = entryOf(packChart(sampleChart({ appVersion: '1.10', keywords: ['yes', '1e3'] })).archive, {
    created: later,
    baseUrl: 'https://x.example.com/',
  });
  expect(again.urls).toEqual(['https://x.example.com/web-1.0.0.tgz']);
  expect(addEntries(index, [again])).toBe(index);
});

test('fails where a published version comes with another digest', () => {
  expectRefusal(
    () => addEntries(index, [entry('web', '1.0.0', 'other')]),
    'E_PUBLISHED',
    'web@1.0.0 is published with digest',
  );
});

test('fails where one command brings two archives of one version', () => {
  expectRefusal(() => addEntries(index, [entry('c', '1.0.0'), entry('c', '1.0.0', 'other')]), 'E_PUBLISHED', 'c@1.0.0');
});

test('removing every version removes the chart, and removing nothing changes nothing', () => {
  expect([...mapEntries(index, ['web'], () => undefined).charts.keys()]).toEqual(['10', 'a']);
  expect(mapEntries(index, ['web', 'nosuch'], (same) => same)).toBe(index);
});

test('indexes of other publishers keep what Helm knows and lose what its strict reader refuses', () => {
  const foreign = readIndex(
    Buffer.from(`apiVersion: v1
annotations: {a: b}
serverInfo: {contextPath: /x}
customTop: 1
entries:
  web:
  - {name: web, version: 1.0.0, apiVersion: v1, created: 2020-01-01T00:00:00.1Z, digest: sha256:00, urls: [https://e.com/web-1.0.0.tgz], engine: gotpl, custom: 1}
  - {name: web, version: 2.0.0, apiVersion: v2, appVersion: 1.10, urls: [x/web-2.0.0.tgz]}
  empty:
`),
  );
  expect([...allEntries(foreign)].map(defined)).toEqual([
    { name: 'web', version: '2.0.0', apiVersion: 'v2', appVersion: '1.1', urls: ['x/web-2.0.0.tgz'] },
    {
      name: 'web',
      version: '1.0.0',
      apiVersion: 'v1',
      created: '2020-01-01T00:00:00.1Z',
      digest: 'sha256:00',
      urls: ['https://e.com/web-1.0.0.tgz'],
    },
  ]);
  const text = Buffer.from(writeIndex(foreign, later).yaml).toString();
  expect(text).toContain('annotations:\n  a: b\n');
  expect(text).not.toContain('custom');
});

test.each([
  ['something else', 'a: [', 'is not YAML'],
  ['no version', 'entries: {}', "'apiVersion' of the index"],
  ['an entry that is no map', 'apiVersion: v1\nentries: {web: [1]}', "'entries.web.0' of the index"],
])('fails on an index.yaml with %s', (_, text, message) => {
  expectRefusal(() => readIndex(Buffer.from(text)), 'E_INDEX', message);
});

describeWithHelm('an index', (helm) => {
  test('is read by the strict reader of helm repo index --merge, which finds every version', () => {
    const folder = mkdtempSync(join(tmpdir(), 'index-'));
    writeFileSync(
      join(folder, 'mine.yaml'),
      writeIndex(addEntries(index, [entry('z', '1.0.0', '\u0085 "\u2028" \u007f: # &')]), created).yaml,
    );
    helm(folder, 'repo', 'index', '.', '--merge', 'mine.yaml');
    const merged = readIndex(readFileSync(join(folder, 'index.yaml')));
    expect([...allEntries(merged)].map(({ name, version }) => `${name}@${version}`)).toEqual(
      expect.arrayContaining(['10@2.0.0', 'a@0.1.0-rc.1', 'web@1.0.1+b1', 'z@1.0.0']),
    );
  });
});

function defined(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}
