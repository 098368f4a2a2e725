import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { packChart } from '../../src/packaging/archive';
import { readArchive, type UnpackedChart } from '../../src/packaging/read-archive';
import { readChartFolder } from '../../src/publish/chart-folder';
import { deploymentChart, writeFilesBelow } from '../support/chart-folder';
import { emptyFolder } from '../support/folder';
import { describeWithHelm } from '../support/helm-client';

const subchart = (name: string, apiVersion = 'v2') => ({
  [`charts/${name}/Chart.yaml`]: `apiVersion: ${apiVersion}\nname: ${name}\nversion: 1.0.0\n`,
  [`charts/${name}/templates/a.yaml`]: 'a: 1\n',
});

const charts: readonly (readonly [string, Readonly<Record<string, string | Uint8Array>>])[] = [
  ['a small chart', deploymentChart('1.0.0')],
  [
    'patterns of .helmignore of every kind',
    {
      ...deploymentChart('1.0.0'),
      '.helmignore': '# comment\n\n*.bak\n/top.txt\ndocs/\nfiles/*.md\n[a-c]?.tmp\n',
      'a.bak': 'x',
      'deep/a.bak': 'x',
      'top.txt': 'x',
      'deep/top.txt': 'kept',
      'docs/x.md': 'x',
      'deep/docs/x.md': 'x',
      'files/a.md': 'x',
      'files/deep/a.md': 'kept',
      'b1.tmp': 'x',
      'd1.tmp': 'kept',
      'templates/.hidden.yaml': 'x',
      '.dotfile': 'kept',
    },
  ],
  ['a pattern that keeps what it matches', { ...deploymentChart('1.0.0'), '.helmignore': '!*.yaml\n' }],
  ['bytes that are no text', { ...deploymentChart('1.0.0'), 'logo.png': new Uint8Array([0, 0xff, 0x89, 0xfe]) }],
  ['a mark of byte order', { ...deploymentChart('1.0.0'), 'files/a.txt': '\ufeffa\n' }],
  ['subcharts', { ...deploymentChart('1.0.0'), ...subchart('db'), ...subchart('cache'), 'charts/_x/y': '' }],
  [
    'version 1 of the format',
    {
      ...deploymentChart('1.0.0'),
      'Chart.yaml': 'apiVersion: v1\nname: web\nversion: 1.0.0\nappVersion: 1.10\n',
      'requirements.yaml': 'dependencies:\n- name: db\n  version: 1.0.0\n  repository: ""\n  condition: db.enabled\n',
      ...subchart('db', 'v1'),
    },
  ],
];

/** What Helm writes anew is left to its meaning. */
const meaning = ({ archive, files }: UnpackedChart) => ({
  metadata: JSON.stringify(archive.metadata),
  files: new Map([...files].filter(([path]) => !path.endsWith('Chart.yaml')).sort(([a], [b]) => (a < b ? -1 : 1))),
});

describeWithHelm('an archive of a folder', (helm) => {
  test.each(charts)('holds the same chart as that of helm package: %s', async (_, files) => {
    const folder = emptyFolder();
    writeFilesBelow(join(folder, 'web'), files);
    const { archive } = packChart(await readChartFolder(join(folder, 'web')));
    helm(folder, 'package', 'web');
    const theirs = readArchive(new Uint8Array(readFileSync(join(folder, archive.fileName))), 'theirs.tgz');
    expect(meaning(readArchive(archive.bytes, 'ours.tgz'))).toEqual(meaning(theirs));
  });

  test('has the same bytes whenever and wherever its files were written', async () => {
    const [first, second] = [emptyFolder(), emptyFolder()].map((folder) =>
      writeFilesBelow(join(folder, 'web'), { ...deploymentChart('1.0.0'), ...subchart('db'), ...subchart('cache') }),
    );
    utimesSync(join(second!, 'values.yaml'), 1, 1);
    const digests = await Promise.all(
      [first!, second!].map(async (folder) => packChart(await readChartFolder(folder)).archive.digest),
    );
    expect(digests[0]).toBe(digests[1]);
  });
});
