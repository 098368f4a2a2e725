import { isJsonArray, isJsonObject, type Json } from './json';

/** One place at which two documents differ. */
export interface JsonDifference {
  /** JSON pointer (RFC 6901) to the place. */
  readonly pointer: string;
  /** What the first document has there; undefined for nothing. */
  readonly left: Json | undefined;
  /** What the second document has there; undefined for nothing. */
  readonly right: Json | undefined;
}

/** Every place at which two documents differ, keys and list items missing on either side included. */
export function jsonDifferences(
  left: Json | undefined,
  right: Json | undefined,
  pointer = '',
): readonly JsonDifference[] {
  if (left === right) return [];
  if (isJsonObject(left) && isJsonObject(right)) {
    return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) =>
      own(left, key) === own(right, key)
        ? []
        : jsonDifferences(own(left, key), own(right, key), `${pointer}/${escapeToken(key)}`),
    );
  }
  if (isJsonArray(left) && isJsonArray(right)) {
    const longer = left.length > right.length ? left : right;
    return longer.flatMap((_, index) => jsonDifferences(left[index], right[index], `${pointer}/${index}`));
  }
  return [{ pointer, left, right }];
}

const own = (object: Readonly<Record<string, Json>>, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

const escapeToken = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
