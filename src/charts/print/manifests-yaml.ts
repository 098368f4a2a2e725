import type { JsonObject } from '../../values/json';
import { dataLines } from './yaml-files';

/** Objects as one YAML file, read alike by readers of YAML 1.1 and 1.2. */
export function manifestsYaml(objects: readonly JsonObject[]): string {
  return objects.map((object) => `---\n${objectYaml(object)}`).join('');
}

/** One object as a YAML document. */
export function objectYaml(object: JsonObject): string {
  return Object.entries(object)
    .map(([key, value]) => `${dataLines(`${key}:`, value, 0).join('\n')}\n`)
    .join('');
}
