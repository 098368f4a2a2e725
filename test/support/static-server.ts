import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { serveHttp, type FakeServer } from './http-server';

/** Types without which a browser does nothing with a file. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
};

/** A plain static file server of a folder. */
export function serveFolder(folder: string): Promise<FakeServer> {
  return serveHttp(({ url }) => {
    const path = join(folder, decodeURIComponent(url.pathname));
    if (url.pathname.includes('..') || !existsSync(path) || !statSync(path).isFile()) return { status: 404 };
    const type = TYPES[extname(path)];
    return { status: 200, headers: type === undefined ? {} : { 'content-type': type }, body: readFileSync(path) };
  });
}
