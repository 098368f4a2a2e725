import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Json } from '../../src/values/json';
import { parseJson } from '../../src/values/json';
import { readYaml } from '../../src/values/read-yaml';
import { HOSTILE_TEXTS } from '../../src/verify/hostile-words';
import { documents, text } from '../support/documents';
import { refusalOf } from '../support/errors';
import { describeHelm, evaluateInHelm } from '../support/helm';

/** Plain scalars, and what YAML 1.1 makes of them. */
const SCALARS: readonly (readonly [string, Json])[] = [
  ...['yes', 'Yes', 'on', 'ON', 'y', 'Y', 'True'].map((word) => [word, true] as const),
  ...['no', 'NO', 'off', 'Off', 'n', 'N', 'FALSE'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'NULL'].map((word) => [word, null] as const),
  ...['yEs', 'nULL', 'oN', 'tRUE', '1:30', '2001-01-01', '2001-01-01 10:00:00', '0x', '08x', '-1-', '+', '.'].map(
    (word) => [word, word] as const,
  ),
  ...([
    ['0644', 420],
    ['0o644', 420],
    ['0O17', 15],
    ['08', 8],
    ['0x1F', 31],
    ['0b101', 5],
    ['0B1', 1],
  ] as const),
  ...([
    ['1_000', 1000],
    ['1__0', 10],
    ['1_', 1],
    ['-_1', -1],
    ['0_8', 8],
    ['.1_0', 0.1],
    ['._1', '._1'],
  ] as const),
  ...([
    ['1234e56', 1.234e59],
    ['1.20', 1.2],
    ['5.', 5],
    ['.5', 0.5],
    ['+.5', 0.5],
    ['-0b11', -3],
    ['1e400', '1e400'],
  ] as const),
  ...([
    ['9007199254740993', 9007199254740992],
    ['18446744073709551616', 2 ** 64],
  ] as const),
  ...([
    ['-0x8000000000000001', '-0x8000000000000001'],
    ['0xFFFFFFFFFFFFFFFF', 2 ** 64],
  ] as const),
  ...([
    ['+0xFFFFFFFFFFFFFFFF', '+0xFFFFFFFFFFFFFFFF'],
    ['077777777777777777777777', Number('77777777777777777777777')],
  ] as const),
];

/** Documents whose structure readers are known to see differently. */
const DOCUMENTS: readonly (readonly [string, Json])[] = [
  ['', null],
  ['# only a comment\n', null],
  ['\ufeffa: 1', { a: 1 }],
  ['n: 1\non: 2\n1: 3\n0x10: 4', { false: 1, true: 2, '1': 3, '16': 4 }],
  ['a: 1\na: 2\n', { a: 2 }],
  ['"<<": 1', { '<<': 1 }],
  ['d: &d {x: 1, z: 2}\ne: {x: 0, <<: *d, z: 3}', { d: { x: 1, z: 2 }, e: { x: 1, z: 3 } }],
  ['e: {<<: [{x: 1}, {x: 2, z: 2}]}', { e: { x: 1, z: 2 } }],
  ['a: &a [1]\nb: *a', { a: [1], b: [1] }],
  ['a: !!str 1', { a: '1' }],
  ['a: |\n  x\n  y\n', { a: 'x\ny\n' }],
  ['a: |\n  x', { a: 'x' }],
  ['a: >-\n  x\n  y\n\n  z\n', { a: 'x y\nz' }],
  ['a: |2\n    x\n', { a: '  x\n' }],
  [
    "a: 'it''s'\nb: \"\\x41\\u00e9\\U0001F600\\N\\_\\L\\P\\e\\0\"",
    { a: "it's", b: 'Aé😀\u0085\u00a0\u2028\u2029\u001b\0' },
  ],
  ['{a:1}', { 'a:1': null }],
  ['__proto__: 1', Object.fromEntries([['__proto__', 1]])],
];

test.each(SCALARS)('reads %j as Helm does', (scalar, expected) => {
  expect(readYaml(`key: ${scalar}\n`)).toStrictEqual({ key: expected });
});

test.each(DOCUMENTS)('reads the document %j as Helm does', (document, expected) => {
  expect(readYaml(document)).toStrictEqual(expected);
});

test.each([
  ['a: [', /line 1/],
  ['a: .inf', /a value is \.inf; wants a finite number/],
  ['null: 1', /a key is null; wants text; put it in quotes/],
  ['? [a]\n: 1', /a key is \["a"\]; wants text/],
  ['1.5: 1', /a key is 1\.5; wants text/],
  ['<<: 1', /the merge key '<<' wants a map/],
  ['a: !!binary aGk=', /the tag 'tag:yaml.org,2002:binary'/],
  ['a: *b', /b/],
  ['a: &a [*a]', /the alias '\*a' stands inside what it names/],
  ['a: "\\/"', /escaped as JSON does/],
  ['a: "\\ud83d\\ude00"', /escaped as JSON does/],
  ['a: x\u007f', /holds a control character/],
  ['a: "x\u0085"', /holds U\+0085/],
  ['a: 1\n---\nb: 2\n', /documents/],
])('fails on %j', async (document, message) => {
  const refusal = await refusalOf(() => readYaml(document));
  expect(refusal).toMatch(message);
  expect(refusal).toContain('E_VALUES_SYNTAX: ');
});

describeHelm('readYaml', (helm) => {
  test('agrees on every scalar and document of the tables', async () => {
    const texts = [...SCALARS.map(([scalar]) => `key: ${scalar}\n`), ...DOCUMENTS.map(([document]) => document)];
    const seen = await evaluateInHelm(helm, '{{ . | fromYaml | toJson }}', texts);
    expect(texts.map((document) => readYaml(document) ?? {})).toStrictEqual(seen.map(parseJson));
  });

  test('reads back what toYaml prints', async () => {
    const printable = text.filter((value) => !/[\u007f-\u009f\u2028\u2029]/.test(value));
    const keys = printable.filter((key) => key !== '<<');
    const samples = fc.sample(documents({ keys, texts: printable, withNull: true }), { numRuns: 2000, seed: 7 });
    const printed = await evaluateInHelm(helm, 'key:\n  {{- toYaml . | nindent 2 }}\n', samples);
    const seen = await evaluateInHelm(helm, '{{ . | fromYaml | toJson }}', printed);
    const differences = printed.filter(
      (document, at) => !isDeepStrictEqual(readYaml(document), parseJson(seen[at] ?? '')),
    );
    expect(differences).toStrictEqual([]);
  });

  test('reads every hostile text back from a quoted scalar', async () => {
    const printed = await evaluateInHelm(helm, 'key: {{ quote . }}', HOSTILE_TEXTS);
    expect(printed.map(readYaml)).toStrictEqual(HOSTILE_TEXTS.map((key) => ({ key })));
  });
});
