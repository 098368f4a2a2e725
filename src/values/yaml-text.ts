import { ChartwrightError } from '../errors';
import { toGoJson } from './go-json';
import { toGoYaml } from './go-yaml';
import type { Json } from './json';
import { compilePattern } from './patterns';

/** Characters of which Helm's `toYaml` prints nothing or something else. */
const LOST = String.raw`[\x{7f}-\x{9f}\x{fffe}\x{ffff}]`;

/** A character of a JSON text, escaped or not. */
const ANY = String.raw`([^"\\]|\\[^u]|\\u[0-9a-f]{4})`;

/** What a key has whose place among others is left to chance, or to the version of Go. */
const OUT_OF_ORDER = '([^ -~]|[0-9][A-Za-z]|[0-9]{18})';

/** A key of which Helm's `toYaml` may print nothing at all: as JSON, it may have more than the 1,024 characters that are read before a colon. */
const LONG_KEY = String.raw`([^"\\]|\\.){512}([^"\\]|\\.)*`;

/** Finds in JSON, as Go writes it, what Helm's `toYaml` has no certain text for. A pattern of RE2. */
export const UNCERTAIN_AS_YAML = `${LOST}|"(${ANY}*${OUT_OF_ORDER}${ANY}*|${LONG_KEY})":`;

/** Why `toYaml` refuses a value, in both readings of a chart. */
export const UNCERTAIN_YAML =
  'toYaml wants text without control characters, and keys of less than 512 characters of ASCII in which no letter follows a digit; toJson takes them all';

/**
 * The text that `toYaml` gives.
 *
 * @throws ChartwrightError `E_VALUES_FAIL` where Helm's would be another one from time to time
 */
export function yamlText(value: Json): string {
  if (compilePattern(UNCERTAIN_AS_YAML).test(toGoJson(value)))
    throw new ChartwrightError('E_VALUES_FAIL', UNCERTAIN_YAML);
  return toGoYaml(value);
}
