import { refuse } from './refuse';

/**
 * Checks the name of a time zone of the IANA database.
 *
 * @param name as in `Europe/Berlin` or `Etc/UTC`; upper and lower case count
 * @throws ChartwrightError `E_PROP`
 */
export function checkTimeZone(property: string, name: string): string {
  const wants = 'a time zone of the IANA database as in "Europe/Berlin" or "Etc/UTC"';
  if (name.toLowerCase() === 'local') return refuse(property, name, wants, 'nodes need not agree on their local time');
  const known = /^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(name) ? knownName(name) : undefined;
  if (known === undefined) return refuse(property, name, wants);
  const isMiswritten = known !== name && known.toLowerCase() === name.toLowerCase();
  return isMiswritten ? refuse(property, name, wants, `write "${known}"`) : name;
}

/** The main name of a zone, which may have others; undefined for no zone. */
function knownName(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
