import { toGoJson } from './go-json';
import type { Json, JsonObject } from './json';
import { isJsonArray, isJsonObject } from './json';
import { MAX_KEY_DEPTH, MAX_LIST_INDEX } from './set-values';

/** Arguments of `--set` and `--set-string`, one a scalar, in the order in which Helm applies the two. */
export interface SetArguments {
  readonly set: readonly string[];
  readonly setString: readonly string[];
}

/**
 * Says a document in `--set` and `--set-string` arguments. Text goes by `--set` wherever it stays text there.
 *
 * @returns undefined where the grammar has no words for the document: fractions and integers beyond 2^53, empty maps
 * and lists, empty keys, maps deeper than 30 levels, NUL and half surrogate pairs
 *
 * @example
 * setArguments({ image: { tag: '1.2' }, args: ['a,b', 'true'] });
 * // { set: ['image.tag=1.2', 'args[0]=a\\,b'], setString: ['args[1]=true'] }
 */
export function setArguments(document: JsonObject): SetArguments | undefined {
  const assignments = ofEntries(document, '', 0);
  const set: string[] = [];
  const setString: string[] = [];
  for (const assignment of assignments) {
    if (assignment === undefined) return undefined;
    (assignment.isText ? setString : set).push(assignment.argument);
  }
  return { set, setString };
}

/**
 * Says a document in `--set-json` arguments, one for each of its keys.
 *
 * @returns undefined where a key is empty, or holds NUL or half a surrogate pair
 */
export function setJsonArguments(document: JsonObject): readonly string[] | undefined {
  const entries = Object.entries(document);
  if (!entries.every(([key]) => isSayableKey(key))) return undefined;
  return entries.map(([key, value]) => `${escapeKey(key)}=${toGoJson(value)}`);
}

/** How a scalar is set; undefined where there is no way. */
type Assignment = { readonly argument: string; readonly isText: boolean } | undefined;

function ofValue(path: string, value: Json, depth: number): readonly Assignment[] {
  if (isJsonArray(value)) return ofItems(value, path, depth);
  if (isJsonObject(value)) return ofEntries(value, `${path}.`, depth + 1);
  return [ofScalar(path, value)];
}

function ofEntries(object: JsonObject, prefix: string, depth: number): readonly Assignment[] {
  const entries = Object.entries(object);
  if ((entries.length === 0 && prefix !== '') || depth > MAX_KEY_DEPTH) return [undefined];
  return entries.flatMap(([key, value]) =>
    isSayableKey(key) ? ofValue(`${prefix}${escapeKey(key)}`, value, depth) : [undefined],
  );
}

function ofItems(list: readonly Json[], path: string, depth: number): readonly Assignment[] {
  if (list.length === 0 || list.length > MAX_LIST_INDEX) return [undefined];
  return list.flatMap((item, index) => {
    const at = `${path}[${index}]`;
    // Helm does not count the step from an item into its keys.
    return isJsonObject(item) ? ofEntries(item, `${at}.`, depth) : ofValue(at, item, depth);
  });
}

function ofScalar(path: string, value: null | boolean | number | string): Assignment {
  if (typeof value === 'string') return ofText(path, value);
  const isSayable = typeof value !== 'number' || (Number.isSafeInteger(value) && !Object.is(value, -0));
  return isSayable ? { argument: `${path}=${String(value)}`, isText: false } : undefined;
}

function ofText(path: string, text: string): Assignment {
  if (!isSayable(text)) return undefined;
  // A brace would begin a list; an assignment of nothing at the end of a line is lost inside a list.
  const escaped = text.replace(/[\\,]|^\{/g, '\\$&') || ',';
  return { argument: `${path}=${escaped}`, isText: TYPED.test(text) };
}

/** Text that `--set` may take for something else. */
const TYPED = /^(?:true|false|null|[-+]?[0-9]+)$/iu;

/** A brace is escaped too: Helm 4 takes a `--set-json` argument that begins with one for a whole object. */
function escapeKey(key: string): string {
  return key.replace(/[\\=[,.{]/g, '\\$&');
}

function isSayableKey(key: string): boolean {
  return key !== '' && isSayable(key);
}

/** Whether a program can be given the text as an argument. */
function isSayable(text: string): boolean {
  return !/\p{Surrogate}/u.test(text) && !text.includes('\0');
}
