import { refuse } from '../refuse';

/** A JSON object of which nothing is known but that what is null was left out. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Something that holds between the fields of an object of the API. It refuses the object where it does not.
 *
 * @param path of the object, as in `spec.ports[0]`; empty for a whole object
 * @throws ChartwrightError `E_PROP`
 */
export type Agreement = (path: string, object: Fields) => void;

/** The path of a field. */
export const place = (path: string, field: string): string => (path === '' ? field : `${path}.${field}`);

/** Whether something is a JSON object. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object in a field; an empty one where there is none. */
export function fieldsAt(object: Fields, field: string): Fields {
  const value = object[field];
  return isFields(value) ? value : {};
}

/** The items of a list in a field. */
export function itemsAt(object: Fields, field: string): readonly unknown[] {
  const value = object[field];
  return Array.isArray(value) ? value : [];
}

/** At most one of the fields is given, or exactly one. */
export function oneOf(fields: readonly string[], least: 0 | 1): Agreement {
  return (path, object) => {
    const given = fields.filter((field) => object[field] !== undefined && object[field] !== null);
    if (given.length >= least && given.length <= 1) return;
    const many = least === 0 ? 'at most' : 'exactly';
    refuse(path, given, `${many} one of ${fields.join(', ')}`, given.length > 1 ? 'leave the others out' : undefined);
  };
}
