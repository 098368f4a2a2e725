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
import { Cluster } from './support/cluster';
import { namespace } from './support/fixtures';

const now = new Date('2026-01-02T03:04:05Z');

describeWithHelm('a signed chart of a repository behind a static file server', (_, helm, { version }) => {
  const home = emptyFolder();
  const place = `repository-${version.replaceAll('.', '-')}`;
  const kubeconfig = process.env['KUBECONFIG'] ?? '';
  const target = ['--kubeconfig', kubeconfig, '--namespace', place];
  let server: FakeServer;
  let cluster: Cluster;

  beforeAll(async () => {
    const repository = emptyFolder();
    const { privateKey, keyring } = await signingKey();
    const signed = ['1.0.0', '1.1.0'].map(async (chartVersion) => {
      const { archive } = packChart(sampleChart({ version: chartVersion }));
      return { ...archive, provenance: await signArchive(archive, keySigner({ privateKey, now })) };
    });
    await publish(await Promise.all(signed), directoryStore(repository), { now });
    writeFileSync(join(home, 'ring.gpg'), keyring);
    server = await serveFolder(repository);
    cluster = await Cluster.connect(kubeconfig);
    await cluster.create(namespace(place));
    await helm(home, 'repo', 'add', 'mine', server.url);
  });
  afterAll(async () => {
    await cluster.delete(namespace(place));
    await cluster.close();
    await server.close();
  });

  it('is installed and upgraded by Helm, which verifies the signature', async () => {
    const verify = ['--verify', '--keyring', 'ring.gpg'];
    await helm(home, 'install', 'r', 'mine/web', '--version', '1.0.0', ...verify, ...target);
    const configMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'r-web', namespace: place } };
    expect(await cluster.get(configMap)).toBeDefined();
    await helm(home, 'upgrade', 'r', 'mine/web', ...verify, ...target);
    const releases: unknown = JSON.parse(await helm(home, 'list', '--output', 'json', ...target));
    expect(releases).toMatchObject([{ name: 'r', chart: 'web-1.1.0', status: 'deployed' }]);
    await helm(home, 'uninstall', 'r', ...target);
  });

  it('fails to install with a key that did not sign it', async () => {
    const { readKey } = await import('openpgp');
    const other = await readKey({ armoredKey: (await signingKey()).otherPublicKey });
    writeFileSync(join(home, 'other.gpg'), other.write());
    await expect(
      helm(home, 'install', 'r', 'mine/web', '--verify', '--keyring', 'other.gpg', ...target),
    ).rejects.toThrow('signature made by unknown entity');
  });
});
