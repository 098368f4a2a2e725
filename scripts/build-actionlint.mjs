// Builds actionlint, which the tests lint workflows with, into the cache: node scripts/build-actionlint.mjs
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureFolder, toolFolder } from './cache.mjs';

const version = '1.7.7';

try {
  const folder = toolFolder('actionlint', version);
  await ensureFolder(folder, async (unfinished) => {
    console.error('building actionlint: a minute the first time');
    const module = `github.com/rhysd/actionlint/cmd/actionlint@v${version}`;
    await promisify(execFile)('nice', ['-n', '10', 'go', 'install', '-trimpath', module], {
      env: { ...process.env, GOBIN: unfinished },
    });
  });
  console.log(join(folder, 'actionlint'));
} catch (error) {
  console.error(`actionlint: ${error.message}`);
  process.exitCode = 1;
}
