const TRUE = ['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'];
const FALSE = ['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'];
const NULL = ['', '~', 'null', 'Null', 'NULL'];
/** Words that an unquoted scalar may be. Infinities and NaN are words too, but no JSON document holds them. */
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...TRUE.map((word) => [word, true] as const),
  ...FALSE.map((word) => [word, false] as const),
  ...NULL.map((word) => [word, null] as const),
]);
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INTEGER = /^([-+]?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/;
const MISPLACED_UNDERSCORE = /(?<![0-9])_|_(?![0-9])/;
const TWO_TO_63 = 2n ** 63n;
const TWO_TO_64 = 2n ** 64n;

/** What an unquoted scalar means to Helm; `'not finite'` for infinities and NaN, which Helm refuses. */
export type PlainScalar = { readonly value: null | boolean | number | string } | 'not finite';

/**
 * Resolves an unquoted scalar as Helm's YAML library (go-yaml 2) does: YAML 1.1 words; binary, octal and hexadecimal
 * integers; underscores between digits. Dates and numbers to base 60 stay text.
 */
export function resolvePlainScalar(text: string): PlainScalar {
  const word = WORDS.get(text);
  if (word !== undefined) return { value: word };
  if (NOT_FINITE.test(text)) return 'not finite';
  if (!/^[-+.0-9]/.test(text)) return { value: text };
  if (text.startsWith('.') && MISPLACED_UNDERSCORE.test(text)) return { value: text };
  const plain = text.replaceAll('_', '');
  return { value: integer(plain) ?? float(plain) ?? text };
}

function integer(text: string): number | undefined {
  const [, sign, digits] = INTEGER.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const magnitude = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  if (sign === '-') return magnitude <= TWO_TO_63 ? Number(-magnitude) : undefined;
  // An explicit plus makes it a signed number, which ends sooner than an unsigned one.
  return magnitude < (sign === '+' ? TWO_TO_63 : TWO_TO_64) ? Number(magnitude) : undefined;
}

function float(text: string): number | undefined {
  const value = FLOAT.test(text) ? Number(text) : Infinity;
  return Number.isFinite(value) ? value : undefined;
}
