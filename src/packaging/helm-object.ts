import { z } from 'zod';
import type { ErrorCode } from '../errors';
import { isJsonObject, type JsonObject } from './differences/difference';
import { parseHelmYaml } from './helm-yaml';
import type { Json } from './print-yaml';

const json = z.json();

/**
 * An object in YAML, of which JSON is a part.
 *
 * @returns undefined for what is none, as a document of comments alone
 * @throws ChartwrightError of the code where the text is not YAML
 */
export function parseHelmObject(source: string, file: string, code: ErrorCode): JsonObject | undefined {
  const value: Json | undefined = json.safeParse(parseHelmYaml(source, file, code)).data;
  return isJsonObject(value) ? value : undefined;
}
