import type { Json } from '../values/json';
import type { Choose } from '../values/random';
import { pick } from '../values/random';
import type { Vocabulary } from '../values/sample';

/** Texts that some reader or writer of YAML, JSON or Go templates is known to take for something else. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...['', ' ', '\n', '\t', '\r', ' a', 'a ', '\na', 'a\n', 'a\n\n', '\n\n', ' \n', 'a\n b\n', 'a\tb', '\ta', 'a\r\nb'],
  ...['yes', 'No', 'on', 'OFF', 'y', 'N', 'true', 'False', 'null', '~', 'NULL', '.inf', '-.Inf', '.nan', '<<', '='],
  ...['0', '-0', '+1', '0644', '0o644', '0x1F', '0b101', '0B1', '1_000', '1e3', '1234e56', '1.20', '.5', '5.', '-', '+'],
  ...['08', '1__0', '_1', '0x', '1:30', '12:30:45', '2001-01-01', '2001-12-14t21:59:43.10Z', '18446744073709551616'],
  ...['9007199254740993', '1e400', '-.5', '- a', '-a', '--- a', '---', '...', '? a', '?', ':', ': ', 'a: b', 'a:'],
  ...['a #b', 'a#b', '#a', '&a', '*a', '!a', '|', '>', '%a', '%s %d %', '@a', '`a', '{a}', '[a]', ',a', 'a,b', 'a]b'],
  ...["'", "a'b", '"', 'a"b', '\\', '\\n', '\\u0041', 'a\\', '{{ .Values.x }}', '{{', '}}', '{{- ', ' -}}', '{{/* x */}}'],
  ...['{{`', '{{ fail "x" }}', '$(x)', '${x}', '<no value>', 'a<no value>b', '<b>&</b>', 'a=b', 'a.b', 'a/b', '/', '~1'],
  ...['é', 'ß', 'İ', 'ǅ', 'Σ', 'ΑΣ', '日本', '😀', 'a😀b', '\u0301', '\u00a0', '\u00ad', '\u200b', '\u202e', '\ufeff', '\ufffd'],
  ...['\u0000', '\u0007', '\u001b', '\u007f', '\u0080', '\u0085', '\u009f', '\u2028', '\u2029', '\ud7ff', '\ue000'],
  ...['\ufffe', '\uffff', '\u{10ffff}', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'length', 'index', 'default'],
  ...['a b '.repeat(30), 'a'.repeat(200), 'A-'.repeat(40), `${'word '.repeat(20)}\n${'word '.repeat(20)}`, '"'.repeat(90)],
];

/** Keys that must be quoted somewhere, or that JavaScript and Kubernetes know as something else. */
export const HOSTILE_KEYS: readonly string[] = [
  ...['a', 'b', 'A', 'key', 'a.b', 'a/b', 'a b', 'a-b', 'a:b', 'a: b', '', ' ', 'yes', 'on', 'n', 'null', '~', '<<', '='],
  ...['0', '1', '10', '9', '2', '01', '1e3', '0x1F', '1.5', '-1', 'true', '{{', '{{ .Values }}', '"', "'", '\\', '#', '- a', '?'],
  ...['é', '日本', '😀', '\uffff', '\u0085', '\u007f', '\u2028', 'a\nb', '__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  ...['Values', 'kubernetes.io/os', 'k8s.example.com/long-'.padEnd(80, 'x'), '*', '&a', '!a', '@a', '%', '<no value>', 'a<no value>'],
];

/** Numbers around every boundary that YAML, Go or JavaScript has. */
export const EDGE_NUMBERS: readonly number[] = [
  ...[0, 1, -1, 2, 7, 8, 9, 10, 63, 64, 80, 100, 443, 1000, 1024, 8080, 65535, 65536, 99_999, 100_000, 999_999],
  ...[1_000_000, 1_000_001, 1_234_567, 123_456_789, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 32, 2 ** 53 - 1, -(2 ** 53 - 1)],
  ...[0.1, 0.5, -0.5, 1.5, 0.001, 1e-5, 1e-6, 1e-7, 1.25e-9, 1e20, 1e21, 1e22, 123456.789, 4194304.5, -1e6, 1e23, 1.5e300, 5e-324],
];

const EDGE_JSON: readonly Json[] = [
  ...[0, 1, -1, 1.5, 1e-7, 1_000_000, 1_234_567, 2 ** 53 - 1, true, false, '', 'a', 'yes', '0644', '1e3', 'a: b', '{{', 'é', '😀'],
  ...[[], {}, [[]], [{}], { a: {} }, { a: [] }, ['a', 1, true], [['a'], ['b', ['c']]], { a: { b: { c: [1, { d: 'e' }] } } }],
  ...[{ yes: 'no', on: 1, '0': 'zero', '10': 'ten', '9': 'nine' }, { 'a.b/c': 'x', 'a b': 'y', '': 'z' }],
  ...[{ text: 'line\nline\n' }, { text: ' a\n b\n' }, { text: 'a\n\n' }, ['multi\nline', ' leading', 'trailing ', '- dash', '#hash']],
  ...['a b '.repeat(40), { long: 'word '.repeat(30) }, { constructor: 'x', toString: 1 }, [{ a: 1, b: [1, 2] }, { c: 'd' }]],
  { 'kubernetes.io/arch': ['amd64', 'arm64'], tolerations: [{ key: 'spot', operator: 'Exists', tolerationSeconds: 30 }] },
];

/** Everything that is known to break something. */
export const HOSTILE: Vocabulary = {
  texts: HOSTILE_TEXTS,
  keys: HOSTILE_KEYS,
  numbers: EDGE_NUMBERS,
  json: EDGE_JSON,
};

const FRAGMENTS = ['a', 'Word', 'é', ' ', '  ', '\n', '\t', '"', "'", '\\', ':', ': ', ' #', '-', '0', '9', '.', '_', ',', '{{', '<', '日', '%'];

/** Texts, keys and numbers made a few more at random, so that one run tries what the last one did not. */
const NEW_WORDS = 12;

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
