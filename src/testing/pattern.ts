/** Something that decides itself whether it is matched, as `expect.stringContaining` of jest and vitest does. */
interface AsymmetricMatcher {
  asymmetricMatch(value: unknown): boolean;
  /** What it calls itself, as in `Any`. */
  toString(): string;
}

/**
 * Whether a value has what a pattern has: of maps the keys of the pattern, of lists every item in its order. A key with `undefined` in
 * the pattern must be absent.
 */
export function matches(value: unknown, pattern: unknown): boolean {
  return mismatch(value, pattern) === undefined;
}

/**
 * The first place at which a value has not what a pattern has.
 *
 * @returns what is there and what is wanted, as in `'spec.replicas' is 2; wants 3`; undefined where the value matches
 */
export function mismatch(value: unknown, pattern: unknown, path = ''): string | undefined {
  if (isAsymmetric(pattern)) return pattern.asymmetricMatch(value) ? undefined : problem(path, value, pattern);
  if (Array.isArray(pattern))
    return Array.isArray(value) ? listMismatch(value, pattern, path) : problem(path, value, pattern);
  if (!isMap(pattern)) return Object.is(value, pattern) ? undefined : problem(path, value, pattern);
  if (!isMap(value)) return problem(path, value, pattern);
  for (const [key, wanted] of Object.entries(pattern)) {
    const found = mismatch(Object.hasOwn(value, key) ? value[key] : undefined, wanted, below(path, key));
    if (found !== undefined) return found;
  }
  return undefined;
}

function listMismatch(value: readonly unknown[], pattern: readonly unknown[], path: string): string | undefined {
  if (value.length !== pattern.length) return `${named(path)} has ${value.length} items; wants ${pattern.length}`;
  for (const [index, wanted] of pattern.entries()) {
    const found = mismatch(value[index], wanted, `${path}[${index}]`);
    if (found !== undefined) return found;
  }
  return undefined;
}

const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const named = (path: string): string => (path === '' ? 'the object' : `'${path}'`);

const problem = (path: string, value: unknown, wanted: unknown): string =>
  `${named(path)} is ${shown(value)}; wants ${shown(wanted)}`;

const shown = (value: unknown): string =>
  value === undefined ? 'absent' : isAsymmetric(value) ? String(value) : JSON.stringify(value);

function isAsymmetric(pattern: unknown): pattern is AsymmetricMatcher {
  return (
    typeof pattern === 'object' &&
    pattern !== null &&
    'asymmetricMatch' in pattern &&
    typeof pattern.asymmetricMatch === 'function'
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
