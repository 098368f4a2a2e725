// Installs what the sources of Places need into the cache, for the tests that run them: node scripts/places-packages.mjs
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ensureFolder, toolFolder } from './cache.mjs';

const manifest = fileURLToPath(new URL('../examples/places/package.json', import.meta.url));

try {
  const version = createHash('sha256')
    .update(await readFile(manifest))
    .digest('hex')
    .slice(0, 12);
  const folder = toolFolder('places', version);
  await ensureFolder(folder, async (unfinished) => {
    console.error('installing the packages of Places: a quarter of a minute the first time');
    await copyFile(manifest, join(unfinished, 'package.json'));
    const argv = ['install', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
    await promisify(execFile)('npm', argv, { cwd: unfinished });
  });
  console.log(join(folder, 'node_modules'));
} catch (error) {
  console.error(`places: ${error.stderr || error.message}`);
  process.exitCode = 1;
}
