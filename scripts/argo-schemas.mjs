// Fetches the schemas of Argo CD's own kinds, by the Go proxy, into the cache: node scripts/argo-schemas.mjs
import { execFile } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureFolder, toolFolder } from './cache.mjs';

const version = '2.14.9';
const file = 'application-crd.yaml';

try {
  const folder = toolFolder('argo-cd-schemas', version);
  await ensureFolder(folder, async (unfinished) => {
    console.error('fetching the schemas of Argo CD: a minute the first time');
    const module = `github.com/argoproj/argo-cd/v2@v${version}`;
    const { stdout } = await promisify(execFile)('go', ['mod', 'download', '-json', module], { cwd: unfinished });
    await copyFile(join(JSON.parse(stdout).Dir, 'manifests', 'crds', file), join(unfinished, file));
  });
  console.log(join(folder, file));
} catch (error) {
  console.error(`argo-cd: ${error.stderr || error.message}`);
  process.exitCode = 1;
}
