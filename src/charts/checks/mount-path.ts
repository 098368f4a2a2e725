import { refuse } from './refuse';

/** From the root of a file system, or of a drive of Windows. */
const ABSOLUTE = /^([A-Za-z]:)?[/\\]/;

/**
 * Checks where a container finds a volume.
 *
 * @param path as in `/var/lib/data`
 * @throws ChartwrightError `E_PROP`
 */
export function checkMountPath(property: string, path: string): string {
  if (ABSOLUTE.test(path)) return path;
  return refuse(property, path, 'a path from the root on', `write "/${path}"`);
}
