import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createJiti } from 'jiti';
import { ChartwrightError } from '../errors';
import { assertConfig } from './check-config';
import type { Config } from './config';

/** File names of a configuration, the first one that exists counts. */
export const CONFIG_FILES = [
  'chartwright.config.ts',
  'chartwright.config.mjs',
  'chartwright.config.cjs',
  'chartwright.config.js',
] as const;

/**
 * Loads the configuration of the project in a folder.
 *
 * @throws ChartwrightError `E_CONFIG` where there is none, where it does not load, and where it
 *   is no configuration
 */
export async function loadConfig(folder: string): Promise<Config> {
  const file = findConfig(folder);
  if (file === undefined) {
    throw new ChartwrightError(
      'E_CONFIG',
      `there is no ${CONFIG_FILES[0]} in ${folder}; write one that exports defineConfig({ charts: [ … ] }) as its default`,
      { file: folder },
    );
  }
  const loaded = await importDefault(file);
  assertConfig(loaded, file);
  return loaded;
}

/** The file of the configuration of the project in a folder, or undefined where there is none. */
export function findConfig(folder: string): string | undefined {
  return CONFIG_FILES.map((name) => join(folder, name)).find((path) => existsSync(path));
}

async function importDefault(file: string): Promise<unknown> {
  if (statSync(file).isDirectory()) {
    throw new ChartwrightError('E_CONFIG', `${file} is a folder; wants a file, which exports the configuration`, {
      file,
    });
  }
  try {
    return await createJiti(__filename).import(file, { default: true });
  } catch (error) {
    // A mistake in a chart has been told apart already, with its code and place.
    if (error instanceof ChartwrightError) throw error;
    throw new ChartwrightError(
      'E_CONFIG',
      `${file} does not load: ${error instanceof Error ? error.message : String(error)}`,
      { file },
      { cause: error },
    );
  }
}
