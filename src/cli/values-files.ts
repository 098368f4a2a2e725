import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileError } from '../packaging/node-error';
import { checkValuesYaml } from '../packaging/values-yaml';

/**
 * Refuses values files that Helm cannot load, before anything is rendered with them: by their names, as their user knows them.
 *
 * @throws ChartwrightError `E_FILE` for one that cannot be read, is not YAML, not a map, or holds a number that JSON cannot
 */
export async function checkValuesFiles(files: readonly string[], folder: string): Promise<void> {
  for (const file of files) checkValuesYaml(await read(resolve(folder, file), file), file);
}

async function read(path: string, file: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw fileError(file, 'read', error);
  }
}
