// Where the scripts keep what they fetch and build: one folder a tool and version, in the user's cache.
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Folder of a tool in one version. */
export const toolFolder = (tool, version) =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'chartwright', 'tools', `${tool}-${version}`);

const isThere = (path) =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Makes a folder unless it is there already. `make` fills an unfinished one that is renamed at the end, so that nobody
 * ever sees half of it and several processes may ask at once.
 */
export async function ensureFolder(folder, make) {
  if (await isThere(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  const unfinished = await mkdtemp(`${folder}.`);
  try {
    await make(unfinished);
    await rename(unfinished, folder).catch(async (error) => {
      if (!(await isThere(folder))) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
