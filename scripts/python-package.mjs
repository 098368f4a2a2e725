// Installs a package of Python into the cache, in a virtual environment of its own, and prints the folder of its commands:
// node scripts/python-package.mjs <name> <version> <requirement as pip takes it, without version>
// A virtual environment knows its own path, so it is made in place; the mark says that it is complete.
import { execFile } from 'node:child_process';
import { access, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const [name, version, requirement] = process.argv.slice(2);
const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'chartwright', `${name}-${version}`);
const mark = join(folder, 'installed');

const isComplete = await access(mark).then(
  () => true,
  () => false,
);
try {
  if (!isComplete) {
    console.error(`installing ${name} ${version}: two minutes the first time`);
    await rm(folder, { recursive: true, force: true });
    await run('python3', ['-m', 'venv', folder]);
    await run(join(folder, 'bin', 'pip'), ['install', '--quiet', `${requirement}==${version}`], { maxBuffer: 2 ** 26 });
    await writeFile(mark, '');
  }
  console.log(join(folder, 'bin'));
} catch (error) {
  console.error(`${name}: ${error.stderr || error.message}`);
  process.exitCode = 1;
}
