import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { toolCache } from './tool';

/** The pinned Helm binaries that are there, by version. */
export const helms = ['3.17.2', '4.1.4']
  .map((version) => ({ version, path: join(toolCache, 'tools', `helm-${version}`, 'helm') }))
  .filter(({ path }) => existsSync(path));

/** Runs Helm in a folder that is its home too, and returns what it prints. */
export type Helm = (cwd: string, ...args: string[]) => string;

/** As `Helm`, while this process goes on serving. */
export type HelmClient = (cwd: string, ...args: string[]) => Promise<string>;

/** Runs a block once for each pinned Helm, or skips it aloud where none is there. */
export function describeWithHelm(
  title: string,
  block: (helm: Helm, client: HelmClient, found: { readonly path: string; readonly version: string }) => void,
): void {
  const missing = [{ version: `skipped: no pinned Helm under ${toolCache}`, path: '' }];
  const run = helms.length > 0 ? describe.each(helms) : describe.skip.each(missing);
  run(`${title} (Helm $version)`, ({ path, version }) => {
    block(
      (cwd, ...args) => execFileSync(path, args, { ...options(cwd), stdio: ['ignore', 'pipe', 'pipe'] }),
      async (cwd, ...args) => {
        const { stdout, stderr } = await promisify(execFile)(path, args, options(cwd));
        return stdout + stderr;
      },
      { path, version },
    );
  });
}

function options(cwd: string) {
  const env = { PATH: process.env['PATH'], HOME: cwd, TZ: 'UTC' };
  return { cwd, encoding: 'utf8' as const, env };
}
