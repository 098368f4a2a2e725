import { RE2JS } from 're2js';
import { ChartwrightError } from '../errors';

/**
 * The expression as Go reads it.
 *
 * @throws ChartwrightError `E_SCHEMA_PATTERN` for flags, and for what RE2 does not have (looking around, back-references)
 */
export function toRe2(expression: RegExp, path: readonly string[]): string {
  const flags = expression.flags.replace(/[uv]/g, '');
  if (flags !== '') throw refused(expression.source, `the flag '${flags}' does not travel in a JSON schema`, path);
  return expression.source.replaceAll('\\/', '/');
}

/** A compiled RE2 pattern: what Helm decides with, decided in TypeScript. */
export interface Pattern {
  test(text: string): boolean;
  /** The source, by which validators tell patterns apart. */
  toString(): string;
}

/** Patterns that were compiled already: a chart's documents are held against few patterns, many times. */
const COMPILED = new Map<string, Pattern>();

/**
 * Compiles a pattern as Go does.
 *
 * @throws ChartwrightError `E_SCHEMA_PATTERN` for what RE2 does not have
 */
export function compilePattern(source: string, path: readonly string[] = []): Pattern {
  const known = COMPILED.get(source);
  if (known !== undefined) return known;
  try {
    const compiled = RE2JS.compile(source);
    const pattern: Pattern = { test: (text) => compiled.matcher(text).find(), toString: () => source };
    COMPILED.set(source, pattern);
    return pattern;
  } catch (error) {
    throw refused(source, error instanceof Error ? error.message : String(error), path);
  }
}

/**
 * Whether a pattern, by its look, matches nothing but printable ASCII without `<`, quotes and backslashes: anchored at both
 * ends, without alternatives at the top, negations, dots and escapes that could let other characters in.
 */
export function isPlainPattern(source: string): boolean {
  const body = /^\^(.*)\$$/s.exec(source)?.[1];
  if (body === undefined) return false;
  const literal = body.replaceAll(/\\[dw.\-+*/()[\]{}|^$?]/g, 'x');
  if (/[^\x21-\x7e]|[\\<"'`]|\[\^|\(\?/.test(literal)) return false;
  const withoutClasses = literal.replaceAll(/\[[^\]]*\]/g, 'x');
  return !withoutClasses.includes('.') && !hasTopLevelAlternative(withoutClasses);
}

function hasTopLevelAlternative(pattern: string): boolean {
  let depth = 0;
  for (const character of pattern) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === '|' && depth === 0) return true;
  }
  return false;
}

function refused(source: string, reason: string, path: readonly string[]): ChartwrightError {
  return new ChartwrightError(
    'E_SCHEMA_PATTERN',
    `'${path.join('.')}': the pattern /${source}/ is not one that Helm can run (${reason}); write it without flags, look-around and back-references`,
    { value: path.join('.') },
  );
}
