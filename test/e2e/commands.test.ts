import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { readIndex } from '../../src/packaging/index-file';
import { allEntries } from '../../src/packaging/repository-index';
import { deploymentChart, writeFilesBelow } from '../support/chart-folder';
import { chartwright, commandLine } from '../support/command-line';
import { emptyFolder } from '../support/folder';
import { signingKey } from '../support/signing-key';
import { describeWithTool } from '../support/tool';
import { archive } from '../publish/store-conformance';

async function project(): Promise<string> {
  const folder = emptyFolder();
  writeFilesBelow(join(folder, 'web'), deploymentChart('1.0.0', { app: 'web', old: true }));
  expect(await chartwright(folder, ['publish', 'repo', './web'])).toEqual({
    ended: 0,
    stdout: 'web-1.0.0.tgz published\nindex written\n',
    stderr: '',
  });
  return folder;
}

describeWithTool('the command line', commandLine, () => {
  test('a break that a patch hides ends with 5, what was said on the error output alone', async () => {
    const folder = await project();
    writeFilesBelow(join(folder, 'web'), deploymentChart('1.0.1'));
    const { ended, stdout, stderr } = await chartwright(folder, ['publish', 'repo', './web', '--json']);
    expect([ended, stdout]).toEqual([5, '']);
    expect(stderr).toMatch(/^E_BREAKING: version 1\.0\.1 breaks upgrades from 1\.0\.0/);
    expect((await chartwright(folder, ['publish', 'repo', './web', '--allow-breaking'])).ended).toBe(0);
  });

  test('a result is one JSON document on the standard output', async () => {
    const folder = await project();
    const { stdout } = await chartwright(folder, ['publish', 'repo', './web', '--json', '--dry-run']);
    expect(JSON.parse(stdout)).toMatchObject({ dryRun: true, charts: [{ result: 'present' }] });
  });

  test('differences have colours, unless NO_COLOR forbids them', async () => {
    const folder = await project();
    writeFilesBelow(join(folder, 'web'), deploymentChart('2.0.0'));
    const diff = (environment: Readonly<Record<string, string>>) =>
      chartwright(folder, ['diff', './web', '--against', 'repo'], { environment });
    expect((await diff({ FORCE_COLOR: '1' })).stdout).toContain('\u001b[31m- old');
    expect((await diff({ FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toContain('\u001b');
  });

  test('two checkouts publish the same digests, whatever their time zones and file times: nothing changes the second time', async () => {
    const [first, second] = [emptyFolder(), emptyFolder()];
    for (const folder of [first, second]) writeFilesBelow(join(folder, 'web'), deploymentChart('1.0.0'));
    utimesSync(join(second, 'web/values.yaml'), 1, 1);
    const repository = join(emptyFolder(), 'repo');
    const run = async (folder: string, TZ: string) => {
      const environment = { TZ, LC_ALL: 'tr_TR.UTF-8' };
      const { stdout } = await chartwright(folder, ['publish', repository, './web', '--json'], { environment });
      return z
        .object({ index: z.string(), charts: z.array(z.object({ digest: z.string() })) })
        .parse(JSON.parse(stdout));
    };
    const [one, two] = [await run(first, 'Pacific/Auckland'), await run(second, 'America/New_York')];
    expect(two.charts[0]!.digest).toBe(one.charts[0]!.digest);
    expect([one.index, two.index]).toEqual(['written', 'unchanged']);
  });

  test('a mistake in the call ends with 2, a repository that is out of order with 3', async () => {
    const folder = await project();
    const { ended, stderr } = await chartwright(folder, ['repo', 'yank', 'repo', 'web@1.0.0']);
    expect(ended).toBe(2);
    expect(stderr).toContain('say --yes to remove');
    rmSync(join(folder, 'repo/web-1.0.0.tgz'));
    expect((await chartwright(folder, ['repo', 'check', 'repo'])).ended).toBe(3);
    expect((await chartwright(folder, ['repo', 'check', 'repo', '--fix'])).ended).toBe(0);
  });

  test('a passphrase comes from the standard input', async () => {
    const folder = emptyFolder();
    writeFilesBelow(join(folder, 'web'), deploymentChart('1.0.0'));
    const { encryptKey, readPrivateKey } = await import('openpgp');
    const privateKey = await readPrivateKey({ armoredKey: (await signingKey()).privateKey });
    writeFileSync(join(folder, 'key.asc'), (await encryptKey({ privateKey, passphrase: 'open sesame' })).armor());
    const args = ['package', './web', '--sign', 'key.asc', '--passphrase-file', '-'];
    expect(await chartwright(folder, args, { input: 'open sesame\n' })).toMatchObject({ ended: 0, stderr: '' });
    expect(existsSync(join(folder, 'dist/packages/web-1.0.0.tgz.prov'))).toBe(true);
  });

  test('the page is written once, and not again where nothing changed', async () => {
    const folder = await project();
    const args = ['site', 'repo', '--title', 'Ours', '--url', 'https://charts.example.com'];
    expect((await chartwright(folder, args)).stdout).toMatch(/ written\n$/);
    expect((await chartwright(folder, args)).stdout).toMatch(/ unchanged\n$/);
    expect(readFileSync(join(folder, 'repo/index.html'), 'utf8')).toContain(
      'helm repo add ours https://charts.example.com',
    );
  });

  test('Ctrl-C in the middle of publishing leaves a valid repository, and the next run finishes at once', async () => {
    const folder = emptyFolder();
    const files = Array.from({ length: 150 }, (_, at) => archive({ version: `1.0.${at}` }));
    for (const { fileName, bytes } of files) writeFileSync(join(folder, fileName), bytes);
    const args = ['publish', 'repo', '--allow-breaking', ...files.map(({ fileName }) => fileName)];
    const { ended } = await chartwright(folder, args, {
      onStart: (child) => {
        void interruptOnce(child.pid, join(folder, 'repo', files[20]!.fileName));
      },
    });
    expect(ended).toBe(130);
    expect((await chartwright(folder, args)).ended).toBe(0);
    expect((await chartwright(folder, ['repo', 'check', 'repo'])).stdout).toBe('everything is in order\n');
    expect([...allEntries(readIndex(readFileSync(join(folder, 'repo/index.yaml'))))]).toHaveLength(150);
  });
});

/** Interrupts a process when a file is there. */
async function interruptOnce(pid: number | undefined, file: string): Promise<void> {
  while (!existsSync(file)) await setTimeout(1);
  if (pid !== undefined) process.kill(pid, 'SIGINT');
}
