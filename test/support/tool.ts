import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Folder of what tests build or download once. */
export const toolCache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'chartwright');

/** Runs a block, or skips it aloud where a file that it needs is missing. */
export function describeWithTool(title: string, path: string, block: () => void): void {
  const run = existsSync(path) ? describe : describe.skip;
  run(existsSync(path) ? title : `${title} (skipped: ${path} is missing)`, block);
}

/** Path of a program that this machine has; its bare name where it has none. */
export function programPath(name: string): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(existsSync) ?? name;
}

/** A port of the loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Starts a server and waits until it answers HTTP. */
export async function startServer(path: string, args: readonly string[], url: string): Promise<ChildProcess> {
  const child = spawn(path, args, { stdio: 'ignore' });
  for (let attempt = 0; attempt < 300; attempt++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return child;
    await setTimeout(100);
  }
  child.kill('SIGKILL');
  throw new Error(`${path} does not answer at ${url}`);
}
