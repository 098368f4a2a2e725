import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publish } from '../../../src/publish/publish';
import { ociStore, type OciStoreOptions } from '../../../src/publish/stores/oci';
import { registryCredentials } from '../../../src/publish/stores/registry-credentials';
import { fakeRegistry, type FakeRegistry } from '../../support/fake-registry';
import { emptyFolder } from '../../support/folder';
import { expectRefusal, expectRejection } from '../../support/refusal';
import { archive, storeConformance } from '../store-conformance';

const now = new Date('2026-01-02T03:04:05Z');
const fakes: FakeRegistry[] = [];

async function registry(password?: string): Promise<FakeRegistry> {
  const fake = await fakeRegistry(password);
  fakes.push(fake);
  return fake;
}

function open({ host }: FakeRegistry, options: OciStoreOptions = {}) {
  return ociStore(`oci://${host}/charts`, { plainHttp: true, pause: () => Promise.resolve(), ...options });
}

afterEach(async () => {
  await Promise.all(fakes.splice(0).map((fake) => fake.close()));
});

storeConformance('in a registry', { folder: false }, async () => {
  const fake = await registry();
  return () => Promise.resolve(open(fake));
});

test('blobs that are there do not travel again', async () => {
  const fake = await registry();
  await open(fake).create(archive());
  fake.manifests.clear();
  fake.log.length = 0;
  await open(fake).create(archive());
  expect(fake.log.filter((line) => !line.startsWith('GET') && !line.startsWith('HEAD'))).toEqual([
    'PUT /v2/charts/web/manifests/1.0.0',
  ]);
});

test('a version with build metadata has a tag with an underscore, and comes back with its plus', async () => {
  const fake = await registry();
  await open(fake).create(archive({ version: '1.0.0+b1' }));
  expect([...fake.manifests.keys()]).toEqual(['charts/web:1.0.0_b1']);
});

test('a registry that asks who is there is given a token, for each scope that it asks', async () => {
  const fake = await registry('secret');
  const credentials = () => Promise.resolve({ username: 'me', password: 'secret' });
  expect((await publish([archive()], open(fake, { credentials }), { now })).charts).toMatchObject([
    { result: 'created' },
  ]);
});

test('fails without the password in the message where the registry refuses it', async () => {
  const fake = await registry('secret');
  const credentials = () => Promise.resolve({ username: 'me', password: 'wrong-pass' });
  const failure = open(fake, { credentials }).create(archive());
  await expectRejection(failure, 'E_STORE', 'gave no token: it answers 401; log in with helm registry login');
  await failure.catch((error: unknown) => {
    expect(JSON.stringify(error) + String(error)).not.toContain('wrong-pass');
  });
});

test.each([
  ['an error of the server', () => ({ status: 503 })],
  ['a request to slow down', () => ({ status: 429 })],
  ['a connection that drops', () => 'drop' as const],
])('%s at any request is overcome', async (_, fault) => {
  const fake = await registry();
  for (const part of ['/manifests/', '/blobs/sha256', '/blobs/uploads/']) {
    fake.faults.push(({ url }) => (url.pathname.includes(part) ? fault() : undefined));
  }
  expect(await open(fake).create(archive())).toBe('created');
  expect(fake.faults).toEqual([]);
});

test('fails where the registry goes on refusing, with what it says', async () => {
  const fake = await registry();
  fake.faults.push(({ method }) => (method === 'POST' ? { status: 403, body: 'DENIED: no' } : undefined));
  await expectRejection(
    open(fake).create(archive()),
    'E_STORE',
    'access is denied; allow this user to push (403, DENIED: no)',
  );
});

test('an answer that is cut in the middle is asked for again', async () => {
  const fake = await registry();
  await open(fake).create(archive());
  for (const part of ['/manifests/', '/blobs/', '/tags/']) {
    fake.faults.push(({ url }) => (url.pathname.includes(part) ? 'cut' : undefined));
  }
  expect((await open(fake).read(archive()))?.bytes).toEqual(archive().bytes);
  expect([await open(fake).versions('web'), fake.faults]).toEqual([['1.0.0'], []]);
});

test('a registry that fails before it asks who is there is given a token all the same', async () => {
  const fake = await registry('secret');
  fake.faults.push(() => ({ status: 503 }));
  const credentials = () => Promise.resolve({ username: 'me', password: 'secret' });
  expect(await open(fake, { credentials }).create(archive())).toBe('created');
});

test('fails with a reason where the token service cannot be reached', async () => {
  const fake = await registry('secret');
  fake.faults.push(({ url }) => (url.pathname === '/token' ? 'drop' : undefined));
  await expectRejection(open(fake).create(archive()), 'E_STORE', 'gave no token: ');
});

test('fails with a reason where the registry does not answer', async () => {
  const fake = await registry();
  fake.faults.push(
    () => 'hang',
    () => 'hang',
  );
  const store = open(fake, { attempts: 2, timeoutSeconds: 0.05 });
  await expectRejection(store.create(archive()), 'E_STORE', 'failed: it does not answer; try again later');
});

test('a tag that may not change, and whose first answer was lost, counts as published', async () => {
  const fake = await registry();
  fake.faults.push(({ method, url, body }) => {
    if (method !== 'PUT' || !url.pathname.includes('/manifests/')) return undefined;
    fake.manifests.set('charts/web:1.0.0', body);
    return 'drop';
  });
  fake.faults.push(({ method }) => (method === 'PUT' ? { status: 400, body: 'TAG_INVALID' } : undefined));
  expect(await open(fake).create(archive())).toBe('created');
  expect(fake.faults).toEqual([]);
});

test('fails where the tag may not change, and another publisher was faster', async () => {
  const fake = await registry();
  await open(fake).create(archive({ description: 'theirs' }));
  const theirs = fake.manifests.get('charts/web:1.0.0')!;
  fake.manifests.clear();
  fake.faults.push(({ method, url }) => {
    if (method !== 'PUT' || !url.pathname.includes('/manifests/')) return undefined;
    fake.manifests.set('charts/web:1.0.0', theirs);
    return { status: 400, body: 'TAG_INVALID' };
  });
  await expectRejection(open(fake).create(archive()), 'E_PUBLISHED', 'with other content');
});

test('fails where the registry refuses the manifest, with what it says', async () => {
  const fake = await registry();
  fake.faults.push(({ method, url }) =>
    method === 'PUT' && url.pathname.includes('/manifests/') ? { status: 400, body: 'MANIFEST_INVALID' } : undefined,
  );
  await expectRejection(open(fake).create(archive()), 'E_STORE', 'the registry refused (400, MANIFEST_INVALID)');
});

test('fails where another publisher overwrote the tag in between', async () => {
  const fake = await registry();
  await open(fake).create(archive({ description: 'theirs' }));
  const theirs = fake.manifests.get('charts/web:1.0.0')!;
  fake.manifests.clear();
  fake.faults.push(({ method, url }) => {
    if (method !== 'PUT' || !url.pathname.includes('/manifests/')) return undefined;
    fake.manifests.set('charts/web:1.0.0', theirs);
    return { status: 201 };
  });
  await expectRejection(open(fake).create(archive()), 'E_PUBLISHED', 'with other content');
});

test('fails where the tag is no chart', async () => {
  const fake = await registry();
  fake.manifests.set('charts/web:1.0.0', Buffer.from('{"schemaVersion":2,"manifests":[]}'));
  await expectRejection(open(fake).read(archive()), 'E_STORE', "'charts/web:1.0.0' is no chart");
});

test('fails where a blob came damaged', async () => {
  const fake = await registry();
  await open(fake).create(archive());
  for (const digest of fake.blobs.keys()) fake.blobs.set(digest, Buffer.from('x'));
  await expectRejection(open(fake).read(archive()), 'E_STORE', 'came damaged');
});

test.each(['oci://', 'oci://h/UPPER', 'oci://user:pass@h/x', 'https://h'])(
  'fails on the URL %s, without the password in it',
  (url) => {
    expectRefusal(() => ociStore(url), 'E_USAGE', 'is malformed; wants oci://host');
    expect(() => ociStore(url)).not.toThrow('pass@');
  },
);

test('credentials come from what helm registry login left, then from what docker login left', async () => {
  const home = emptyFolder();
  const auth = (text: string) => ({ auth: Buffer.from(text).toString('base64') });
  mkdirSync(join(home, '.config', 'helm', 'registry'), { recursive: true });
  mkdirSync(join(home, '.docker'));
  writeFileSync(
    join(home, '.config', 'helm', 'registry', 'config.json'),
    JSON.stringify({ auths: { 'a.example.com': auth('helm:a:b') } }),
  );
  writeFileSync(
    join(home, '.docker', 'config.json'),
    JSON.stringify({ auths: { 'a.example.com': auth('docker:x'), 'b.example.com': auth('docker:y') } }),
  );
  const credentials = registryCredentials({ environment: {}, home });
  expect(await credentials('a.example.com')).toEqual({ username: 'helm', password: 'a:b' });
  expect(await credentials('b.example.com')).toEqual({ username: 'docker', password: 'y' });
  expect(await credentials('c.example.com')).toBeUndefined();
});
