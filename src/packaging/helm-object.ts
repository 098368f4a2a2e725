import { z } from 'zod';
import { ChartwrightError, type ErrorCode } from '../errors';
import { isJsonObject, type JsonObject } from './differences/difference';
import { parseHelmYaml } from './helm-yaml';

const json = z.json();

/**
 * An object in YAML, of which JSON is a part.
 *
 * @returns undefined for what is none, as a document of comments alone
 * @throws ChartwrightError of the code where the text is not YAML, or holds what JSON cannot hold
 */
export function parseHelmObject(source: string, file: string, code: ErrorCode): JsonObject | undefined {
  const { data, error } = json.safeParse(parseHelmYaml(source, file, code) ?? null);
  if (error === undefined) return isJsonObject(data) ? data : undefined;
  const message = `'${file}' holds what JSON cannot hold, as a number that is not finite; put it in quotes`;
  throw new ChartwrightError(code, message, { file });
}
