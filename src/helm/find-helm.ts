import { readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { rcompare, valid } from 'semver';
import { ChartwrightError } from '../errors';
import type { Environment, Helm } from './run-helm';
import { tryHelm } from './run-helm';

/** Where Helm is looked for. */
export interface HelmSearch {
  /**
   * Executables to use, and no others.
   *
   * @default - `helm` in each folder of PATH, then the cache that the project's set-up fills
   */
  readonly paths?: readonly string[];
  /** The caller's environment: PATH, and the cache folder by XDG_CACHE_HOME or HOME. */
  readonly environment: Environment;
}

/**
 * Finds the Helms of this machine, in order of preference, one for each version.
 *
 * What does not answer `helm version` as Helm does is passed over, unless it was asked for by its path.
 *
 * @returns an empty list where there is none
 * @throws ChartwrightError `E_TOOL` where a path of `paths` is not a Helm
 *
 * @example
 * const helms = await findHelms({ environment: process.env });
 */
export async function findHelms({ paths, environment }: HelmSearch): Promise<readonly Helm[]> {
  const found: Helm[] = [];
  const candidates = paths ?? [...pathCandidates(environment), ...(await cacheCandidates(environment))];
  for (const path of candidates) {
    const version = await versionOf(path, environment);
    if (version === undefined && paths !== undefined) {
      throw new ChartwrightError('E_TOOL', `'${path}' is not Helm: it does not answer 'version --short' as Helm does`);
    }
    if (version !== undefined && !found.some((helm) => helm.version === version)) found.push({ path, version });
  }
  return found;
}

/** The preferred Helm of each major version, the lowest major first. */
export function helmOfEachMajor(helms: readonly Helm[]): readonly Helm[] {
  const byMajor = new Map<number, Helm>();
  for (const helm of helms) {
    const major = majorOf(helm);
    if (!byMajor.has(major)) byMajor.set(major, helm);
  }
  return [...byMajor].sort(([a], [b]) => a - b).map(([, helm]) => helm);
}

/** Major version of a Helm, as in 3 or 4. */
export function majorOf({ version }: Helm): number {
  return Number.parseInt(version, 10);
}

/**
 * The version in what `helm version --short` prints, as in `3.17.2` of `v3.17.2+gcc0bbbd`.
 *
 * @returns undefined where the text is nothing that Helm 3 or later prints
 */
export function parseHelmVersion(output: string): string | undefined {
  const [, version] = /^v([0-9]+\.[0-9]+\.[0-9]+[-.0-9A-Za-z]*)(?:\+|$)/.exec(output.trim()) ?? [];
  return version !== undefined && valid(version) === version ? version : undefined;
}

/** Where the project's set-up puts the tools that it fetches: `chartwright/tools` in the user's cache folder. */
export function toolCache({ XDG_CACHE_HOME, HOME, USERPROFILE }: Environment): string | undefined {
  const home = HOME ?? USERPROFILE;
  const cache = XDG_CACHE_HOME || (home === undefined ? undefined : join(home, '.cache'));
  return cache === undefined ? undefined : join(cache, 'chartwright', 'tools');
}

function pathCandidates({ PATH = '' }: Environment): readonly string[] {
  return PATH.split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, 'helm'));
}

async function cacheCandidates(environment: Environment): Promise<readonly string[]> {
  const cache = toolCache(environment);
  if (cache === undefined) return [];
  const folders = await readdir(cache).catch(() => []);
  const versions = folders.flatMap((folder) => (folder.startsWith('helm-') ? [folder.slice('helm-'.length)] : []));
  return versions
    .filter((version) => valid(version) !== null)
    .sort(rcompare)
    .map((version) => join(cache, `helm-${version}`, 'helm'));
}

async function versionOf(path: string, environment: Environment): Promise<string | undefined> {
  try {
    const { exitCode, stdout } = await tryHelm({ path, version: 'unknown' }, ['version', '--short'], { environment });
    return exitCode === 0 ? parseHelmVersion(stdout) : undefined;
  } catch {
    return undefined;
  }
}
