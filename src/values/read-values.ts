import { ChartwrightError } from '../errors';
import { isJsonObject, type JsonObject } from './json';
import { readYaml } from './read-yaml';

/**
 * Reads a values file as Helm does. A file without a document, or with nothing but comments, holds no values.
 *
 * @param file name of the file, for errors. @default - errors name none
 * @throws ChartwrightError `E_VALUES_SYNTAX` where the text is not one YAML document, holds what JSON cannot, or is no map
 *
 * @example
 * const objects = renderManifests(backend, { values: readValues(readFileSync('values/prod.yaml', 'utf8'), 'values/prod.yaml') });
 */
export function readValues(text: string, file?: string): JsonObject {
  const document = read(text, file) ?? {};
  if (isJsonObject(document)) return document;
  throw wrong(
    `${JSON.stringify(document).slice(0, 40)} is no map; wants values by their names, as in 'replicaCount: 3'`,
    file,
  );
}

function read(text: string, file: string | undefined) {
  try {
    return readYaml(text);
  } catch (error) {
    if (error instanceof ChartwrightError) throw wrong(error.message, file, error);
    throw error;
  }
}

const wrong = (problem: string, file: string | undefined, cause?: Error): ChartwrightError =>
  new ChartwrightError('E_VALUES_SYNTAX', file === undefined ? problem : `${file}: ${problem}`, { file }, { cause });
