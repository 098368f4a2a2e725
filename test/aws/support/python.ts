import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * A virtual environment of Python with one package in it, made once and kept in the cache folder.
 *
 * @param name of the package, as in `checkov`
 * @param requirement as pip takes it, as in `checkov==3.3.30`
 * @returns the folder of its commands
 */
export async function pythonPackage(name: string, version: string, requirement: string): Promise<string> {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const folder = join(cache, 'chartwright', `${name}-${version}`);
  const done = join(folder, 'installed');
  if (!existsSync(done)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await run('python3', ['-m', 'venv', folder]);
    await run(join(folder, 'bin', 'pip'), ['install', '--quiet', `${requirement}==${version}`]);
    writeFileSync(done, '');
  }
  return join(folder, 'bin');
}
