import { ChartwrightError } from '../errors';
import { parseHelmYaml } from './helm-yaml';

/**
 * Refuses a `values.yaml` that Helm cannot load, so that no chart is packed which nobody can install.
 *
 * @throws ChartwrightError `E_FILE` for what is not YAML, not a map, or holds a number that JSON cannot
 */
export function checkValuesYaml(source: string, file: string): void {
  const values = parseHelmYaml(source, file, 'E_FILE');
  if (values === undefined || values === null) return;
  if (typeof values !== 'object' || Array.isArray(values))
    throw refused(file, `holds ${Array.isArray(values) ? 'a list' : JSON.stringify(values)}; wants a map of values`);
  const place = infinite(values);
  if (place !== undefined) throw refused(file, `has no finite number at '${place.join('.')}'; put it in quotes`);
}

/** The path of the first number that is NaN or infinite. */
function infinite(value: unknown): readonly string[] | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : [];
  if (typeof value !== 'object' || value === null) return undefined;
  const members: readonly (readonly [string, unknown])[] = Object.entries(value);
  for (const [key, member] of members) {
    const place = infinite(member);
    if (place !== undefined) return [key, ...place];
  }
  return undefined;
}

function refused(file: string, reason: string): ChartwrightError {
  return new ChartwrightError('E_FILE', `'${file}' ${reason}`, { file });
}
