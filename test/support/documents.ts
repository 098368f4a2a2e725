import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/values/json';

/** Texts that some reader or writer of YAML, JSON or Go templates is known to take for something else. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...['', ' ', '\n', '\t', ' a', 'a ', '\na', 'a\n', 'a\n\n', '\n\n', ' \n', 'a\n b\n', 'a\tb', '\ta', 'a\r\nb', '\r'],
  ...['yes', 'No', 'on', 'OFF', 'y', 'N', 'true', 'False', 'null', '~', 'NULL', '.inf', '-.Inf', '.nan', '<<', '='],
  ...[
    '0',
    '-0',
    '+1',
    '0644',
    '0o644',
    '0x1F',
    '0b101',
    '0B1',
    '1_000',
    '1e3',
    '1234e56',
    '1.20',
    '.5',
    '5.',
    '-',
    '+',
  ],
  ...['08', '09', '1__0', '_1', '0x', '1:30', '12:30:45', '1:60', '2001-01-01', '2001-1-1', '2001-12-14t21:59:43.10Z'],
  ...['18446744073709551615', '18446744073709551616', '9007199254740993', '1e400', '-.5', '+.5', '._5', '.1_0'],
  ...['- a', '-a', '--- a', '---', '...', '? a', '?', ':', ': ', 'a: b', 'a:', 'a #b', 'a#b', '#a', '&a', '*a', '!a'],
  ...['|', '>', '%a', '@a', '`a', '{a}', '[a]', ',a', 'a,b', 'a]b', "'", "a'b", '"', 'a"b', '\\', '\\n', '\\u0041'],
  ...['{{ .Values.x }}', '{{', '}}', '{{/* x */}}', '{{`', '$(x)', '${x}', '<no value>', '<b>&</b>', 'a=b', 'a.b'],
  ...[
    'é',
    'ß',
    'İ',
    '日本',
    '😀',
    '\u0301',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\ufffd',
    '\ue000',
    '\uffff',
  ],
  ...['\u0000', '\u0007', '\u001b', '\u007f', '\u0080', '\u0085', '\u009f', '\u2028', '\u2029', '\ud7ff', '\u{10ffff}'],
  ...[
    'a b '.repeat(30),
    'a'.repeat(200),
    `${'word '.repeat(20)}\n${'word '.repeat(20)}`,
    '"'.repeat(90),
    ' '.repeat(90),
  ],
];

const FRAGMENTS = [
  'a',
  'word',
  'é',
  ' ',
  '  ',
  '\n',
  '\t',
  '"',
  "'",
  '\\',
  ':',
  ': ',
  ' #',
  '-',
  '0',
  '9',
  '.',
  '_',
  ',',
  '{',
  '<',
  '日',
];

/** Texts: hostile ones, and what many small pieces make. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** Numbers: integers around every boundary, fractions of every magnitude, never an infinity or NaN. */
export const number: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(
    ...[0, 0.1, 1e-5, 1e-6, 1e-7, 1e5, 1e6, 123456789, 2 ** 31, 2 ** 53, 2 ** 63, 2 ** 64, 1e20, 1e21, 1e22],
  ),
  fc.constantFrom(...[-0.5, -1e6, -(2 ** 53), -(2 ** 63), 1.5e300, 5e-324, 1.7976931348623157e308, 4194304.5, 1e23]),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);

export interface DocumentOptions {
  /** @default false */
  readonly withNull?: boolean;
  /** @default text */
  readonly keys?: fc.Arbitrary<string>;
  /** @default text */
  readonly texts?: fc.Arbitrary<string>;
}

/** JSON documents of small size and any shape. */
export function documents({ withNull = false, keys = text, texts = text }: DocumentOptions = {}): fc.Arbitrary<Json> {
  const scalar = fc.oneof(texts, number, fc.boolean(), ...(withNull ? [fc.constant(null)] : []));
  return fc.letrec<{ readonly json: Json; readonly list: Json; readonly object: Json }>((tie) => ({
    json: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('list'), tie('object')),
    list: fc.array(tie('json'), { maxLength: 4 }),
    object: entries(keys, tie('json')),
  })).json;
}

/** Objects whose values come from an arbitrary. */
export function entries(keys: fc.Arbitrary<string>, values: fc.Arbitrary<Json>): fc.Arbitrary<JsonObject> {
  return fc
    .uniqueArray(fc.tuple(keys, values), { selector: ([key]) => key, maxLength: 4 })
    .map((pairs) => Object.fromEntries<Json>(pairs));
}
