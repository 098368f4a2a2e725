// Puts kubeconform and the schemas that it judges by into the cache: node scripts/kubeconform.mjs
// Prints as one line of JSON the path of the executable and what its option -schema-location takes.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureFolder, toolFolder } from './cache.mjs';
import { ensureNewest, ensureOlder, newest, older, schemasFolder } from './kubernetes-schemas.mjs';

const run = promisify(execFile);
const version = '0.8.0';

async function buildKubeconform() {
  const folder = toolFolder('kubeconform', version);
  await ensureFolder(folder, async (unfinished) => {
    console.error(`building kubeconform ${version}: a minute the first time`);
    const module = `github.com/yannh/kubeconform/cmd/kubeconform@v${version}`;
    await run('nice', ['-n', '10', 'go', 'install', '-trimpath', module], {
      env: { ...process.env, GOBIN: unfinished },
    });
  });
  return join(folder, 'kubeconform');
}

try {
  const kubeconform = await buildKubeconform();
  await ensureOlder();
  await ensureNewest();
  const schemaLocation = join(
    schemasFolder('{{ .NormalizedKubernetesVersion }}'),
    '{{ .ResourceKind }}{{ .KindSuffix }}.json',
  );
  console.log(JSON.stringify({ kubeconform, schemaLocation, versions: [...older, newest] }));
} catch (error) {
  console.error(`kubeconform: ${error.message}`);
  process.exitCode = 1;
}
