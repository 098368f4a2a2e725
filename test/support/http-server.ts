import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface FakeRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer<ArrayBuffer>;
}

export interface FakeAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface FakeServer {
  /** As in `http://127.0.0.1:4711`. */
  readonly url: string;
  readonly host: string;
  close(): Promise<void>;
}

/** What comes instead of an answer: `drop` cuts the connection, `cut` does so in the middle of an answer, `hang` leaves it open without a word. */
export type Silence = 'drop' | 'cut' | 'hang';

/** A server on the loopback. */
export async function serveHttp(answer: (request: FakeRequest) => FakeAnswer | Silence): Promise<FakeServer> {
  const server = createServer((request, response) => {
    void respond(request, response, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const host = `127.0.0.1:${address.port}`;
  return {
    url: `http://${host}`,
    host,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: FakeRequest) => FakeAnswer | Silence,
): Promise<void> {
  const body = Buffer.from(await buffer(request));
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const result = answer({ method: request.method ?? 'GET', url, headers: request.headers, body });
  if (result === 'hang') return;
  if (result === 'cut') {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{', () => request.socket.destroy());
    return;
  }
  if (result === 'drop') {
    request.socket.destroy();
    return;
  }
  response.writeHead(result.status, result.headers);
  response.end(request.method === 'HEAD' ? undefined : result.body);
}
