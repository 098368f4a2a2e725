// Installs the AWS emulator that tests speak to into the cache: node scripts/install-moto.mjs
// A virtual environment knows its own path, so it is made in place; the mark says that it is complete.
import { execFile } from 'node:child_process';
import { access, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const version = '5.2.5';
const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'chartwright', `moto-${version}`);
const mark = join(folder, '.complete');

const isComplete = await access(mark).then(
  () => true,
  () => false,
);
try {
  if (!isComplete) {
    console.error(`installing moto ${version}: two minutes the first time`);
    await rm(folder, { recursive: true, force: true });
    await run('python3', ['-m', 'venv', folder]);
    await run(join(folder, 'bin', 'pip'), ['install', '--quiet', `moto[server]==${version}`], { maxBuffer: 2 ** 26 });
    await writeFile(mark, '');
  }
  console.log(join(folder, 'bin', 'moto_server'));
} catch (error) {
  console.error(`moto: ${error.stderr || error.message}`);
  process.exitCode = 1;
}
