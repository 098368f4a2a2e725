import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'chartwright', 'tools');

/** The pinned Helm binaries that are there, by version. */
export const helms = ['3.17.2', '4.1.4']
  .map((version) => ({ version, path: join(cache, `helm-${version}`, 'helm') }))
  .filter(({ path }) => existsSync(path));

/** Runs a block once for each pinned Helm, or skips it aloud where none is there. */
export function describeWithHelm(
  title: string,
  block: (helm: (cwd: string, ...args: string[]) => string) => void,
): void {
  const missing = [{ version: `skipped: no pinned Helm under ${cache}`, path: '' }];
  const run = helms.length > 0 ? describe.each(helms) : describe.skip.each(missing);
  run(`${title} (Helm $version)`, ({ path }) => {
    block((cwd, ...args) =>
      execFileSync(path, args, {
        cwd,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { PATH: process.env['PATH'], HOME: cwd, HELM_CACHE_HOME: join(cwd, '.helm'), TZ: 'UTC' },
      }),
    );
  });
}
