import fc from 'fast-check';
import { toGoYaml } from '../../src/values/go-yaml';
import type { Json } from '../../src/values/json';
import { HOSTILE_TEXTS } from '../../src/verify/hostile-words';
import { documents, text } from '../support/documents';
import { refusalOf } from '../support/errors';
import { describeHelm, evaluateInHelm } from '../support/helm';

const words = (length: number) => Array.from({ length }, (_, at) => `word${at}`).join(' ');

const CASES: readonly (readonly [string, Json, string])[] = [
  ['prints scalars', [null, true, 1, 'x', ''], '- null\n- true\n- 1\n- x\n- ""'],
  ['prints empty containers', { a: {}, b: [], c: [[], {}] }, 'a: {}\nb: []\nc:\n- []\n- {}'],
  [
    'indents maps and not lists',
    { a: { b: { c: [1, { d: 2, e: [3] }] } } },
    'a:\n  b:\n    c:\n    - 1\n    - d: 2\n      e:\n      - 3',
  ],
  ['nests lists in one line', [[[1, 2], { a: 1 }]], '- - - 1\n    - 2\n  - a: 1'],
  [
    'quotes what would be something else',
    ['yes', '0644', '1:30', '2001-01-01', '~', '=', '<<'],
    '- "yes"\n- "0644"\n- "1:30"\n- "2001-01-01"\n- "~"\n- =\n- <<',
  ],
  [
    'quotes once where plain text would break',
    ['- a', 'a: b', 'a #b', "'", ' a'],
    "- '- a'\n- 'a: b'\n- 'a #b'\n- ''''\n- ' a'",
  ],
  [
    'escapes what is not printable',
    ['a\tb', '\u0000\u001b', '😀', '\ufeffa'],
    '- "a\\tb"\n- "\\0\\e"\n- "\\U0001F600"\n- "\\uFEFF\\x61"',
  ],
  [
    'prints lines as a block',
    { a: 'x\ny', b: 'x\n', c: 'x\n\n', d: '\nx', e: ' x\n' },
    'a: |-\n  x\n  y\nb: |\n  x\nc: |+\n  x\n\nd: |2-\n\n  x\ne: |2\n   x',
  ],
  ['prints lines that end in a space as quoted text', ['a \nb', 'a\nb '], '- "a \\nb"\n- "a\\nb "'],
  ['folds long lines', [words(20)], `- ${words(13)}\n  ${words(20).slice(words(13).length + 1)}`],
  [
    'orders numbers in keys by value, letters last',
    { a10: 1, a2: 2, B: 3, _: 4, '1': 5, é: 6 },
    '_: 4\n"1": 5\nB: 3\na2: 2\na10: 1\né: 6',
  ],
  [
    'gives long keys and keys of several lines a line of their own',
    { ['k'.repeat(129)]: [1], 'a\nb': {} },
    `? |-\n  a\n  b\n: {}\n? ${'k'.repeat(129)}\n: - 1`,
  ],
  [
    'prints numbers',
    [1e20, 1e21, 2 ** 63, 1234567.5, 0.00001, -5],
    '- 1e+20\n- 1e+21\n- 9223372036854776000\n- 1.2345675e+06\n- 1e-05\n- -5',
  ],
];

test.each(CASES)('%s', (_, document, expected) => {
  expect(toGoYaml(document)).toBe(expected);
});

test.each<readonly [Json, RegExp]>([
  ['a\u007f', /"a\u007f" holds a control character/],
  [{ 'a\u0085': 1 }, /holds a control character/],
  [['\uffff'], /holds a control character/],
  [{ ['k'.repeat(1023)]: 1 }, /a key begins with 'k+' and has more than 1024 characters/],
  ['\ud800', /half a surrogate pair/],
  [{ '10b': 1, '1c': 1, '2': 1 }, /in no certain order; give one of them another name/],
  [{ '😀': 1, a: 1 }, /in no certain order/],
])('fails on %j', async (document, message) => {
  const refusal = await refusalOf(() => toGoYaml(document));
  expect(refusal).toMatch(message);
  expect(refusal).toContain('E_EXPRESSION: ');
});

/** Keys in an order that is certain, and texts that survive. */
const kept = (value: string) => !/[\u007f-\u009f\ufffe\uffff]/.test(value);
const keys = text.filter((key) => kept(key) && !/[^\0-\uffff]/u.test(key));
const digits = fc
  .array(
    fc.constantFrom(
      '0',
      '1',
      '2',
      '9',
      '2001',
      '-',
      'T',
      't',
      ' ',
      ':',
      '.',
      'Z',
      '+',
      'e',
      'x',
      '_',
      '31',
      '02',
      '30',
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''));
const long = fc
  .array(
    fc.constantFrom(
      'word',
      'a',
      ' ',
      '  ',
      'é',
      '日',
      '"',
      "'",
      '\\',
      '\u2028',
      '\n',
      '\n\n',
      ' \n',
      ': ',
      'x'.repeat(30),
      '😀',
    ),
    { minLength: 10, maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

/** Documents that we print; those that we refuse are counted, so that they cannot be all. */
function printable(samples: readonly Json[]): readonly Json[] {
  return samples.filter((sample) => {
    try {
      toGoYaml(sample);
      return true;
    } catch {
      return false;
    }
  });
}

describeHelm('toGoYaml', (helm) => {
  test('prints what toYaml prints', async () => {
    const texts = fc.oneof(text.filter(kept), digits, long);
    const samples = fc.sample(documents({ keys: fc.oneof(keys, digits), texts, withNull: true }), {
      numRuns: 4000,
      seed: 9,
    });
    const inputs = [...CASES.map(([, document]) => document), ...HOSTILE_TEXTS.filter(kept), ...printable(samples)];
    expect(inputs.length).toBeGreaterThan(3500);
    expect(inputs.map(toGoYaml)).toStrictEqual(await evaluateInHelm(helm, '{{ toYaml . }}', inputs));
  });

  test('refuses what toYaml loses', async () => {
    const lost = HOSTILE_TEXTS.filter((value) => !kept(value));
    const printed = await evaluateInHelm(helm, '{{ toYaml . }}', lost);
    expect(printed).toStrictEqual(lost.map((value) => (value === '\u0085' ? "' '" : '')));
  });

  test('prints keys as long as toYaml can', async () => {
    const lengths = [1020, 1021, 1022];
    const inputs = lengths.map((length) => ({ ['k'.repeat(length)]: 1 }));
    const printed = await evaluateInHelm(helm, '{{ $k := repeat (int .) "k" }}{{ toYaml (dict $k 1) }}', [
      ...lengths,
      1023,
    ]);
    expect(printed).toStrictEqual([...inputs.map(toGoYaml), '']);
  });
});
