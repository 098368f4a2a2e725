// Makes the types and tables of src/charts/api from the API of Kubernetes: node scripts/generate-api-types.mjs [--check]
// Asks the API server that KUBECONFIG names, else one that it starts. With --check it writes nothing and fails where a
// file is not what it would write.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createJiti } from 'jiti';
import { readApi } from './api-server.mjs';
import { ensureOlder, newest, older, schemasFolder } from './kubernetes-schemas.mjs';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const target = join(root, 'src', 'charts', 'api');
const minor = (version) => /\d+\.\d+/.exec(version)[0];

/** Where the Go source of the API is: the order of the fields is told nowhere else. */
async function moduleFolders() {
  const options = { cwd: join(root, 'test', 'cluster', 'control-plane') };
  const modules = ['k8s.io/api', 'k8s.io/apimachinery', 'k8s.io/apiextensions-apiserver'];
  await run('go', ['mod', 'download', ...modules], options);
  const { stdout } = await run('go', ['list', '-m', '-f', '{{ .Dir }}', ...modules], options);
  const folders = stdout.trim().split('\n');
  return Object.fromEntries(modules.map((module, at) => [module, folders[at]]));
}

async function olderVersion(version) {
  const text = await readFile(join(schemasFolder(version), '_definitions.json'), 'utf8');
  return { version: minor(version), schemas: JSON.parse(text) };
}

async function main(check) {
  const { generate } = await createJiti(import.meta.url).import('./api-types/generate.ts');
  await ensureOlder();
  const { version, openapi, kinds } = await readApi();
  if (minor(version) !== minor(newest)) throw new Error(`the API server is ${version}; wants ${minor(newest)}`);
  const folders = await moduleFolders();
  const inputs = { openapi, kinds, older: await Promise.all(older.map(olderVersion)), newest: minor(newest), folders };
  const stale = [];
  for (const [name, text] of await generate(inputs)) {
    const path = join(target, name);
    if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue;
    stale.push(name);
    if (!check) await writeFile(path, text);
  }
  if (check && stale.length > 0) throw new Error(`not up to date: ${stale.join(', ')}; run it without --check`);
  console.log(stale.length > 0 ? `wrote ${stale.join(', ')}` : 'up to date');
}

try {
  await main(process.argv.includes('--check'));
} catch (error) {
  console.error(`generate-api-types: ${error.message}`);
  process.exitCode = 1;
}
