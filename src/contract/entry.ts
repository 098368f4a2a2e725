import { ChartwrightError } from '../errors';

/**
 * What a stack tells under a logical name, as in `entryOf(outputs.cluster.databases, 'places')`.
 *
 * @throws ChartwrightError `E_OUTPUTS` where the stack tells nothing under that name
 *
 * @example
 * const database = entryOf(outputs.cluster.databases, 'places');
 * const values = { database: { host: database.host, port: database.port } };
 */
export function entryOf<Entry>(entries: Readonly<Record<string, Entry>>, name: string): Entry {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (entry !== undefined) return entry;
  const names = Object.keys(entries).map((known) => `'${known}'`);
  throw new ChartwrightError(
    'E_OUTPUTS',
    `the outputs have no entry '${name}'; ${names.length === 0 ? 'there is none at all' : `there are ${names.join(', ')}`}; name one of these, or add '${name}' to the stack and apply it`,
    { value: name },
  );
}
