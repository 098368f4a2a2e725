import { openStore, folderOf } from '../../src/publish/open-store';
import { expectRefusal, expectRejection } from '../support/refusal';

test.each([
  ['dist/charts', 'dist/charts'],
  ['file:dist/charts', 'dist/charts'],
  ['file:///srv/charts', '/srv/charts'],
  ['s3://bucket/charts', 's3://bucket/charts'],
  ['oci://host/charts', 'oci://host/charts'],
])('%s is opened by its URL', async (url, shown) => {
  expect((await openStore(url)).url).toBe(shown);
});

test.each(['', 'file:', 'https://host/charts'])('fails on %j', async (url) => {
  await expectRejection(openStore(url), 'E_USAGE', 'is malformed; wants a folder');
});

test('fails to give the folder of a registry', async () => {
  const store = await openStore('oci://host/charts');
  expectRefusal(() => folderOf(store), 'E_USAGE', 'oci://host/charts is a registry, which has no index');
});
