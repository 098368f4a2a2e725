// Builds a Kubernetes control plane (etcd, API server, controller manager, scheduler) and kwok, which plays its nodes,
// into the cache: node scripts/build-control-plane.mjs
// Prints the paths as one line of JSON. The first build takes minutes, the next nothing: both are kept by version.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureFolder, toolFolder } from './cache.mjs';

const kwokVersion = '0.7.0';
const source = join(import.meta.dirname, '..', 'test', 'cluster', 'control-plane');

/** Runs the Go tool at low priority: a build takes every core that it finds. */
async function go(args, options) {
  try {
    await promisify(execFile)('nice', ['-n', '10', 'go', ...args], { maxBuffer: 64 * 1024 * 1024, ...options });
  } catch (error) {
    throw new Error(`go ${args[0]} failed (wants Go 1.26 or newer on PATH): ${error.stderr || error.message}`, {
      cause: error,
    });
  }
}

/** The control plane's version is Kubernetes' own, with a digest of the few files that make one binary of it. */
async function buildControlPlane() {
  const files = await Promise.all(['main.go', 'go.mod', 'go.sum'].map((name) => readFile(join(source, name), 'utf8')));
  const [, version] = /k8s\.io\/kubernetes v(\S+)/.exec(files[1]);
  const digest = createHash('sha256').update(files.join('\0')).digest('hex').slice(0, 8);
  const folder = toolFolder('control-plane', `${version}-${digest}`);
  await ensureFolder(folder, async (unfinished) => {
    console.error(`building the control plane of Kubernetes ${version}: ten minutes the first time`);
    const [major, minor] = version.split('.');
    const stamp = { gitVersion: `v${version}`, gitMajor: major, gitMinor: minor };
    const flags = Object.entries(stamp).map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`);
    await go(
      ['build', '-trimpath', '-ldflags', ['-s -w', ...flags].join(' '), '-o', join(unfinished, 'control-plane')],
      {
        cwd: source,
      },
    );
  });
  return join(folder, 'control-plane');
}

async function buildKwok() {
  const folder = toolFolder('kwok', kwokVersion);
  await ensureFolder(folder, async (unfinished) => {
    console.error(`building kwok ${kwokVersion}: three minutes the first time`);
    await go(['install', '-trimpath', `sigs.k8s.io/kwok/cmd/kwok@v${kwokVersion}`], {
      env: { ...process.env, GOBIN: unfinished },
    });
  });
  return join(folder, 'kwok');
}

try {
  const controlPlane = await buildControlPlane();
  const kwok = await buildKwok();
  console.log(JSON.stringify({ controlPlane, kwok }));
} catch (error) {
  console.error(`build-control-plane: ${error.message}`);
  process.exitCode = 1;
}
