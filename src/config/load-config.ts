import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createJiti } from 'jiti';
import { ChartwrightError } from '../errors';
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
 * @throws ChartwrightError `E_CONFIG` where there is none, where it does not load, and where it is no configuration
 */
export async function loadConfig(folder: string): Promise<Config> {
  const file = CONFIG_FILES.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (file === undefined) {
    throw new ChartwrightError(
      'E_CONFIG',
      `there is no ${CONFIG_FILES[0]} in ${folder}; write one that exports defineConfig({ charts: [ … ] }) as its default`,
      { file: folder },
    );
  }
  const loaded = await importDefault(file);
  if (isConfig(loaded)) return loaded;
  throw new ChartwrightError(
    'E_CONFIG',
    `${file} exports no configuration as its default; write 'export default defineConfig({ charts: [ … ] })'`,
    { file },
  );
}

async function importDefault(file: string): Promise<unknown> {
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

function isConfig(value: unknown): value is Config {
  return (
    typeof value === 'object' &&
    value !== null &&
    'charts' in value &&
    Array.isArray(value.charts) &&
    value.charts.every(isDefinition)
  );
}

function isDefinition(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'metadata' in value && 'build' in value;
}
