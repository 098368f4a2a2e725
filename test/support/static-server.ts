import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serveHttp, type FakeServer } from './http-server';

/** A plain static file server of a folder. */
export function serveFolder(folder: string): Promise<FakeServer> {
  return serveHttp(({ url }) => {
    const path = join(folder, decodeURIComponent(url.pathname));
    if (url.pathname.includes('..') || !existsSync(path) || !statSync(path).isFile()) return { status: 404 };
    return { status: 200, body: readFileSync(path) };
  });
}
