import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packChart } from '../../src/packaging/archive';
import { MAX_FILE_BYTES } from '../../src/packaging/limits';
import { readArchive } from '../../src/packaging/read-archive';
import { sampleChart } from '../support/charts';
import { expectRefusal } from '../support/refusal';
import { describeWithHelm } from '../support/helm-client';

const lib = sampleChart({ name: 'lib', version: '2.0.0' });
const db = sampleChart({ name: 'db', version: '0.3.1' });

test('the bytes are pinned: the same chart packs alike on every machine', () => {
  expect(packChart(sampleChart()).archive).toMatchObject({
    fileName: 'web-1.0.0.tgz',
    digest: '4b94abda08552d02005118a855f1917530dd0c67f5b89139fd94beb20c7d02f3',
  });
});

test('neither the order of files nor that of subcharts shows in the bytes', () => {
  const one = sampleChart({}, { 'README.md': 'read', 'crds/a.yaml': 'kind: A' }, [lib, db]);
  const other = { ...one, files: new Map([...one.files].reverse()), subcharts: [db, lib] };
  expect(packChart(other).archive.digest).toBe(packChart(one).archive.digest);
});

test('Chart.yaml comes first, then the files sorted, then the subcharts sorted', () => {
  const { archive } = packChart(sampleChart({}, { '.helmignore': '*.bak' }, [lib, db]));
  expect([...readArchive(archive.bytes, 'x').files.keys()]).toEqual([
    'Chart.yaml',
    '.helmignore',
    'templates/configmap.yaml',
    'values.yaml',
    'charts/db/Chart.yaml',
    'charts/db/templates/configmap.yaml',
    'charts/db/values.yaml',
    'charts/lib/Chart.yaml',
    'charts/lib/templates/configmap.yaml',
    'charts/lib/values.yaml',
  ]);
});

test('a small chart has no warning, one near the limit of a Secret has', () => {
  const noise = Array.from({ length: 180_000 }, (_, at) => ((at * 2654435761) >>> 0).toString(36)).join('');
  expect(packChart(sampleChart()).warnings).toEqual([]);
  const [warning] = packChart(sampleChart({}, { 'files/noise': noise })).warnings;
  expect(warning?.code).toBe('release-size');
  expect(warning?.message).toMatch(
    /^release record of 'web' will have about 1\d{3} KiB of the 1024 that a Secret holds/,
  );
});

test.each([
  ['a path that leaves the folder', { '../x': '' }, 'path "../x" is unfit'],
  ['an absolute path', { '/etc/passwd': '' }, 'path "/etc/passwd" is unfit'],
  ['a path with a NUL', { 'a\0b': '' }, 'is unfit'],
  ['a file among the subcharts', { 'charts/x.tgz': '' }, 'path "charts/x.tgz" is unfit'],
  ['a file that Helm does not read', { big: 'x'.repeat(MAX_FILE_BYTES + 1) }, "'web/big' has 5121 KiB"],
])('fails on %s', (_, files, message) => {
  expectRefusal(() => packChart(sampleChart({}, files)), 'E_ARCHIVE', message);
});

test('fails where Chart.yaml and the metadata disagree', () => {
  const chart = sampleChart({}, { 'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.1\n' });
  expectRefusal(() => packChart(chart), 'E_CHART_METADATA', "'web/Chart.yaml' is of web@1.0.1; wants web@1.0.0");
});

test('fails where a subchart is given twice', () => {
  expectRefusal(() => packChart(sampleChart({}, {}, [lib, lib])), 'E_ARCHIVE', "subchart 'lib' is there twice");
});

describeWithHelm('an archive', (helm) => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  const dependencies = [
    {
      name: 'db',
      version: '0.x',
      repository: 'https://charts.example.com',
      condition: 'db.enabled',
      tags: ['a&b'],
      'import-values': ['x'],
    },
    { name: 'lib', version: '2.0.0' },
  ];
  const chart = sampleChart({ dependencies }, { 'README.md': '# ü' }, [lib, db]);
  const { archive } = packChart(chart);
  writeFileSync(join(folder, archive.fileName), archive.bytes);

  test('renders with its subcharts and passes lint', () => {
    expect(helm(folder, 'template', 'r', archive.fileName)).toContain('name: r-db');
    expect(helm(folder, 'lint', '--strict', archive.fileName)).toContain('0 chart(s) failed');
  });

  test('holds the same chart as the archive that Helm packs of the same files', () => {
    execFileSync('tar', ['xzf', archive.fileName], { cwd: folder });
    helm(folder, 'package', 'web', '--destination', 'theirs');
    expect(helm(folder, 'show', 'all', archive.fileName)).toBe(
      helm(folder, 'show', 'all', `theirs/${archive.fileName}`),
    );
    expect(helm(folder, 'template', 'r', archive.fileName)).toBe(
      helm(folder, 'template', 'r', `theirs/${archive.fileName}`),
    );
  });
});
