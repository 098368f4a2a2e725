import { publish } from '../../../src/publish/publish';
import { s3Store } from '../../../src/publish/stores/s3';
import { fakeS3, s3Error, type FakeS3 } from '../../support/fake-s3';
import { expectRejection } from '../../support/refusal';
import { archive, storeConformance } from '../store-conformance';

const now = new Date('2026-01-02T03:04:05Z');
const pause = () => Promise.resolve();
const fakes: FakeS3[] = [];
const environment = { ...process.env };

async function s3(): Promise<FakeS3> {
  const fake = await fakeS3();
  fakes.push(fake);
  return fake;
}

afterEach(async () => {
  process.env = { ...environment };
  await Promise.all(fakes.splice(0).map((fake) => fake.close()));
});

storeConformance('in a bucket', { folder: true }, async () => {
  const fake = await s3();
  return () => s3Store('s3://charts/stable', { client: fake.client(), pause });
});

test('archives are cached for ever, the index never', async () => {
  const { client, objects } = await s3();
  await publish([archive()], await s3Store('s3://charts', { client: client() }), { now });
  expect(
    [...objects].map(([key, { headers }]) => [key, headers['cache-control'], headers['content-type']]).sort(),
  ).toEqual([
    ['index.json', 'no-cache', 'application/json'],
    ['index.yaml', 'no-cache', 'application/yaml'],
    ['web-1.0.0.tgz', 'public, max-age=31536000, immutable', 'application/gzip'],
  ]);
});

test('who caches is told what was replaced', async () => {
  const { client } = await s3();
  const replaced: string[] = [];
  const onReplaced = (keys: readonly string[]) => {
    replaced.push(...keys);
    return Promise.resolve();
  };
  await publish([archive()], await s3Store('s3://charts/a/', { client: client(), onReplaced }), { now });
  expect(replaced).toEqual(['a/index.yaml', 'a/index.json']);
});

test('fifty charts are one update of the index', async () => {
  const { client, faults } = await s3();
  const puts: string[] = [];
  faults.push(({ method, url }) => {
    if (method === 'PUT') puts.push(url.pathname);
    return undefined;
  });
  const archives = Array.from({ length: 50 }, (_, at) => archive({ name: `chart-${at}` }));
  await publish(archives, await s3Store('s3://charts', { client: client() }), { now });
  expect(puts.filter((path) => path.endsWith('.yaml'))).toEqual(['/charts/index.yaml']);
});

test.each([
  ['a conflict', () => s3Error(409, 'ConditionalRequestConflict')],
  ['an error of the server', () => s3Error(500, 'InternalError')],
  ['a request to slow down', () => s3Error(503, 'SlowDown')],
  ['a connection that drops', () => 'drop' as const],
])('%s at any write is overcome', async (_, fault) => {
  const { client, faults, objects } = await s3();
  for (const file of ['web-1.0.0.tgz', 'index.yaml', 'index.json']) {
    faults.push(({ method, url }) => (method === 'PUT' && url.pathname.endsWith(file) ? fault() : undefined));
  }
  const result = await publish([archive()], await s3Store('s3://charts', { client: client(), pause }), { now });
  expect([result.index, faults.length, objects.size]).toEqual(['written', 0, 3]);
});

test('an answer that was lost after the archive was written counts as published', async () => {
  const { client, faults, objects } = await s3();
  faults.push(({ method, url, body, headers }) => {
    if (method !== 'PUT' || !url.pathname.endsWith('.tgz')) return undefined;
    objects.set('web-1.0.0.tgz', { body, headers });
    return 'drop';
  });
  const result = await publish([archive()], await s3Store('s3://charts', { client: client(), pause }), { now });
  expect(result.charts).toMatchObject([{ result: 'present' }]);
});

test.each([
  ['a bucket that is not there', 's3://nosuch', 'the bucket is not there'],
  ['access denied', 's3://charts', 'access is denied'],
])('fails with a reason on %s', async (_, url, reason) => {
  const { client, faults } = await s3();
  if (url === 's3://charts') faults.push(() => s3Error(403, 'AccessDenied'));
  await expectRejection(publish([archive()], await s3Store(url, { client: client() }), { now }), 'E_STORE', reason);
});

test('fails with a reason where the server goes on failing, and what was there stays', async () => {
  const { client, faults, objects } = await s3();
  const store = await s3Store('s3://charts', { client: client(), pause });
  await publish([archive()], store, { now });
  const before = new Map(objects);
  for (let at = 0; at < 3; at++) {
    faults.push(({ method }) => (method === 'PUT' ? s3Error(500, 'InternalError') : undefined));
  }
  const next = publish([archive({ version: '1.1.0' })], store, { now });
  await expectRejection(next, 'E_STORE', "cannot write 's3://charts/web-1.1.0.tgz': InternalError");
  expect(objects).toEqual(before);
});

test('fails with a reason where an answer is cut in the middle', async () => {
  const { client, faults } = await s3();
  const store = await s3Store('s3://charts', { client: client(), pause });
  await publish([archive()], store, { now });
  faults.push(({ method, url }) => (method === 'GET' && url.pathname.endsWith('.tgz') ? 'cut' : undefined));
  await expectRejection(store.read(archive()), 'E_STORE', "cannot read 's3://charts/web-1.0.0.tgz': ");
});

test('fails with a reason where S3 does not answer', async () => {
  const { url, faults } = await s3();
  for (let at = 0; at < 5; at++) faults.push(() => 'hang');
  const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  Object.assign(process.env, { AWS_ENDPOINT_URL: url, AWS_REGION: 'eu-central-1', ...credentials });
  const store = await s3Store('s3://charts', { timeoutSeconds: 0.05 });
  await expectRejection(store.create(archive()), 'E_STORE', 'S3 does not answer; try again later');
  expect(faults).toEqual([]);
});

test('fails where others write the same object without end', async () => {
  const { client, faults } = await s3();
  for (let at = 0; at < 3; at++) {
    faults.push(({ method }) => (method === 'PUT' ? s3Error(409, 'ConditionalRequestConflict') : undefined));
  }
  const store = await s3Store('s3://charts', { client: client(), pause, attempts: 3 });
  await expectRejection(
    store.create(archive()),
    'E_STORE',
    "'web-1.0.0.tgz' of s3://charts is written by others all the time",
  );
});

test.each(['s3:/x', 's3://', 's3://UPPER'])('fails on the URL %s', async (url) => {
  await expectRejection(s3Store(url), 'E_USAGE', `store '${url}' is malformed`);
});
