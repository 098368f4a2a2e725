import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from '../config/releases';
import { ChartwrightError } from '../errors';
import { runHelm, type Helm } from '../helm/run-helm';
import type { Io } from './io';
import { storeAt, type StoreFlags } from './store-at';

/**
 * Brings the archive of a release into a folder: from a store as we read it, a private bucket among them, or, where the
 * repository is known by its `https://` address, by Helm.
 *
 * @returns path of the archive
 * @throws ChartwrightError `E_STORE` where the repository has no such version
 */
export async function bringArchive(
  release: Release,
  folder: string,
  helm: Helm,
  flags: StoreFlags,
  io: Io,
): Promise<string> {
  const { chart: name, version, repository } = release;
  const path = join(folder, `${name}-${version}.tgz`);
  if (existsSync(path)) return path;
  if (/^https?:/.test(repository)) {
    const argv = ['pull', name, `--repo=${repository}`, `--version=${version}`, `--destination=${folder}`];
    await runHelm(helm, argv, { environment: io.environment, home: 'user', signal: io.interruption });
    return path;
  }
  const stored = await (await storeAt(repository, flags, io)).read({ name, version });
  if (stored === undefined) {
    throw new ChartwrightError(
      'E_STORE',
      `${repository} has no ${name} ${version}; publish it first: chartwright publish ${repository} ${name}`,
    );
  }
  await writeFile(path, stored.bytes);
  return path;
}
