import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageCharts } from '../../../src/cli/commands/package';
import { publishCharts } from '../../../src/cli/commands/publish';
import { deploymentChart, writeFilesBelow } from '../../support/chart-folder';
import { emptyFolder } from '../../support/folder';
import { recordedIo } from '../../support/recorded-io';
import { expectRejection } from '../../support/refusal';

/** A machine without Helm, where values alone are compared. */
const bare = { PATH: '', HOME: '/nonexistent' };

async function project(): Promise<string> {
  const folder = emptyFolder();
  writeFilesBelow(join(folder, 'web'), deploymentChart('1.0.0', { app: 'web', old: true }));
  await publishCharts('repo', ['./web'], {}, recordedIo(folder));
  return folder;
}

test('the folder of a chart and an archive of it are published as the same', async () => {
  const folder = await project();
  await packageCharts(['./web'], { out: 'packages' }, recordedIo(folder));
  const io = recordedIo(folder);
  await publishCharts('file:repo', ['packages/web-1.0.0.tgz'], {}, io);
  expect(io.lines).toEqual(['web-1.0.0.tgz is there already', 'index unchanged']);
});

test('a dry run writes nothing', async () => {
  const folder = writeFilesBelow(emptyFolder(), deploymentChart('1.0.0'));
  const io = recordedIo(folder);
  await publishCharts('repo', ['.'], { dryRun: true }, io);
  expect(io.lines).toEqual(['web-1.0.0.tgz would be published', 'index would be written']);
  expect(existsSync(join(folder, 'repo'))).toBe(false);
});

test('the result is one JSON document for a machine, and progress goes elsewhere', async () => {
  const io = recordedIo(writeFilesBelow(emptyFolder(), deploymentChart('1.0.0')));
  await publishCharts('repo', ['.'], { json: true }, io);
  expect(JSON.parse(io.lines.join('\n'))).toMatchObject({ index: 'written', charts: [{ result: 'created' }] });
  expect(io.steps).toContain('publishing, 1 of 1');
});

test('archives have the address that is given', async () => {
  const folder = writeFilesBelow(emptyFolder(), deploymentChart('1.0.0'));
  await publishCharts('repo', ['.'], { baseUrl: 'https://charts.example.com/' }, recordedIo(folder));
  expect(readFileSync(join(folder, 'repo/index.yaml'), 'utf8')).toContain('https://charts.example.com/web-1.0.0.tgz');
});

test('fails where a patch hides that upgrades break, before anything is written, unless that is allowed', async () => {
  const folder = await project();
  writeFilesBelow(join(folder, 'web'), deploymentChart('1.0.1', { app: 'web' }));
  await expectRejection(
    publishCharts('repo', ['./web'], {}, recordedIo(folder, bare)),
    'E_BREAKING',
    'the first being old: it is no longer read',
  );
  expect(existsSync(join(folder, 'repo/web-1.0.1.tgz'))).toBe(false);
  await publishCharts('repo', ['./web'], { allowBreaking: true }, recordedIo(folder, bare));
  expect(existsSync(join(folder, 'repo/web-1.0.1.tgz'))).toBe(true);
});

test('a break is published as a major version without a word', async () => {
  const folder = await project();
  writeFilesBelow(join(folder, 'web'), deploymentChart('2.0.0', { app: 'web' }));
  const { charts } = await publishCharts('repo', ['./web'], {}, recordedIo(folder, bare));
  expect(charts).toMatchObject([{ version: '2.0.0', result: 'created' }]);
});

test('fails where one of two new versions hides a break against the other', async () => {
  const folder = await project();
  for (const [path, version, values] of [
    ['a', '1.1.0', { app: 'web', old: true, fresh: 1 }],
    ['b', '1.1.1', { app: 'web', old: true }],
  ] as const)
    writeFilesBelow(join(folder, path), deploymentChart(version, values));
  await expectRejection(
    publishCharts('repo', ['./a', './b'], {}, recordedIo(folder, bare)),
    'E_BREAKING',
    'version 1.1.1 breaks upgrades from 1.1.0',
  );
});

test('fails for an archive that is not there', async () => {
  await expectRejection(
    publishCharts('repo', ['x.tgz'], {}, recordedIo(emptyFolder())),
    'E_FILE',
    'make it with chartwright package',
  );
});
