import { createHash } from 'node:crypto';
import { serveHttp, type FakeAnswer, type FakeRequest, type Silence } from './http-server';

export interface FakeRegistry {
  readonly host: string;
  /** Manifests by `repository:tag`. */
  readonly manifests: Map<string, Buffer>;
  /** Blobs by digest. */
  readonly blobs: Map<string, Buffer>;
  /** Requests that came, as in `PUT /v2/web/manifests/1.0.0`. */
  readonly log: string[];
  /** What happens to the next requests instead of what they ask for. */
  readonly faults: ((request: FakeRequest) => FakeAnswer | Silence | undefined)[];
  close(): Promise<void>;
}

/** As much of the OCI distribution API as a store uses. With a password, it wants a token, which its own service gives. */
export async function fakeRegistry(password?: string): Promise<FakeRegistry> {
  const manifests: FakeRegistry['manifests'] = new Map();
  const blobs: FakeRegistry['blobs'] = new Map();
  const log: string[] = [];
  const faults: FakeRegistry['faults'] = [];
  const server = await serveHttp((request) => {
    log.push(`${request.method} ${request.url.pathname}`);
    const fault = faults[0]?.(request);
    if (fault !== undefined) {
      faults.shift();
      return fault;
    }
    return guard(request, password) ?? answer(request, manifests, blobs);
  });
  return { host: server.host, manifests, blobs, log, faults, close: () => server.close() };
}

function guard({ url, headers }: FakeRequest, password: string | undefined): FakeAnswer | undefined {
  if (password === undefined) return undefined;
  if (url.pathname === '/token') {
    const wanted = `Basic ${Buffer.from(`me:${password}`).toString('base64')}`;
    if (headers.authorization !== wanted) return { status: 401 };
    return { status: 200, body: JSON.stringify({ token: `granted ${url.searchParams.get('scope') ?? ''}` }) };
  }
  const scope = url.pathname.includes('/blobs/uploads') || url.pathname.includes('/manifests/') ? 'push' : 'pull';
  if (headers.authorization === `Bearer granted ${scope}`) return undefined;
  const challenge = `Bearer realm="http://${headers.host ?? ''}/token",service="fake",scope="${scope}"`;
  return { status: 401, headers: { 'www-authenticate': challenge } };
}

function answer(request: FakeRequest, manifests: Map<string, Buffer>, blobs: Map<string, Buffer>): FakeAnswer {
  const { method, url, body } = request;
  const match = /^\/v2\/(.+)\/(manifests|blobs|tags)\/(.*)$/.exec(url.pathname);
  const [, repository = '', kind, name = ''] = match ?? [];
  if (kind === 'tags') return listTags(repository, manifests, url);
  if (kind === 'manifests' && method === 'PUT') {
    manifests.set(`${repository}:${name}`, body);
    return { status: 201 };
  }
  if (kind === 'blobs' && method === 'POST')
    return { status: 202, headers: { location: `/v2/${repository}/blobs/uploads/1?state=a` } };
  if (kind === 'blobs' && method === 'PUT') {
    const digest = url.searchParams.get('digest') ?? '';
    if (digest !== `sha256:${createHash('sha256').update(body).digest('hex')}`)
      return { status: 400, body: 'DIGEST_INVALID' };
    blobs.set(digest, body);
    return { status: 201 };
  }
  const found = kind === 'manifests' ? manifests.get(`${repository}:${name}`) : blobs.get(name);
  return found ? { status: 200, body: found } : { status: 404, body: 'UNKNOWN' };
}

/** One tag a page, so that paging is tried. */
function listTags(repository: string, manifests: Map<string, Buffer>, url: URL): FakeAnswer {
  const tags = [...manifests.keys()].flatMap((key) =>
    key.startsWith(`${repository}:`) ? [key.slice(repository.length + 1)] : [],
  );
  if (tags.length === 0) return { status: 404 };
  const from = Number(url.searchParams.get('from') ?? 0);
  const headers: Record<string, string> =
    from + 1 < tags.length ? { link: `</v2/${repository}/tags/list?from=${from + 1}>; rel="next"` } : {};
  return { status: 200, headers, body: JSON.stringify({ name: repository, tags: tags.slice(from, from + 1) }) };
}
