import type { ObjectType, ValueType } from '../../values/value-type';

/** Keys whose values nobody may read, as people write them: `password`, `databasePassword`, `api_key`. */
const PASSWORD = /(^|[a-z_-])(passw(or)?d|passphrase|token|api[_-]?key|private[_-]?key)$/i;

/**
 * Values that are passwords: whoever may read a release's Secret, or a values file, reads them.
 *
 * @returns warnings
 */
export function plainPasswords(values: ObjectType): readonly string[] {
  return passwordsIn(values, []).map(
    (path) =>
      `the value '${path}' is a password in plain text, in values files and in every release; take the name and the key of a Secret that is there, as existingSecret() has them`,
  );
}

function passwordsIn(type: ValueType, path: readonly string[]): readonly string[] {
  if (type.kind === 'array') return passwordsIn(type.element, path);
  if (type.kind === 'record') return passwordsIn(type.value, path);
  if (type.kind === 'object') {
    return Object.entries(type.properties).flatMap(([key, property]) => passwordsIn(property.type, [...path, key]));
  }
  return type.kind === 'string' && PASSWORD.test(path.at(-1) ?? '') ? [path.join('.')] : [];
}
