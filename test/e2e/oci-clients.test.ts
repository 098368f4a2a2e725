import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packChart } from '../../src/packaging/archive';
import { ociChart } from '../../src/packaging/oci-manifest';
import { keySigner, signArchive } from '../../src/packaging/provenance';
import { publish } from '../../src/publish/publish';
import { ociStore } from '../../src/publish/stores/oci';
import { archive as sample, storeConformance } from '../publish/store-conformance';
import { sampleChart } from '../support/charts';
import { emptyFolder } from '../support/folder';
import { describeWithHelm } from '../support/helm-client';
import { OciRegistry, registryPath } from '../support/oci-registry';
import { signingKey } from '../support/signing-key';
import { describeWithTool } from '../support/tool';

const now = new Date('2026-01-02T03:04:05Z');

describeWithTool('a real OCI registry', registryPath, () => {
  let host = '';
  let registry: OciRegistry;
  let places = 0;

  beforeAll(async () => {
    registry = await OciRegistry.start();
    host = registry.host;
  });
  afterAll(() => registry.stop());

  const open = (place: string) => ociStore(`oci://${host}/${place}`, { plainHttp: true });

  storeConformance('in a real registry', { folder: false }, () => {
    const place = `place${++places}`;
    return Promise.resolve(() => Promise.resolve(open(place)));
  });

  test('twenty publishers at once, of fifty charts each, leave every tag', async () => {
    const teams = Array.from({ length: 20 }, (_, team) =>
      Array.from({ length: 50 }, (__, at) => sample({ name: `team${team}`, version: `1.0.${at}` })),
    );
    await Promise.all(teams.map((archives) => publish(archives, open('teams'), { now })));
    const versions = await Promise.all(teams.map((_, team) => open('teams').versions(`team${team}`)));
    expect(versions.map((found) => found.length)).toEqual(Array(20).fill(50));
  });

  describeWithHelm('and its clients', (_, helm) => {
    const chart = sampleChart(
      {
        version: '1.0.0+b.1',
        description: 'a <b> & c',
        home: 'https://example.com/?a&b',
        sources: ['https://example.com/source'],
        keywords: ['x'],
        maintainers: [
          { name: 'A', email: 'a@example.com' },
          { name: 'B', url: 'https://b.example.com' },
        ],
        annotations: { z: '1', a: 'line\nline', 'org.opencontainers.image.title': 'not this' },
        dependencies: [
          { name: 'lib', version: '2.x.x', condition: 'lib.enabled', tags: ['t'], 'import-values': ['x'] },
        ],
        kubeVersion: '>=1.29.0-0',
        deprecated: false,
      },
      {},
      [sampleChart({ name: 'lib', version: '2.0.0' })],
    );

    test('helm push of the same archive has the same digest', async () => {
      const home = emptyFolder();
      const { archive } = packChart(chart);
      const path = join(home, archive.fileName);
      writeFileSync(path, archive.bytes);
      utimesSync(path, 0, 0);
      const said = await helm(home, 'push', archive.fileName, `oci://${host}/theirs`, '--plain-http');
      expect(said).toContain(`Digest: ${ociChart(archive).manifest.digest}`);
      expect(await open('theirs').create(archive)).toBe('present');
    });

    test('helm pull verifies what was pushed here', async () => {
      const home = emptyFolder();
      const { privateKey, keyring } = await signingKey();
      const { archive } = packChart(chart);
      const provenance = await signArchive(archive, keySigner({ privateKey, now }));
      await open(`signed${++places}`).create({ ...archive, provenance });
      writeFileSync(join(home, 'ring.gpg'), keyring);
      const reference = `oci://${host}/signed${places}/web`;
      await helm(
        home,
        'pull',
        reference,
        '--version',
        '1.0.0+b.1',
        '--plain-http',
        '--verify',
        '--keyring',
        'ring.gpg',
      );
      expect(readFileSync(join(home, archive.fileName))).toEqual(Buffer.from(archive.bytes));
    });
  });
});
