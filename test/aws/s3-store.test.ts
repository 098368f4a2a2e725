import type { ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateBucketCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { keySigner, signArchive } from '../../src/packaging/provenance';
import { folderOf } from '../../src/publish/open-store';
import { publish } from '../../src/publish/publish';
import { s3Store } from '../../src/publish/stores/s3';
import { archive, storeConformance } from '../publish/store-conformance';
import { emptyFolder } from '../support/folder';
import { describeWithHelm } from '../support/helm-client';
import { look, whileLooking } from '../support/publisher-process';
import { signingKey } from '../support/signing-key';
import { describeWithTool, freePort, startServer, toolCache } from '../support/tool';

const now = new Date('2026-01-02T03:04:05Z');
const moto = join(toolCache, 'moto-5.2.5', 'bin', 'moto_server');

describeWithTool('an S3 emulator', moto, () => {
  let client: S3Client;
  let server: ChildProcess;
  let places = 0;
  let url = '';

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    server = await startServer(moto, ['-H', '127.0.0.1', '-p', String(port)], url);
    client = newClient(url);
    await client.send(new CreateBucketCommand({ Bucket: 'charts' }));
    const Statement = [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::charts/*' }];
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
    await client.send(new PutBucketPolicyCommand({ Bucket: 'charts', Policy }));
  }, 60_000);
  afterAll(() => {
    client.destroy();
    server.kill('SIGKILL');
  });

  storeConformance('in an emulated bucket', { folder: true }, () => {
    const place = `s3://charts/place${++places}`;
    return Promise.resolve(() => s3Store(place, { client }));
  });

  test('twenty publishers at once, of fifty charts each, lose nothing, and a reader always sees a valid repository', async () => {
    const store = await s3Store('s3://charts/teams', { client });
    const teams = Array.from({ length: 20 }, (_, team) =>
      Array.from({ length: 50 }, (__, at) => archive({ name: `team${team}-${at % 10}`, version: `1.0.${at}` })),
    );
    await whileLooking(folderOf(store), 500, async () => {
      const publishing = teams.map(async (archives) => {
        const own = newClient(url);
        await publish(archives, await s3Store(store.url, { client: own }), { now });
        own.destroy();
      });
      await Promise.all(publishing);
    });
    expect(await look(folderOf(store), new Set())).toBe(1000);
  }, 900_000);

  describeWithHelm('and its clients', (_, helm) => {
    test('helm repo add, search and pull --verify read the repository from the bucket', async () => {
      const home = emptyFolder();
      const { privateKey, keyring } = await signingKey();
      const chart = archive({ version: '1.0.0+b1' });
      const provenance = await signArchive(chart, keySigner({ privateKey, now }));
      const store = await s3Store(`s3://charts/clients${++places}`, { client });
      await publish([{ ...chart, provenance }], store, { now });
      writeFileSync(join(home, 'ring.gpg'), keyring);
      await helm(home, 'repo', 'add', 'mine', `${url}/charts/clients${places}`);
      expect(JSON.parse(await helm(home, 'search', 'repo', 'mine/', '--output', 'json'))).toMatchObject([
        { name: 'mine/web', version: '1.0.0+b1' },
      ]);
      const pulled = await helm(home, 'pull', 'mine/web', '--version', '1.0.0+b1', '--verify', '--keyring', 'ring.gpg');
      expect(pulled).toContain('Chart Hash Verified');
      expect(readFileSync(join(home, chart.fileName))).toEqual(Buffer.from(chart.bytes));
    });
  });
});

function newClient(endpoint: string): S3Client {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  return new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
}
