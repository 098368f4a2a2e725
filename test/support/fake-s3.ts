import { createHash } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { serveHttp, type FakeAnswer, type FakeRequest, type Silence } from './http-server';

export interface FakeS3 {
  readonly url: string;
  readonly client: () => S3Client;
  /** Objects of the one bucket, `charts`, by key. */
  readonly objects: Map<string, { readonly body: Buffer<ArrayBuffer>; readonly headers: FakeRequest['headers'] }>;
  /** What happens to the next requests instead of what they ask for. */
  readonly faults: ((request: FakeRequest) => FakeAnswer | Silence | undefined)[];
  close(): Promise<void>;
}

/**
 * As much of S3 as the store uses, with its conditional writes.
 *
 * @param pageSize names that it lists at once: few, so that lists have pages
 */
export async function fakeS3(pageSize = 3): Promise<FakeS3> {
  const objects: FakeS3['objects'] = new Map();
  const faults: FakeS3['faults'] = [];
  const server = await serveHttp((request) => {
    const fault = faults[0]?.(request);
    if (fault === undefined) return answer(request, objects, pageSize);
    faults.shift();
    return fault;
  });
  const clients: S3Client[] = [];
  return {
    url: server.url,
    objects,
    faults,
    client: () => {
      const client = new S3Client({
        endpoint: server.url,
        region: 'eu-central-1',
        forcePathStyle: true,
        credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
        maxAttempts: 3,
      });
      clients.push(client);
      return client;
    },
    async close() {
      for (const client of clients) client.destroy();
      await server.close();
    },
  };
}

export function s3Error(status: number, code: string): FakeAnswer {
  return { status, body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>` };
}

function answer({ method, url, headers, body }: FakeRequest, objects: FakeS3['objects'], pageSize: number): FakeAnswer {
  const [, bucket, ...rest] = url.pathname.split('/');
  const key = decodeURIComponent(rest.join('/'));
  if (bucket !== 'charts') return s3Error(404, 'NoSuchBucket');
  if (key === '') return list(url.searchParams, objects, pageSize);
  const present = objects.get(key);
  if (method === 'GET') {
    return present
      ? { status: 200, headers: { ETag: tag(present.body) }, body: present.body }
      : s3Error(404, 'NoSuchKey');
  }
  if (method === 'DELETE') {
    objects.delete(key);
    return { status: 204 };
  }
  if (headers['if-none-match'] === '*' && present) return s3Error(412, 'PreconditionFailed');
  const seen = headers['if-match'];
  if (seen !== undefined && !present) return s3Error(404, 'NoSuchKey');
  if (seen !== undefined && present && seen !== tag(present.body)) return s3Error(412, 'PreconditionFailed');
  objects.set(key, { body, headers });
  return { status: 200, headers: { ETag: tag(body) } };
}

function list(query: URLSearchParams, objects: FakeS3['objects'], pageSize: number): FakeAnswer {
  const prefix = query.get('prefix') ?? '';
  const after = query.get('continuation-token') ?? '';
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && !key.slice(prefix.length).includes('/'));
  const page = keys
    .sort()
    .filter((key) => key > after)
    .slice(0, pageSize);
  const last = page.at(-1) ?? '';
  const more = keys.some((key) => key > last) && page.length > 0;
  const contents = page.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
  const next = more ? `<NextContinuationToken>${last}</NextContinuationToken>` : '';
  const body = `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${contents}${next}</ListBucketResult>`;
  return { status: 200, body };
}

function tag(body: Uint8Array): string {
  return `"${createHash('md5').update(body).digest('hex')}"`;
}
