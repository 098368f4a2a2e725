import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { isJsonObject, parseJson, type JsonObject } from '../../src/values/json';

/** The manifests that a person wrote, who wanted what an example of a kind makes for the release `demo` in the namespace `kinds`. */
export function golden(example: string): readonly JsonObject[] {
  const text = readFileSync(join(__dirname, `../golden/kinds/${example}.yaml`), 'utf8');
  // kubectl reads 0444 as octal, as YAML 1.1 does.
  return parseAllDocuments(text, { version: '1.1' })
    .map((document) => parseJson(JSON.stringify(document.toJS())))
    .filter(isJsonObject);
}
