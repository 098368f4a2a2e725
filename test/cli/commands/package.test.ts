import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageCharts } from '../../../src/cli/commands/package';
import { publishCharts } from '../../../src/cli/commands/publish';
import { parseChartYaml } from '../../../src/packaging/chart-yaml';
import { readArchive } from '../../../src/packaging/read-archive';
import { verifyArchive } from '../../../src/packaging/provenance';
import { readArchiveFile } from '../../../src/publish/archive-file';
import { deploymentChart, writeFilesBelow } from '../../support/chart-folder';
import { emptyFolder } from '../../support/folder';
import { describeWithHelm } from '../../support/helm-client';
import { recordedIo } from '../../support/recorded-io';
import { expectRejection } from '../../support/refusal';
import { signingKey } from '../../support/signing-key';
import { describeWithTool, programPath } from '../../support/tool';

const out = 'packages';

/** A folder with the folder of a chart in it. */
function project(): string {
  const folder = emptyFolder();
  writeFilesBelow(join(folder, 'web'), deploymentChart('1.0.0'));
  return folder;
}

/** A project with a key that a passphrase locks. */
async function locked(): Promise<string> {
  const folder = project();
  const { encryptKey, readPrivateKey } = await import('openpgp');
  const privateKey = await readPrivateKey({ armoredKey: (await signingKey()).privateKey });
  writeFileSync(join(folder, 'key.asc'), (await encryptKey({ privateKey, passphrase: 'open sesame' })).armor());
  return folder;
}

test('two checkouts of different ages give the same bytes, with the time 0', async () => {
  const digests = await Promise.all(
    [project(), project()].map(async (folder) => {
      const { archives } = await packageCharts(['./web'], { out }, recordedIo(folder));
      expect(statSync(join(folder, out, 'web-1.0.0.tgz')).mtimeMs).toBe(0);
      return archives[0]!.digest;
    }),
  );
  expect(digests[0]).toBe(digests[1]);
});

test('the result is one JSON document for a machine', async () => {
  const io = recordedIo(project());
  await packageCharts(['./web'], { out, json: true }, io);
  expect(JSON.parse(io.lines.join('\n'))).toMatchObject({
    archives: [{ name: 'web', path: 'packages/web-1.0.0.tgz', signed: false }],
  });
});

test('a signature that holds is kept when it is run again, one by another key is made anew', async () => {
  const folder = project();
  const { privateKey, publicKey } = await signingKey();
  writeFileSync(join(folder, 'key.asc'), privateKey);
  const run = () => packageCharts(['./web'], { out, sign: 'key.asc' }, recordedIo(folder));
  await run();
  const prov = join(folder, out, 'web-1.0.0.tgz.prov');
  const first = readFileSync(prov, 'utf8');
  await run();
  expect(readFileSync(prov, 'utf8')).toBe(first);
  writeFileSync(prov, first.replace(/^.{20}$/m, 'x'));
  await run();
  const archive = await readArchiveFile(join(folder, out, 'web-1.0.0.tgz'));
  expect((await verifyArchive(archive, archive.provenance!, publicKey)).userIds).toEqual([
    'Chart Tests <charts@example.com>',
  ]);
});

test.each<[string, object, Readonly<Record<string, string>>]>([
  ['a file, of which the first line counts', { passphraseFile: 'pass.txt' }, {}],
  ['the environment', {}, { HELM_KEY_PASSPHRASE: 'open sesame' }],
])('the passphrase of a locked key comes from %s', async (_, flags, environment) => {
  const folder = await locked();
  writeFileSync(join(folder, 'pass.txt'), 'open sesame\nsomething else\n');
  await packageCharts(['./web'], { out, sign: 'key.asc', ...flags }, recordedIo(folder, environment));
  expect(existsSync(join(folder, out, 'web-1.0.0.tgz.prov'))).toBe(true);
});

test('the key of a name is chosen out of a ring in binary form', async () => {
  const folder = project();
  const { generateKey, readPrivateKey } = await import('openpgp');
  const other = await generateKey({ userIDs: { name: 'Other', email: 'o@example.com' }, format: 'object' });
  const own = await readPrivateKey({ armoredKey: (await signingKey()).privateKey });
  writeFileSync(join(folder, 'ring.gpg'), Buffer.concat([other.privateKey.write(), own.write()]));
  await packageCharts(['./web'], { out, sign: 'ring.gpg', key: 'charts@example.com' }, recordedIo(folder));
  const archive = await readArchiveFile(join(folder, out, 'web-1.0.0.tgz'));
  await verifyArchive(archive, archive.provenance!, (await signingKey()).publicKey);
  await expectRejection(
    packageCharts(['./web'], { out, sign: 'ring.gpg', key: 'nobody' }, recordedIo(folder)),
    'E_SIGNATURE',
    "no key is called 'nobody'; it holds Other <o@example.com>, Chart Tests",
  );
});

test('fails without the passphrase in the message where the key stays locked', async () => {
  const folder = await locked();
  const sign = { out, sign: 'key.asc' };
  await expectRejection(packageCharts(['./web'], sign, recordedIo(folder, {})), 'E_SIGNATURE', 'or its passphrase');
  const wrong = packageCharts(['./web'], sign, recordedIo(folder, { HELM_KEY_PASSPHRASE: 'shibboleth' }));
  await expectRejection(wrong, 'E_SIGNATURE', 'Incorrect key passphrase');
  await wrong.catch((error: unknown) => {
    expect(String(error)).not.toContain('shibboleth');
  });
});

test('fails where the URL of a key is given, and nothing is signed', async () => {
  const flags = { out, annotate: true, signKeyUrl: 'https://example.com/key.asc' };
  await expectRejection(packageCharts(['./web'], flags, recordedIo(project())), 'E_USAGE', 'give --sign too');
});

test('fails where there is no key, before anything is written', async () => {
  const folder = project();
  await expectRejection(packageCharts(['./web'], { out, sign: 'no.asc' }, recordedIo(folder)), 'E_FILE', 'or agent');
  expect(existsSync(join(folder, out))).toBe(false);
});

describeWithHelm('packages', (helm, _, { path }) => {
  test('are annotated for Artifact Hub with images and with what is new since the published version', async () => {
    const folder = emptyFolder();
    writeFilesBelow(join(folder, 'web'), deploymentChart('1.0.0'));
    await publishCharts('repo', ['./web'], {}, recordedIo(folder));
    writeFilesBelow(join(folder, 'web'), deploymentChart('1.1.0', { app: 'web', tag: '1.30' }));
    const flags = { out, annotate: true, against: 'repo', helm: path };
    await packageCharts(['./web'], flags, recordedIo(folder));
    const bytes = new Uint8Array(readFileSync(join(folder, out, 'web-1.1.0.tgz')));
    const source = Buffer.from(readArchive(bytes, 'x.tgz').files.get('Chart.yaml')!).toString();
    const annotations = parseChartYaml(source, 'Chart.yaml').annotations ?? {};
    expect(annotations['artifacthub.io/images']).toBe('- name: nginx\n  image: nginx:1.30\n');
    expect(annotations['artifacthub.io/changes']).toContain('- kind: added\n  description: value tag\n');
  });

  test('keep what their author annotated, tell their key and their examples, and what Artifact Hub misses', async () => {
    const folder = emptyFolder();
    const own = "annotations: { artifacthub.io/images: '[]', artifacthub.io/license: MIT }\n";
    const { 'Chart.yaml': metadata, ...files } = deploymentChart('1.0.0');
    writeFilesBelow(join(folder, 'web'), { ...files, 'Chart.yaml': `${metadata}${own}` });
    writeFileSync(join(folder, 'key.asc'), (await signingKey()).privateKey);
    writeFileSync(join(folder, 'examples.yaml'), 'kind: Cache\n---\n# nothing\n---\nkind: Queue\n');
    const url = 'https://charts.example.com/key.asc';
    const flags = { annotate: true, sign: 'key.asc', signKeyUrl: url, crdExamples: ['examples.yaml'], helm: path };
    const io = recordedIo(folder);
    await packageCharts(['./web'], { out, ...flags }, io);
    const { annotations } = (await readArchiveFile(join(folder, out, 'web-1.0.0.tgz'))).metadata;
    const fingerprint = (await signingKey()).fingerprint.toUpperCase();
    expect(annotations).toEqual({
      'artifacthub.io/images': '[]',
      'artifacthub.io/license': 'MIT',
      'artifacthub.io/crdsExamples': '- kind: Cache\n- kind: Queue\n',
      'artifacthub.io/signKey': `fingerprint: ${fingerprint}\nurl: ${url}\n`,
    });
    expect(io.warnings).toContain("web: 'icon' is missing; give the URL of an SVG or a square PNG");
  });

  describeWithTool('the agent of GnuPG', programPath('gpg'), () => {
    test('signs what is accepted, and what keeps its signature', async () => {
      const folder = project();
      const home = join(folder, 'g');
      mkdirSync(home);
      chmodSync(home, 0o700);
      const gpg = (...args: string[]) =>
        execFileSync('gpg', ['--homedir', home, '--batch', ...args], { stdio: 'pipe' });
      gpg('--passphrase', '', '--quick-generate-key', 'Chart Tests <charts@example.com>', 'rsa2048', 'sign');
      writeFileSync(join(folder, 'ring.gpg'), gpg('--export'));
      const io = recordedIo(folder, { GNUPGHOME: home });
      const run = () => packageCharts(['./web'], { out, sign: 'agent', key: 'charts@example.com' }, io);
      try {
        await run();
        const first = readFileSync(join(folder, out, 'web-1.0.0.tgz.prov'), 'utf8');
        await run();
        expect(readFileSync(join(folder, out, 'web-1.0.0.tgz.prov'), 'utf8')).toBe(first);
        expect(helm(folder, 'verify', '--keyring', 'ring.gpg', join(out, 'web-1.0.0.tgz'))).toContain(
          'Chart Hash Verified',
        );
      } finally {
        execFileSync('gpgconf', ['--homedir', home, '--kill', 'all'], { stdio: 'ignore' });
      }
    });
  });
});
