import { complaint } from '../database/place.js';

/** The largest body that is read, in bytes. */
const BODY_LIMIT = 64 * 1024;

/** What a browser is told that asks before it sends. */
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST, DELETE',
  'access-control-allow-headers': 'content-type',
  'access-control-max-age': '600',
};

/** A request that cannot be answered as it is. */
class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * What answers requests: `GET /health`, and `/places` by GET, POST and DELETE.
 *
 * @param places what is stored
 * @param origin of the pages that may call it from a browser, as in `https://places.example.com`; none but its own without
 */
export function api(places, origin) {
  const shared = origin === undefined ? {} : { 'access-control-allow-origin': origin, vary: 'origin' };
  return async (request, response) => {
    try {
      if (request.method === 'OPTIONS' && origin !== undefined) {
        send(response, 204, undefined, { ...shared, ...PREFLIGHT });
        return;
      }
      const { status = 200, body } = await answer(request, places);
      send(response, status, body, shared);
    } catch (error) {
      const isRefusal = error instanceof Refusal;
      if (!isRefusal) console.error(JSON.stringify({ level: 'error', message: error.message, path: request.url }));
      send(response, isRefusal ? error.status : 503, { error: isRefusal ? error.message : 'try again later' }, shared);
    }
  };
}

async function answer(request, places) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const [, collection, id] = pathname.split('/');
  // Whether the process is well, and not whether the database is: restarting this would not mend that.
  if (pathname === '/health') return { body: { status: 'ok' } };
  if (collection !== 'places') throw new Refusal(404, 'there is nothing here');
  if (id === undefined) return ofAll(request, searchParams, places);
  if (!/^\d{1,18}$/.test(id)) throw new Refusal(404, `there is no place '${id}'`);
  return ofOne(request, id, places);
}

async function ofAll(request, query, places) {
  if (request.method === 'GET') {
    const limit = Number(query.get('limit') ?? 100);
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new Refusal(400, "'limit' wants 1 to 1000");
    return { body: await places.list({ after: query.get('after') ?? '', limit }) };
  }
  if (request.method !== 'POST') throw new Refusal(405, 'wants GET or POST');
  const place = await bodyOf(request);
  const wrong = complaint(place);
  if (wrong !== undefined) throw new Refusal(400, wrong);
  return { status: 201, body: await places.save(place) };
}

async function ofOne(request, id, places) {
  if (request.method === 'GET') {
    const place = await places.find(id);
    if (place === undefined) throw new Refusal(404, `there is no place '${id}'`);
    return { body: place };
  }
  if (request.method !== 'DELETE') throw new Refusal(405, 'wants GET or DELETE');
  if (!(await places.remove(id))) throw new Refusal(404, `there is no place '${id}'`);
  return { status: 204 };
}

async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new Refusal(413, `wants at most ${BODY_LIMIT} bytes`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Refusal(400, 'wants JSON');
  }
}

function send(response, status, body, headers) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
