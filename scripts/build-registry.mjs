// Builds a real OCI registry, which the tests push charts to, into the cache: node scripts/build-registry.mjs
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureFolder, toolFolder } from './cache.mjs';

const version = '3.1.2';
const module = `github.com/distribution/distribution/v3/cmd/registry@v${version}`;

try {
  const folder = toolFolder('distribution', version);
  await ensureFolder(folder, async (unfinished) => {
    console.error('building an OCI registry: two minutes the first time');
    await promisify(execFile)('nice', ['-n', '10', 'go', 'install', '-trimpath', module], {
      env: { ...process.env, GOBIN: unfinished },
    });
  });
  console.log(join(folder, 'registry'));
} catch (error) {
  console.error(`registry: ${error.message}`);
  process.exitCode = 1;
}
