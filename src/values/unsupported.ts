import { ChartwrightError } from '../errors';

/** The error for a zod schema that Helm cannot follow. */
export function unsupported(path: readonly string[], problem: string, fix: string): ChartwrightError {
  const place = path.length === 0 ? 'the values schema' : `'${path.join('.')}'`;
  return new ChartwrightError('E_SCHEMA_TYPE', `${place}: ${problem}; ${fix}`, { value: path.join('.') });
}
