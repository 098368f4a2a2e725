import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bringArchive } from '../../src/cli/release-archive';
import { publish } from '../../src/publish/publish';
import { directoryStore } from '../../src/publish/stores/directory';
import { ociStore } from '../../src/publish/stores/oci';
import { archive } from '../publish/store-conformance';
import { emptyFolder } from '../support/folder';
import { describeHelm } from '../support/helm';
import type { FakeServer } from '../support/http-server';
import { OciRegistry, registryPath } from '../support/oci-registry';
import { recordedIo } from '../support/recorded-io';
import { expectRejection } from '../support/refusal';
import { serveFolder } from '../support/static-server';
import { describeWithTool } from '../support/tool';

const chart = archive({ name: 'web', version: '1.0.0' });
const flags = { plainHttp: true };

describeWithTool('the chart of a release', registryPath, () => {
  const folder = emptyFolder();
  let registry: OciRegistry;
  let server: FakeServer;

  beforeAll(async () => {
    registry = await OciRegistry.start();
    server = await serveFolder(folder);
    const now = new Date('2026-01-02T03:04:05Z');
    await publish([chart], directoryStore(folder), { now });
    await publish([chart], ociStore(`oci://${registry.host}/charts`, flags), { now });
  });
  afterAll(async () => {
    await registry.stop();
    await server.close();
  });

  describeHelm('is brought', (helm) => {
    const bring = async (repository: string, version = '1.0.0') => {
      const target = emptyFolder();
      const release = { chart: 'web', version, name: 'web', namespace: 'shop', repository };
      const path = await bringArchive(release, target, helm, flags, recordedIo(emptyFolder()));
      expect(path).toBe(join(target, `web-${version}.tgz`));
      return readFileSync(path);
    };

    it.each([
      ['a folder', () => folder],
      ['a registry', () => `oci://${registry.host}/charts`],
      ['a web server', () => server.url],
    ])('from %s as it was published', async (_, repository) => {
      expect((await bring(repository())).equals(chart.bytes)).toBe(true);
    });

    it.each([
      ['a folder', () => folder, 'E_STORE', 'publish it first'],
      ['a registry', () => `oci://${registry.host}/charts`, 'E_STORE', 'publish it first'],
      ['a web server', () => server.url, 'E_TOOL', '2.0.0'],
    ] as const)('fails from %s where there is no such version', async (_, repository, code, text) => {
      await expectRejection(bring(repository(), '2.0.0'), code, text);
      expect(existsSync(join(folder, 'web-2.0.0.tgz'))).toBe(false);
    });
  });
});
