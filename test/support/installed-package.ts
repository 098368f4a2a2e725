import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const root = join(__dirname, '..', '..');
const modules = join(root, 'node_modules');
const names = z.record(z.string(), z.string());
const manifest = z
  .object({ dependencies: names, peerDependencies: names, bin: names })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

/** What `npm pack` says of an archive. */
export interface PackedPackage {
  /** Path of the archive. */
  readonly path: string;
  readonly files: readonly string[];
  /** Bytes of the archive. */
  readonly size: number;
  /** Bytes when it is unpacked. */
  readonly unpackedSize: number;
}

const report = z.tuple([
  z.object({
    filename: z.string(),
    size: z.number(),
    unpackedSize: z.number(),
    files: z.array(z.object({ path: z.string() })),
  }),
]);

/** Packs this package, as it would be published, into a folder. */
export async function packPackage(folder: string): Promise<PackedPackage> {
  const argv = ['pack', '--json', '--loglevel=error', '--ignore-scripts', `--pack-destination=${folder}`];
  const { stdout } = await run('npm', argv, { cwd: root, maxBuffer: 2 ** 26 });
  const [{ filename, files, size, unpackedSize }] = report.parse(JSON.parse(stdout));
  return { path: join(folder, filename), files: files.map(({ path }) => path), size, unpackedSize };
}

/**
 * Installs a packed package into a folder as npm would, with nothing but the dependencies and peers that it declares, and
 * what the project itself asks for. All but the package itself are links, so that no network is needed.
 */
export async function installPackage(
  { path }: PackedPackage,
  folder: string,
  more: readonly string[] = [],
): Promise<void> {
  const target = join(folder, 'node_modules');
  const own = join(target, 'chartwright');
  mkdirSync(own, { recursive: true });
  await run('tar', ['-xzf', path, '--strip-components=1', '-C', own]);
  const declared = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies), ...more];
  for (const name of new Set(declared)) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    symlinkSync(join(modules, name), join(target, name));
  }
  mkdirSync(join(target, '.bin'));
  for (const [name, file] of Object.entries(manifest.bin)) symlinkSync(join(own, file), join(target, '.bin', name));
}

/** Writes files below a folder. */
export function writeProject(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Runs a script of a dependency of this repository, or any file of JavaScript, in a folder; gives all that it printed. */
export async function runNode(folder: string, argv: readonly string[]): Promise<string> {
  try {
    // Whoever runs the tests in colours hands that on; what is read here must not hold any.
    const env = { ...process.env, FORCE_COLOR: '0' };
    const { stdout, stderr } = await run(process.execPath, [...argv], { cwd: folder, env, maxBuffer: 2 ** 26 });
    return stdout + stderr;
  } catch (error) {
    const { stdout, stderr } = z.object({ stdout: z.string(), stderr: z.string() }).parse(error);
    throw new Error(`node ${argv.join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
  }
}

/** A script of a dependency of this repository. */
export const scriptOf = (path: string): string => join(modules, path);
