import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diff } from '../../../src/cli/commands/diff';
import { publishCharts } from '../../../src/cli/commands/publish';
import { deploymentChart, writeFilesBelow } from '../../support/chart-folder';
import { emptyFolder } from '../../support/folder';
import { describeWithHelm } from '../../support/helm-client';
import { recordedIo } from '../../support/recorded-io';
import { expectRejection } from '../../support/refusal';

/** A project whose chart is published in 1.0.0 and has moved on. */
async function project(version: string, values: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = emptyFolder();
  writeFilesBelow(join(folder, 'web'), deploymentChart('1.0.0', { app: 'web', old: true }));
  await publishCharts('repo', ['./web'], {}, recordedIo(folder));
  writeFilesBelow(join(folder, 'web'), deploymentChart(version, values));
  return folder;
}

const breaking = { app: 'other' };
const harmless = { app: 'web', old: true, tag: '1.30' };

describeWithHelm('the difference to what is published', (_, __, helm) => {
  const against = { against: 'repo', helm: helm.path };

  test('names what breaks an upgrade, and the version that it asks for', async () => {
    const folder = await project('1.0.1', breaking);
    const io = recordedIo(folder);
    const result = await diff('./web', against, io);
    expect(result).toMatchObject({ published: '1.0.0', version: '1.0.1', breaking: 2, step: 'major', rendered: true });
    expect(io.lines.join('\n')).toContain(
      "~ Deployment web spec.selector.matchLabels.app\n    breaks: 'spec.selector.matchLabels.app' is immutable",
    );
    expect(io.lines.join('\n')).toContain('- old\n    breaks: it is no longer read');
    expect(io.lines.at(-1)).toBe('suggested version: 2.0.0');
  });

  test('renders both with the same values files', async () => {
    const folder = await project('1.1.0', harmless);
    writeFileSync(join(folder, 'v.yaml'), 'tag: "1.31"\n');
    const { differences } = await diff('./web', { ...against, values: ['v.yaml'] }, recordedIo(folder));
    expect(differences.filter(({ subject }) => subject === 'object')).toEqual([]);
  });

  test('is a table in Markdown for a pull request', async () => {
    const io = recordedIo(await project('1.0.1', breaking));
    await diff('./web', { ...against, markdown: true }, io);
    expect(io.lines.join('\n')).toMatch(/^### web 1\.0\.0 → 1\.0\.1\n/);
    expect(io.lines.join('\n')).toContain('| removed | `old` |');
  });

  test('is one JSON document for a machine', async () => {
    const io = recordedIo(await project('1.1.0', harmless));
    await diff('./web', { ...against, json: true }, io);
    expect(JSON.parse(io.lines.join('\n'))).toMatchObject({ suggested: '1.1.0', breaking: 0, step: 'minor' });
  });

  test('writes a section of the changelog, and the same once more', async () => {
    const folder = await project('2.0.0', breaking);
    const files = { changelog: 'CHANGELOG.md', changes: 'changes.yaml' };
    writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n\n## 1.0.0 - 2025-01-01\n\nThe first.\n');
    await diff('./web', { ...against, ...files }, recordedIo(folder));
    const once = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
    await diff('./web', { ...against, ...files }, recordedIo(folder));
    expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toBe(once);
    expect(once).toMatch(/^# Changelog\n\n## 2\.0\.0 - 2026-01-02\n[^]*Breaking[^]*## 1\.0\.0 - 2025-01-01/);
    expect(readFileSync(join(folder, 'changes.yaml'), 'utf8')).toContain('- kind: removed\n  description: "value old');
  });

  test('fails on request where the version hides a break', async () => {
    const folder = await project('1.0.1', breaking);
    await expectRejection(
      diff('./web', { ...against, check: true }, recordedIo(folder)),
      'E_BREAKING',
      'version 1.0.1 breaks upgrades from 1.0.0 in 2 places',
    );
  });

  test('names a value that changed inside a subchart, in the table, the changelog and the changes', async () => {
    const folder = emptyFolder();
    const shop = (version: string) => ({
      'Chart.yaml': `apiVersion: v2\nname: shop\nversion: ${version}\ndependencies:\n  - { name: web, alias: backend, condition: backend.enabled }\n`,
      'values.yaml': 'backend: { enabled: false }\n',
    });
    const part = (values: Readonly<Record<string, unknown>>) =>
      Object.entries(deploymentChart('1.0.0', values)).map(([path, text]) => [`charts/web/${path}`, text] as const);
    const project = (version: string, values: Readonly<Record<string, unknown>>) =>
      writeFilesBelow(join(folder, 'shop'), { ...shop(version), ...Object.fromEntries(part(values)) });
    project('1.0.0', { app: 'web', old: true });
    await publishCharts('repo', ['./shop'], {}, recordedIo(folder));
    project('1.0.1', { app: 'web', tag: '1.30' });
    const io = recordedIo(folder);
    const files = { changelog: 'CHANGELOG.md', changes: 'changes.yaml' };
    expect(await diff('./shop', { ...against, ...files, markdown: true }, io)).toMatchObject({ suggested: '2.0.0' });
    expect(io.lines.join('\n')).toContain('| removed | `backend.old` |');
    expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toContain('### Added\n\n- value backend.tag\n');
    expect(readFileSync(join(folder, 'changes.yaml'), 'utf8')).toContain(
      '- kind: removed\n  description: "value backend.old',
    );
  });

  test('of a chart that is new says so', async () => {
    const folder = writeFilesBelow(emptyFolder(), deploymentChart('1.0.0'));
    const io = recordedIo(folder);
    expect(await diff('.', against, io)).toMatchObject({ differences: [], suggested: '1.0.0' });
    expect(io.lines).toEqual([expect.stringContaining('no version below web@1.0.0 is in')]);
  });

  test('fails where the version to compare with is not published', async () => {
    const folder = await project('1.1.0', harmless);
    await expectRejection(
      diff('./web', { ...against, from: '0.9.0' }, recordedIo(folder)),
      'E_STORE',
      'web@0.9.0 is not in',
    );
  });

  test('fails with the message of Helm where it refuses the values', async () => {
    const folder = await project('1.1.0', harmless);
    writeFileSync(join(folder, 'v.yaml'), 'app: "a: b: c"');
    await expectRejection(
      diff('./web', { ...against, values: ['v.yaml'] }, recordedIo(folder)),
      'E_TOOL',
      'web/templates',
    );
  });
});

test.each([
  ['v.yaml', "'v.yaml' is not YAML that can be read"],
  ['gone.yaml', "'gone.yaml' cannot be read (it is not there"],
])('fails by the name of a values file that Helm cannot load: %s', async (file, message) => {
  const folder = await project('1.1.0', harmless);
  writeFileSync(join(folder, 'v.yaml'), 'app: [');
  await expectRejection(diff('./web', { against: 'repo', values: [file] }, recordedIo(folder)), 'E_FILE', message);
});

test('without Helm the values are compared, and it is said', async () => {
  const io = recordedIo(await project('2.0.0', breaking), { PATH: '', HOME: emptyFolder() });
  expect(await diff('./web', { against: 'repo' }, io)).toMatchObject({ rendered: false, breaking: 1 });
  expect(io.warnings).toEqual([expect.stringContaining('there is no Helm')]);
});
