import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SCRIPT = join(__dirname, '../../../scripts/python-package.mjs');

/**
 * A virtual environment of Python with one package in it, made once and kept in the cache folder.
 *
 * @param name of the package, as in `checkov`
 * @param requirement as pip takes it, without a version, as in `moto[server]`
 * @returns the folder of its commands
 */
export async function pythonPackage(name: string, version: string, requirement: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, name, version, requirement]);
  return stdout.trim();
}
