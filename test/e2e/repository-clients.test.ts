import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packChart } from '../../src/packaging/archive';
import { keySigner, signArchive } from '../../src/packaging/provenance';
import { publish } from '../../src/publish/publish';
import { directoryStore } from '../../src/publish/stores/directory';
import { sampleChart } from '../support/charts';
import { emptyFolder } from '../support/folder';
import { describeWithHelm } from '../support/helm-client';
import type { FakeServer } from '../support/http-server';
import { signingKey } from '../support/signing-key';
import { serveFolder } from '../support/static-server';

const now = new Date('2026-01-02T03:04:05Z');

describeWithHelm('a repository behind a static file server', (_, helm) => {
  const repository = emptyFolder();
  const home = emptyFolder();
  let server: FakeServer;

  beforeAll(async () => {
    const { privateKey, keyring } = await signingKey();
    const charts = ['1.0.0', '1.1.0+build.5', '2.0.0-rc.1'].map((version) =>
      packChart(sampleChart({ version, appVersion: '1.10' })),
    );
    const archives = await Promise.all(
      charts.map(async ({ archive }) => ({
        ...archive,
        provenance: await signArchive(archive, keySigner({ privateKey, now })),
      })),
    );
    await publish(archives, directoryStore(repository), { now });
    writeFileSync(join(home, 'ring.gpg'), keyring);
    server = await serveFolder(repository);
    await helm(home, 'repo', 'add', 'mine', server.url);
  });
  afterAll(() => server.close());

  test('is found by search, newest stable version first', async () => {
    await helm(home, 'repo', 'update');
    const found: unknown = JSON.parse(await helm(home, 'search', 'repo', 'mine/', '--output', 'json'));
    expect(found).toMatchObject([{ name: 'mine/web', version: '1.1.0+build.5', app_version: '1.10' }]);
    const all: unknown = JSON.parse(
      await helm(home, 'search', 'repo', 'mine/', '--versions', '--devel', '--output', 'json'),
    );
    expect(all).toHaveLength(3);
  });

  test('gives signed archives that helm pull verifies, with a plus in the version too', async () => {
    for (const version of ['1.0.0', '1.1.0+build.5']) {
      const text = await helm(home, 'pull', 'mine/web', '--version', version, '--verify', '--keyring', 'ring.gpg');
      expect(text).toContain('Chart Hash Verified');
    }
  });

  test('gives charts that helm template renders', async () => {
    expect(await helm(home, 'template', 'r', 'mine/web', '--version', '1.0.0')).toContain('name: r-web');
  });
});
