import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { invalidateIn } from '../../../src/publish/stores/cloudfront';
import { serveHttp, type FakeAnswer } from '../../support/http-server';
import { expectRejection } from '../../support/refusal';

async function withCloudFront(answer: FakeAnswer, use: (client: CloudFrontClient) => Promise<void>): Promise<string[]> {
  const requests: string[] = [];
  const server = await serveHttp(({ method, url, body }) => {
    requests.push(`${method} ${url.pathname} ${body.toString()}`);
    return answer;
  });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new CloudFrontClient({ endpoint: server.url, region: 'us-east-1', credentials, maxAttempts: 1 });
  await use(client).finally(() => {
    client.destroy();
  });
  await server.close();
  return requests;
}

test('the copies of just what was replaced are dropped', async () => {
  const requests = await withCloudFront({ status: 201, body: '<Invalidation><Id>I</Id></Invalidation>' }, (client) =>
    invalidateIn('E2QWRUHAPOMQZL', client)(['a b/index.yaml', 'a b/index.json']),
  );
  expect(requests).toEqual([
    expect.stringMatching(
      /^POST \/[\d-]+\/distribution\/E2QWRUHAPOMQZL\/invalidation .*<Path>\/a%20b\/index.yaml<\/Path><Path>\/a%20b\/index.json<\/Path>/,
    ),
  ]);
});

test('fails with the word that the index is published all the same', async () => {
  const denied = {
    status: 403,
    body: '<ErrorResponse><Error><Code>AccessDenied</Code><Message>no.</Message></Error></ErrorResponse>',
  };
  await withCloudFront(denied, (client) =>
    expectRejection(
      invalidateIn('E1', client)(['index.yaml']),
      'E_STORE',
      'the index is published, but CloudFront E1 keeps its copy: no;',
    ),
  );
});
