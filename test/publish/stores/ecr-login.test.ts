import { registryCredentials } from '../../../src/publish/stores/registry-credentials';
import { emptyFolder } from '../../support/folder';
import { serveHttp, type FakeAnswer, type FakeRequest, type FakeServer } from '../../support/http-server';
import { expectRejection } from '../../support/refusal';

const host = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';
const before = { ...process.env };
let server: FakeServer | undefined;

/** AWS, which answers one thing, and whom the SDK finds by its environment alone. */
async function aws(answer: FakeAnswer): Promise<readonly FakeRequest[]> {
  const requests: FakeRequest[] = [];
  server = await serveHttp((request) => {
    requests.push(request);
    return answer;
  });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: server.url,
    AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrExample',
    AWS_MAX_ATTEMPTS: '1',
  });
  return requests;
}

const login = () => registryCredentials({ environment: {}, home: emptyFolder() });
const token = (text: string) => ({
  status: 200,
  body: JSON.stringify({ authorizationData: [{ authorizationToken: Buffer.from(text).toString('base64') }] }),
});

afterEach(async () => {
  process.env = { ...before };
  await server?.close();
  server = undefined;
});

test('ECR gives a token for the region that the name of the registry tells', async () => {
  const requests = await aws(token('AWS:a:token'));
  expect(await login()(host)).toEqual({ username: 'AWS', password: 'a:token' });
  expect(requests.map(({ headers }) => headers['x-amz-target'])).toEqual([
    'AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken',
  ]);
  expect(requests[0]!.headers['authorization']).toContain('/eu-central-1/ecr/aws4_request');
});

test.each([
  '123456789012.dkr.ecr-fips.us-east-1.amazonaws.com',
  '123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn',
  '123456789012.dkr-ecr.eu-west-1.on.aws',
])('%s is a registry of ECR', async (name) => {
  await aws(token('AWS:token'));
  expect(await login()(name)).toEqual({ username: 'AWS', password: 'token' });
});

test.each(['registry.example.com', 'evil-123456789012.dkr.ecr.eu-central-1.amazonaws.com.example.com'])(
  '%s is none, and AWS is not asked',
  async (name) => {
    const requests = await aws(token('AWS:token'));
    expect(await login()(name)).toBeUndefined();
    expect(requests).toEqual([]);
  },
);

test.each([
  ['denies', { status: 400, body: '{"__type":"AccessDeniedException","message":"no"}' }],
  ['gives nothing', { status: 200, body: '{"authorizationData":[]}' }],
])('fails with what to allow, and without a secret, where ECR %s', async (_, answer) => {
  await aws(answer);
  const asked = login()(host);
  await expectRejection(asked, 'E_STORE', 'ECR gives no token; log in to AWS, and allow ecr:GetAuthorizationToken');
  await asked.catch((error: unknown) => {
    expect(JSON.stringify(error) + String(error)).not.toContain('wJalrExample');
  });
});
