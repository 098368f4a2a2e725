import fc from 'fast-check';
import { add, length, max, min, mul, sub } from '../../src/values/go-integers';
import { toGoJson } from '../../src/values/go-json';
import {
  b64enc,
  contains,
  hasPrefix,
  hasSuffix,
  lower,
  replace,
  sha256sum,
  sortAlpha,
  sortedKeys,
  trimSuffix,
  trunc,
} from '../../src/values/go-strings';
import { isNewerThanGo } from '../../src/values/go-unicode';
import type { Json, JsonObject } from '../../src/values/json';
import { HOSTILE_TEXTS } from '../../src/verify/hostile-words';
import { entries, text } from '../support/documents';
import { refusalOf } from '../support/errors';
import { describeHelm, evaluateInHelm } from '../support/helm';

/** A call in a template, whose arguments are `$0`, `$1` and so on in Helm's order, and what its twin gives for some. */
interface Row {
  readonly call: string;
  readonly args: readonly Json[];
  readonly actual: () => Json;
  readonly expected: Json;
}

function rows<Args extends readonly Json[]>(
  call: string,
  twin: (...args: Args) => Json,
  cases: readonly (readonly [Args, Json])[],
): readonly Row[] {
  return cases.map(([args, expected]) => ({ call, args, expected, actual: () => twin(...args) }));
}

const SHA_OF_EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const ROWS: readonly Row[] = [
  ...rows('trunc (int $0) $1', trunc, [
    [[3, 'abcdef'], 'abc'],
    [[-3, 'abcdef'], 'def'],
    [[0, 'abc'], ''],
    [[3, 'abc'], 'abc'],
    [[9, 'abc'], 'abc'],
    [[-9, 'abc'], 'abc'],
    [[-3, 'abc'], 'abc'],
    [[3, '日本'], '日'],
    [[-3, '日本'], '本'],
    [[6, '日本'], '日本'],
  ]),
  ...rows('lower $0', lower, [
    [['AbC'], 'abc'],
    [['ÄÉΣ ΑΣ'], 'äéσ ας'.replace('ς', 'σ')],
    [['İSTANBUL'], 'istanbul'],
    [['ẞ'], 'ß'],
  ]),
  ...rows('trimSuffix $0 $1', trimSuffix, [
    [['-', 'a-'], 'a'],
    [['-', 'a--'], 'a-'],
    [['-', '-a'], '-a'],
    [['', 'a'], 'a'],
    [['abc', 'c'], 'c'],
  ]),
  ...rows('replace $0 $1 $2', replace, [
    [['+', '_', '1.0+a+b'], '1.0_a_b'],
    [['aa', 'b', 'aaaaa'], 'bba'],
    [['a', '$&', 'a'], '$&'],
    [['.', '', 'a.b'], 'ab'],
    [['', '-', 'a😀'], '-a-😀-'],
    [['', '-', ''], '-'],
  ]),
  ...rows('b64enc $0', b64enc, [
    [['a'], 'YQ=='],
    [['日\0'], '5pelAA=='],
    [[''], ''],
  ]),
  ...rows('sha256sum $0', sha256sum, [
    [[''], SHA_OF_EMPTY],
    [['é'], '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c'],
  ]),
  ...rows('contains $0 $1', contains, [
    [['b', 'abc'], true],
    [['abc', 'b'], false],
    [['', 'a'], true],
  ]),
  ...rows('hasPrefix $0 $1', hasPrefix, [
    [['ab', 'abc'], true],
    [['abc', 'ab'], false],
    [['', ''], true],
  ]),
  ...rows('hasSuffix $0 $1', hasSuffix, [
    [['bc', 'abc'], true],
    [['abc', 'bc'], false],
  ]),
  ...rows('sortAlpha $0 | toJson', sortAlpha, [
    [[['b', 'a', 'B', '10', '2', '😀', '\uffff', '']], ['', '10', '2', 'B', 'a', 'b', '\uffff', '😀']],
  ]),
  ...rows('keys $0 | sortAlpha | toJson', sortedKeys, [[[{ b: 1, a: 2, '10': 3, '2': 4 }], ['10', '2', 'a', 'b']]]),
  ...rows('add $0 $1', add, [
    [[1, 2], 3],
    [[-5, 2], -3],
    [[9007199254740990, 1], 9007199254740991],
  ]),
  ...rows('add $0 $1 $2', add, [[[1, 2, 3], 6]]),
  ...rows('sub $0 $1', sub, [
    [[5, 2], 3],
    [[2, 5], -3],
  ]),
  ...rows('mul $0 $1', mul, [
    [[-4, 3], -12],
    [[0, -3], 0],
  ]),
  ...rows('mul $0 $1 $2', mul, [[[2, 3, 4], 24]]),
  ...rows('min $0 $1 $2', min, [[[2, -1, 3], -1]]),
  ...rows('max $0 $1 $2', max, [[[2, -1, 3], 3]]),
  ...rows('len $0', length, [
    [['日a'], 4],
    [[''], 0],
    [[[1, [2]]], 2],
    [[{ a: 1 }], 1],
    [[{}], 0],
  ]),
];

/** What a template prints of a value. */
const printed = (value: Json) => (typeof value === 'object' ? toGoJson(value) : String(value));

/** One action that makes the call of every row for its own. */
const calls = [...new Set(ROWS.map(({ call }) => call))];
const action = calls
  .map((call, at) => {
    const withArguments = call.replace(/\$([0-9])/g, '(index .args $1)');
    return `{{ ${at === 0 ? 'if' : 'else if'} eq (int .call) ${at} }}{{ ${withArguments} }}`;
  })
  .join('');

test.each(ROWS)('$call for $args', ({ actual, expected }) => {
  expect(actual()).toStrictEqual(expected);
});

test.each<readonly [string, () => unknown, RegExp]>([
  ['trunc that cuts through a character', () => trunc(4, '日本'), /trunc 4 of "日本" cuts through a character/],
  ['trunc from the end that cuts through a character', () => trunc(-4, '日本'), /trunc -4 of/],
  ['lower of a letter that Helm does not know', () => lower('\u1c89'), /lower got .*Unicode 15/],
  ['a sum beyond 2^53', () => add(2 ** 53 - 1, 1), /add got or gives 9007199254740992; wants whole numbers/],
  ['a difference beyond 2^53', () => sub(-(2 ** 53) + 1, 1), /sub got or gives -9007199254740992/],
  ['a product beyond 2^53 on the way', () => mul(2 ** 40, 2 ** 40, 0), /mul got or gives/],
  ['a fraction', () => min(1, 1.5), /min got or gives 1\.5/],
  ['the length of a number', () => length(1), /length got 1; wants text, a list or a map/],
])('fails on %s', async (_, work, message) => {
  const refusal = await refusalOf(work);
  expect(refusal).toMatch(message);
  expect(refusal).toContain('E_EXPRESSION: ');
});

describeHelm('the functions', (helm) => {
  test('give what Helm gives for every row', async () => {
    const inputs = ROWS.map(({ call, args }) => ({ call: calls.indexOf(call), args }));
    const expected = ROWS.map(({ actual }) => printed(actual()));
    expect(await evaluateInHelm(helm, `${action}{{ end }}`, inputs)).toStrictEqual(expected);
  });

  test('give what Helm gives for any text', async () => {
    const samples = [...HOSTILE_TEXTS, ...fc.sample(text, { numRuns: 2000, seed: 4 })];
    const pairs = samples.map((value, at) => [value, samples[(at * 7) % samples.length] ?? '']);
    const body = `{{ $a := index . 0 }}{{ $b := index . 1 }}{{ list (lower $a) (trimSuffix $a $b) (replace $a "-" $b) (b64enc $a)
      (sha256sum $a) (contains $a $b) (hasPrefix $a $b) (hasSuffix $a $b) (len $a) (sortAlpha .) | toJson }}`;
    const ours = pairs.map(([a = '', b = '']) => [
      ...[lower(a), trimSuffix(a, b), replace(a, '-', b), b64enc(a), sha256sum(a)],
      ...[contains(a, b), hasPrefix(a, b), hasSuffix(a, b), length(a), sortAlpha([a, b])],
    ]);
    expect(await evaluateInHelm(helm, body, pairs)).toStrictEqual(ours.map(toGoJson));
  });

  test('cut where Helm cuts, or refuse', async () => {
    const cuts = fc.tuple(fc.integer({ min: -20, max: 20 }), text);
    const samples = fc.sample(cuts, { numRuns: 3000, seed: 4 });
    const seen = await evaluateInHelm(helm, '{{ trunc (int (index . 0)) (index . 1) }}', samples);
    const ours = await Promise.all(
      samples.map(async ([count, value], at) => {
        const refusal = await refusalOf(() => trunc(count, value));
        return refusal === 'it did not refuse' ? trunc(count, value) : seen[at];
      }),
    );
    expect(ours).toStrictEqual(seen);
  });

  test('lower every character below U+10000 as Helm does', async () => {
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const known = characters.filter((character) => !/\p{Surrogate}/u.test(character) && !isNewerThanGo(character));
    const [line = ''] = await evaluateInHelm(helm, '{{ range . }}{{ lower . | b64enc }} {{ end }}', [known]);
    const lowered = line.trim().split(' ');
    const ours = known.map((character) => Buffer.from(lower(character)).toString('base64'));
    expect(known.filter((_, at) => ours[at] !== lowered[at])).toStrictEqual([]);
  });

  test('list the keys of any map in the order of range', async () => {
    const samples = fc.sample(entries(text, fc.constant<Json>(1)), { numRuns: 1000, seed: 4 });
    const ours = samples.map((map: JsonObject) => toGoJson([sortedKeys(map), sortedKeys(map)]));
    const body =
      '{{ $ranged := list }}{{ range $key, $_ := . }}{{ $ranged = append $ranged $key }}{{ end }}{{ list (keys . | sortAlpha) $ranged | toJson }}';
    expect(await evaluateInHelm(helm, body, samples)).toStrictEqual(ours);
  });
});
