import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { allEntries } from '../../src/packaging/repository-index';
import { folderOf } from '../../src/publish/open-store';
import { publish } from '../../src/publish/publish';
import { currentIndex } from '../../src/publish/repository/update-index';
import { s3Store } from '../../src/publish/stores/s3';
import { archive, storeConformance } from '../publish/store-conformance';
import { describeWithTool, freePort, startServer, toolCache } from '../support/tool';

const now = new Date('2026-01-02T03:04:05Z');
const moto = join(toolCache, 'moto-5.2.5', 'bin', 'moto_server');

describeWithTool('an S3 emulator', moto, () => {
  let client: S3Client;
  let server: ChildProcess;
  let places = 0;

  beforeAll(async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    server = await startServer(moto, ['-H', '127.0.0.1', '-p', String(port)], url);
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    client = new S3Client({ endpoint: url, region: 'us-east-1', forcePathStyle: true, credentials });
    await client.send(new CreateBucketCommand({ Bucket: 'charts' }));
  }, 60_000);
  afterAll(() => {
    client.destroy();
    server.kill('SIGKILL');
  });

  storeConformance('in an emulated bucket', { folder: true }, () => {
    const url = `s3://charts/place${++places}`;
    return Promise.resolve(() => s3Store(url, { client }));
  });

  test('twenty publishers at once lose no update of the index', async () => {
    const store = await s3Store('s3://charts/teams', { client });
    const teams = Array.from({ length: 20 }, (_, team) =>
      Array.from({ length: 5 }, (__, at) => archive({ name: `team${team}`, version: `1.0.${at}` })),
    );
    await Promise.all(teams.map((archives) => publish(archives, store, { now })));
    expect([...allEntries(await currentIndex(folderOf(store)))]).toHaveLength(100);
  }, 120_000);
});
