// Installs a package of npm into the cache, with its dependencies as they were on a day, and prints the folder of its commands:
// node scripts/npm-package.mjs <name> <version> <day, as in 2026-11-01>
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureFolder, toolFolder } from './cache.mjs';

const [name, version, day] = process.argv.slice(2);

try {
  const folder = toolFolder(name, version);
  await ensureFolder(folder, async (unfinished) => {
    console.error(`installing ${name} ${version}: a quarter of a minute the first time`);
    await writeFile(join(unfinished, 'package.json'), '{ "private": true }\n');
    const argv = ['install', `${name}@${version}`, `--before=${day}`, '--ignore-scripts', '--no-audit', '--no-fund'];
    await promisify(execFile)('npm', [...argv, '--loglevel=error'], { cwd: unfinished });
  });
  console.log(join(folder, 'node_modules', '.bin'));
} catch (error) {
  console.error(`${name}: ${error.stderr || error.message}`);
  process.exitCode = 1;
}
