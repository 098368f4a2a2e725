import type { Json } from '../values/json';
import type { Choose } from '../values/random';
import { pick } from '../values/random';
import type { Vocabulary } from '../values/sample';
import { FRAGMENTS, HOSTILE_KEYS, HOSTILE_TEXTS } from './hostile-words';

/** Numbers around every boundary that YAML, Go or JavaScript has. */
export const EDGE_NUMBERS: readonly number[] = [
  ...[0, 1, -1, 2, 7, 8, 9, 10, 63, 64, 80, 100, 443, 1000, 1024, 8080, 65535, 65536, 99_999, 100_000, 999_999],
  ...[
    1_000_000,
    1_000_001,
    1_234_567,
    123_456_789,
    2 ** 31 - 1,
    2 ** 31,
    -(2 ** 31),
    2 ** 32,
    2 ** 53 - 1,
    -(2 ** 53 - 1),
  ],
  ...[
    0.1, 0.5, -0.5, 1.5, 0.001, 1e-5, 1e-6, 1e-7, 1.25e-9, 1e20, 1e21, 1e22, 123456.789, 4194304.5, -1e6, 1e23, 1.5e300,
    5e-324,
  ],
];

const EDGE_JSON: readonly Json[] = [
  ...[
    0,
    1,
    -1,
    1.5,
    1e-7,
    1_000_000,
    1_234_567,
    2 ** 53 - 1,
    true,
    false,
    '',
    'a',
    'yes',
    '0644',
    '1e3',
    'a: b',
    '{{',
    'é',
    '😀',
  ],
  ...[
    [],
    {},
    [[]],
    [{}],
    { a: {} },
    { a: [] },
    ['a', 1, true],
    [['a'], ['b', ['c']]],
    { a: { b: { c: [1, { d: 'e' }] } } },
  ],
  ...[
    { yes: 'no', on: 1, '0': 'zero', '10': 'ten', '9': 'nine' },
    { 'a.b/c': 'x', 'a b': 'y', '': 'z' },
  ],
  ...[
    { text: 'line\nline\n' },
    { text: ' a\n b\n' },
    { text: 'a\n\n' },
    ['multi\nline', ' leading', 'trailing ', '- dash', '#hash'],
  ],
  ...[
    'a b '.repeat(40),
    { long: 'word '.repeat(30) },
    { constructor: 'x', toString: 1 },
    [{ a: 1, b: [1, 2] }, { c: 'd' }],
  ],
  {
    'kubernetes.io/arch': ['amd64', 'arm64'],
    tolerations: [{ key: 'spot', operator: 'Exists', tolerationSeconds: 30 }],
  },
];

/** Everything that is known to break something. */
export const HOSTILE: Vocabulary = {
  texts: HOSTILE_TEXTS,
  keys: HOSTILE_KEYS,
  numbers: EDGE_NUMBERS,
  json: EDGE_JSON,
};

/** Texts, keys and numbers made a few more at random, so that one run tries what the last one did not. */
const NEW_WORDS = 60;

/** {@link HOSTILE} with some words and numbers of this run. */
export function randomVocabulary(choose: Choose): Vocabulary {
  const many = <T>(make: () => T): readonly T[] => Array.from({ length: NEW_WORDS }, make);
  const word = (): string => Array.from({ length: choose(1, 9) }, () => pick(FRAGMENTS, choose) ?? '').join('');
  return {
    texts: [...many(word), ...HOSTILE_TEXTS],
    keys: [...many(word), ...HOSTILE_KEYS],
    numbers: [
      ...many(() => choose(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
      ...many(() => choose(-100_000, 100_000)),
      ...many(() => choose(-1_000_000, 1_000_000) / 1000),
      ...EDGE_NUMBERS,
    ],
    json: EDGE_JSON,
  };
}
